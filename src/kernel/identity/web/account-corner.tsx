import { useState } from 'react'
import { Button } from '../../../design/action/button.tsx'
import { callEndpoint } from '../../../platform/browser/call-endpoint.ts'
import { sweepSealedRecords } from '../../../platform/browser/sealed-records.ts'
import { usePlace } from '../../../platform/browser/use-address.ts'
import { signOut } from '../contract/session-endpoints.ts'
import { dropEverything, leaveFor } from './leave.ts'
import { organisationsAddress } from './own-path.ts'
import { useSession } from './session.ts'

/** The header's corner: who is signed in for which organisation, or the way to sign in. */
export function AccountCorner() {
  const session = useSession()
  const place = usePlace()
  const account = session.data?.account
  if (!account) {
    return (
      <a href={signInAddress(place)} className="inline-flex min-h-11 items-center">
        {session.data?.enrolment ? 'サインインを続ける' : 'サインイン'}
      </a>
    )
  }
  return (
    <div className="flex items-center gap-x-1">
      <span className="max-w-[22rem] text-right leading-140 text-solid-gray-800">
        <span className="block max-sm:sr-only">{account.organisation}</span>
        {account.name} 様
        {account.recoveryAskedAt !== null && (
          <a href="/management/sign-in" className="block py-1 font-bold text-red-900 underline">
            回復の求めがあります
          </a>
        )}
        {account.organisations.length > 1 && (
          <a href={`${organisationsAddress}?next=${encodeURIComponent('/')}`} className="block py-1 underline">
            組織を切り替える
          </a>
        )}
      </span>
      <SignOutButton />
    </div>
  )
}

/** After signing in one is back where one was; from the public front page one goes to one's own. */
const signInAddress = (place: string): string =>
  place.startsWith('/sign-in')
    ? place
    : place === '/registry'
      ? '/sign-in'
      : `/sign-in?next=${encodeURIComponent(place)}`

function SignOutButton() {
  const [message, setMessage] = useState<string>()
  const [isWarned, setIsWarned] = useState(false)
  async function leave() {
    if (!isWarned && (await sweepSealedRecords().catch(() => false))) {
      setIsWarned(true)
      return setMessage('まだ送っていない下書きがこの端末にあり、消えます。もう一度押すと、サインアウトします。')
    }
    leaveFor('/registry')
    const answer = await callEndpoint(signOut, {})
    if (answer.ok) return dropEverything()
    leaveFor(null)
    setMessage(answer.problem.title)
  }
  return (
    <>
      <Button kind="quiet" className="shrink-0" onClick={leave}>
        サインアウト
      </Button>
      {message && <span role="alert">{message}</span>}
    </>
  )
}

import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Loading } from '../../../../design/state/loading.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { signOut } from '../../contract/session-endpoints.ts'
import { CompleteSignIn } from '../completion/complete-sign-in.tsx'
import { dropEverything } from '../leave.ts'
import { type Session, useForgetEverythingRead, useSession } from '../session.ts'
import { InvitationAnswer } from './invitation-answer.tsx'

/** The way of somebody new: whose invitation, a factor of one's own, the second one, the first page. */
export default function InvitationPage() {
  // The secret stays in the address until it is used, so that reloading the page loses nothing.
  const [token] = useState(() => window.location.hash.slice(1))
  return (
    <Page title="招待を受ける" lead="あなた宛ての招待かを確かめ、サインインの方法を決めます。">
      <div className="max-w-[40rem] space-y-8">
        <Way token={token} />
      </div>
    </Page>
  )
}

function Way({ token }: { token: string }) {
  const go = useGo()
  const forget = useForgetEverythingRead()
  const session = useSession()
  const [isKnown, setIsKnown] = useState(false)
  if (session.isPending) return <Loading />
  const { account, enrolment } = session.data ?? {}

  async function proceed(answered: Session) {
    // Recovery begins with a password: whoever has only a passkey has no use for its codes.
    if (answered.account) go(enrolment?.mayUseApp ? '/sign-in/recovery-codes?next=/' : '/')
    await forget()
  }
  if (account) return <SomebodyElse name={account.name} />
  if (enrolment) return <CompleteSignIn enrolment={enrolment} onAnswered={proceed} />
  if (isKnown)
    return (
      <Notice
        kind="success"
        title="招待を受けました。すでに利用者なので、今までの方法でサインインしてください。"
        announce
      >
        <LinkButton href="/sign-in">サインインする</LinkButton>
      </Notice>
    )
  return (
    <InvitationAnswer
      token={token}
      onAccepted={(answered) => (answered.enrolment ? proceed(answered) : setIsKnown(true))}
    />
  )
}

/** Accepting would end the other person's session in the middle of what they do. */
function SomebodyElse({ name }: { name: string }) {
  async function leave() {
    await callEndpoint(signOut, {})
    dropEverything()
  }
  return (
    <Notice kind="warning" title={`この端末では、${name} 様がサインインしています。`}>
      <p>招待を受けるには、先にサインアウトしてください。書きかけの内容は消えます。</p>
      <Button kind="secondary" onClick={leave}>
        サインアウトして招待を見る
      </Button>
    </Notice>
  )
}

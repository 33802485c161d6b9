import { useState } from 'react'
import { Button } from '../../../design/action/button.tsx'
import { LinkButton } from '../../../design/action/link-button.tsx'
import { Page } from '../../../design/page/page.tsx'
import { Loading } from '../../../design/state/loading.tsx'
import { Notice } from '../../../design/state/notice.tsx'
import { callEndpoint } from '../../../platform/browser/call-endpoint.ts'
import { sweepSealedRecords } from '../../../platform/browser/sealed-records.ts'
import type { PageProps } from '../../../platform/browser/web-slice.ts'
import { switchOrganisation } from '../contract/session-endpoints.ts'
import { dropEverything, leaveFor } from './leave.ts'
import { ownPath } from './own-path.ts'
import { type Account, useSession } from './session.ts'

/** After signing in, and from the header at any time: for which of one's organisations one acts. */
export default function OrganisationsPage({ search }: PageProps) {
  const session = useSession()
  const account = session.data?.account
  return (
    <Page
      title="どの組織の立場で使いますか"
      lead="見えるものとできることは、組織ごとの役割で決まります。切り替えると、前の組織の画面はすべて閉じます。"
    >
      <div className="max-w-[40rem] space-y-6">
        {session.isPending && <Loading />}
        {session.data && !account && (
          <>
            <Notice kind="info" title="組織を選ぶには、サインインしてください。" />
            <LinkButton href="/sign-in">サインインの画面へ</LinkButton>
          </>
        )}
        {account && <Choices account={account} next={ownPath(search.next)} />}
      </div>
    </Page>
  )
}

function Choices({ account, next }: { account: Account; next: string }) {
  const [message, setMessage] = useState<string>()
  const [busy, setBusy] = useState<string>()
  const [warned, setWarned] = useState<string>()

  async function become(organisation: string) {
    if (warned !== organisation && (await sweepSealedRecords().catch(() => false))) {
      setWarned(organisation)
      return setMessage('まだ送っていない下書きがこの端末にあり、消えます。もう一度押すと、切り替えます。')
    }
    setBusy(organisation)
    leaveFor(next)
    const answer = await callEndpoint(switchOrganisation, { body: { organisation } })
    if (answer.ok) return dropEverything()
    leaveFor(null)
    setBusy(undefined)
    setMessage(answer.problem.title)
  }

  return (
    <>
      {message && <Notice kind="warning" title={message} announce />}
      <ul className="space-y-4">
        {account.organisations.map(({ id, name }) => (
          <li key={id}>
            {id === account.organisationId ? (
              <LinkButton href={next} kind="primary">
                {name}（今の組織）で続ける
              </LinkButton>
            ) : (
              <Button kind="secondary" busy={busy === id} onClick={() => become(id)}>
                {name}に切り替える
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

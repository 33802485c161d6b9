import { useEffect, useRef, useState } from 'react'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Loading } from '../../../../design/state/loading.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { returnFromProvider, visitProvider } from '../../contract/provider-endpoints.ts'
import { rememberOrganisation } from './remembered-organisation.ts'

/**
 * Where people start for their organisation's provider (`?organisation=`) and where it sends them back (`?code=&state=`).
 * Both lead to another page at once; this one stays only when something went wrong.
 */
export default function ProviderReturnPage() {
  const [problem, setProblem] = useState<Problem>()
  const begun = useRef(false)
  const [address] = useState(() => new URL(window.location.href))
  const organisation = address.searchParams.get('organisation')
  const isLost = !organisation && !address.searchParams.has('state')

  useEffect(() => {
    // A code counts once: drawing the page again must not give it twice.
    if (begun.current || isLost) return
    begun.current = true
    void (organisation ? begin(organisation) : comeBack(address.search)).then(setProblem)
  }, [address, isLost, organisation])

  return (
    <Page title="所属先の認証基盤でサインインする" lead="所属先の画面でサインインし、ここに戻ります。">
      <div className="max-w-[40rem] space-y-6">
        {isLost && (
          <Notice kind="info" title="所属先から案内されたアドレスを開いてください。">
            <p>アドレスが分からないときは、所属先の管理者に尋ねてください。</p>
          </Notice>
        )}
        {problem && (
          <Notice kind="error" title={problem.title} announce>
            {problem.detail && <p>{problem.detail}</p>}
          </Notice>
        )}
        {!isLost && !problem && <Loading label="所属先の認証基盤とやり取りしています…" />}
        {(isLost || problem) && <LinkButton href="/sign-in">サインインの画面へ</LinkButton>}
      </div>
    </Page>
  )
}

async function begin(organisation: string): Promise<Problem | undefined> {
  const answer = await callEndpoint(visitProvider, { body: { organisation } })
  if (!answer.ok) return answer.problem
  rememberOrganisation(organisation)
  window.location.assign(answer.value.address)
  return undefined
}

/** A new page: whoever was signed in here before is forgotten, and the code leaves the address. */
async function comeBack(query: string): Promise<Problem | undefined> {
  const answer = await callEndpoint(returnFromProvider, { body: { query } })
  if (!answer.ok) return answer.problem
  window.location.replace(answer.value.account ? '/' : '/sign-in')
  return undefined
}

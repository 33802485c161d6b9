import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { LinkButton } from '../../../../design/action/link-button.tsx'
import { Page } from '../../../../design/page/page.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import type { Problem } from '../../../../platform/contract/problem.ts'
import { makeRecoveryCodes } from '../../contract/factor-endpoints.ts'
import { ownPath } from '../own-path.ts'
import { ProvingAnew } from '../proof/proving-anew.tsx'
import { useProvedAnew } from '../proof/use-proved-anew.ts'

/** Offered once a second factor is enrolled: without codes a lost device locks its owner out. */
export default function RecoveryCodesPage({ search }: PageProps) {
  return (
    <Page
      title="回復コード"
      lead="認証アプリやパスキーをなくしたときに使う、10個のコードです。作り直すと、前のコードは使えなくなります。"
    >
      <ProvingAnew>
        <RecoveryCodes next={ownPath(search.next)} />
      </ProvingAnew>
    </Page>
  )
}

function RecoveryCodes({ next }: { next: string }) {
  const proved = useProvedAnew()
  const [codes, setCodes] = useState<readonly string[]>()
  const [problem, setProblem] = useState<Problem>()

  async function make() {
    const answer = await proved(() => callEndpoint(makeRecoveryCodes, { body: {} }))
    setProblem(answer.ok ? undefined : answer.problem)
    if (answer.ok) setCodes(answer.value.codes)
  }

  return (
    <div className="max-w-[40rem] space-y-8">
      {problem && <ProblemState problem={problem} />}
      {codes && (
        <>
          <Notice
            kind="warning"
            title="コードは、この1回だけ表示されます。印刷するか、安全な場所に書き写してください。"
            announce
          />
          <ul aria-label="回復コード" className="grid gap-2 sm:grid-cols-2">
            {codes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="flex flex-wrap gap-2">
        {!codes && <Button onClick={make}>回復コードを作る</Button>}
        <LinkButton href={next}>{codes ? '保存したので先へ進む' : '今は作らずに先へ進む'}</LinkButton>
      </div>
    </div>
  )
}

import { useState } from 'react'
import { Page } from '../../../../design/page/page.tsx'
import { Loading } from '../../../../design/state/loading.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { ProblemState } from '../../../../design/state/problem-state.tsx'
import { ForRoles } from '../../../../kernel/identity/web/for-roles.tsx'
import { useSession } from '../../../../kernel/identity/web/session.ts'
import type { PageProps } from '../../../../platform/browser/web-slice.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import { sessionOutbox, useSessionOutbox } from '../offline/session-outbox.ts'
import { RequestWriting } from './request-writing.tsx'
import { useDraftToWrite } from './use-draft-to-write.ts'

const work = {
  refusal: '転院の依頼を書けるのは、地域連携室の看護師・医療ソーシャルワーカー・医師だけです。',
  invitation: '転院を依頼するには、サインインしてください。',
}

/** Writes a request: the need, who the patient is, and whom to ask. */
export default function RequestPage({ params, search }: PageProps) {
  const [taken, setTaken] = useState(0)
  const id = params.id ?? ''
  return (
    <Page title="転院を依頼する" lead="「※必須」の項目だけで送れます。入力は自動で下書きに保存します。">
      <ForRoles roles={careRoles} work={work}>
        <Draft
          key={`${id} ${taken}`}
          id={id}
          isNew={search.begin === 'yes'}
          onTakeOver={() => void sessionOutbox.forget(id).then(() => setTaken(taken + 1))}
        />
      </ForRoles>
    </Page>
  )
}

function Draft({ id, isNew, onTakeOver }: { id: string; isNew: boolean; onTakeOver: () => void }) {
  const isOpen = useSessionOutbox()
  const accountId = useSession().data?.account?.id
  const draft = useDraftToWrite(id, isNew, isOpen, accountId)
  if (draft === undefined) return <Loading lines={8} />
  if ('problem' in draft) return <ProblemState problem={draft.problem} onRetry={onTakeOver} />
  if (draft.isClosed) return <Notice kind="info" title="この依頼は、いまは書き換えられません。" />
  return (
    <>
      {draft.isFromDevice && (
        <Notice kind="info" title="この端末にだけ残っていた書きかけを開きました。">
          <p>つながると、自動で保存します。</p>
        </Notice>
      )}
      {draft.isCorrection && (
        <Notice kind="info" title="この依頼は、もう送られています。">
          <p>書き換えても、「訂正を送る」を押すまでは、この端末にだけ残ります。送ると、照会先にも知らせます。</p>
        </Notice>
      )}
      <RequestWriting id={id} draft={draft} onTakeOver={onTakeOver} />
    </>
  )
}

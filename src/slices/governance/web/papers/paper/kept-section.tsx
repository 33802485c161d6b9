import { Button } from '../../../../../design/action/button.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { Notice } from '../../../../../design/state/notice.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { InstantText } from '../../../../../design/text/instant-text.tsx'
import { useChange } from '../../../../../platform/browser/use-change.ts'
import { keepPaper, showAnnualReport, showPaper } from '../../../contract/papers/annual-report-endpoints.ts'
import { Downloads } from '../year/paper-table.tsx'
import type { ShownPaperAnswer } from './shown-paper-answer.ts'

/** What was handed on must be there again in the same words, whatever has been changed since. */
export function KeptSection({ answer }: { answer: ShownPaperAnswer }) {
  const { paper, title, aboutOn, kept, mayKeep } = answer
  const { send, busy, problem } = useChange(showPaper, showAnnualReport)
  const isKept = kept[0]?.current === true
  if (kept.length === 0 && !mayKeep) return null
  return (
    <Section
      title="確定した版"
      note="提出や公告に使った内容を残します。あとで記録が変わっても、確定した版は同じファイルを作り直せます。"
    >
      <div className="space-y-4">
        {problem && <Notice kind="error" title={problem.title} announce />}
        {mayKeep && !isKept && (
          <Button
            kind="secondary"
            busy={busy}
            onClick={() => send(keepPaper, { params: { paper, day: aboutOn }, body: {} })}
          >
            今の内容で確定する
          </Button>
        )}
        <p role="status">{isKept && '今の内容は確定しています。'}</p>
        {kept.length > 0 && (
          <Table
            caption={`${title}の確定した版`}
            captionHidden
            rows={kept}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'at',
                header: '確定した時',
                rowHeader: true,
                cell: ({ keptAt }) => <InstantText instant={keptAt} />,
              },
              {
                key: 'sign',
                header: '内容のしるし（SHA-256）',
                cell: ({ sha256 }) => <span className="break-all">{sha256.slice(0, 16)}…</span>,
              },
              {
                key: 'current',
                header: '今の内容と',
                cell: ({ current }) => (current ? '同じ' : '違う'),
              },
              {
                key: 'print',
                header: '取り出す',
                cell: ({ id }) => <Downloads paper={paper} title={title} day={aboutOn} kept={id} />,
              },
            ]}
          />
        )}
      </div>
    </Section>
  )
}

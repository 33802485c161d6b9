import { useQuery } from '@tanstack/react-query'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import { outcomeWords } from '../../../../design/text/outcome-mark.tsx'
import type { Outcome } from '../../../../foundation/rule.ts'
import { endpointQuery } from '../../../../platform/browser/use-endpoint.ts'
import { listAnswers } from '../../contract/endpoints/case-endpoints.ts'
import { OutcomeCounts } from '../outcome-counts.tsx'

/** The answer to a new revision is recorded shortly after it is stored: the list waits for it. */
export function AnswerHistory({ id, revision }: { id: string; revision: number }) {
  const answers = useQuery({
    ...endpointQuery(listAnswers, { params: { id } }),
    refetchInterval: ({ state }) => ((state.data?.items[0]?.revision ?? 0) < revision ? 1_000 : false),
  })
  return (
    <Section title="判定の履歴" note="事例が登録・改訂されるたびの判定です。以前の判定は書き換えられません。">
      <Answer reading={answers}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="まだ判定の記録はありません。" />
          ) : (
            <Table
              caption="判定の履歴"
              captionHidden
              rows={items}
              rowKey={(row) => `${row.revision} ${row.answeredAt} ${row.on}`}
              columns={[
                { key: 'answeredAt', header: '日時', cell: (row) => <InstantText instant={row.answeredAt} /> },
                { key: 'revision', header: '版', cell: (row) => `第${row.revision}版` },
                { key: 'on', header: '判定の日', cell: (row) => <DateText date={row.on} /> },
                { key: 'reason', header: '理由', cell: (row) => row.reason },
                { key: 'summary', header: '判定', cell: (row) => <OutcomeCounts summary={row.summary} /> },
                {
                  key: 'changed',
                  header: '前との違い',
                  cell: (row) =>
                    row.changed.length === 0
                      ? 'なし'
                      : row.changed.map(({ id: rule, from, to }) => (
                          <span key={rule} className="block whitespace-nowrap">
                            {rule}：{word(from)} → {word(to)}
                          </span>
                        )),
                },
              ]}
            />
          )
        }
      </Answer>
    </Section>
  )
}

/** A criterion may be absent on one side: before 2024-04-01 there were twenty. */
const word = (outcome: string | null): string => (outcome === null ? '基準なし' : outcomeWords[outcome as Outcome])

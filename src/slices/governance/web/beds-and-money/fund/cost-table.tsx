import { EmptyState } from '../../../../../design/state/empty-state.tsx'
import { Table } from '../../../../../design/table/table.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { OutcomeMark } from '../../../../../design/text/outcome-mark.tsx'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { showFundLedger } from '../../../contract/endpoints/regional-fund-endpoints.ts'
import { costCategoryWords } from '../../../domain/regional-fund/fund-ledger.ts'
import { yenText } from '../yen.ts'

type Shown = OutputOf<typeof showFundLedger>

/** Every cost with its evidence, whether it may be claimed, and why not or what is missing. */
export function CostTable({ ledger, costs }: Pick<Shown, 'ledger' | 'costs'>) {
  if (ledger.costs.length === 0) return <EmptyState title="費用はまだ記録されていません。" />
  const answerOf = new Map(costs.map((each) => [each.id, each]))
  return (
    <Table
      caption="立ち上げ費用"
      captionHidden
      wide
      rows={ledger.costs.map((cost) => ({ ...cost, answer: answerOf.get(cost.id) }))}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: '内容',
          rowHeader: true,
          cell: ({ title, evidence }) => (
            <>
              {title}
              <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">
                証拠書類：{evidence || '未記載'}
              </span>
            </>
          ),
        },
        { key: 'on', header: '日', cell: ({ on }) => (on ? <DateText date={calendarDate(on)} /> : '未記載') },
        {
          key: 'category',
          header: '費目',
          cell: ({ category }) => (category ? costCategoryWords[category] : '未記載'),
        },
        { key: 'yen', header: '金額', numeric: true, cell: ({ yen }) => yenText(yen ?? null) },
        { key: 'outcome', header: '判定', cell: ({ answer }) => answer && <OutcomeMark outcome={answer.outcome} /> },
        {
          key: 'why',
          header: '理由・不足',
          cell: ({ answer }) => (
            <ul>
              {[
                ...new Set(
                  answer?.answers.flatMap(({ because, missing }) => [
                    ...because,
                    ...missing.map((line) => `不足：${line.replace(/^\S+: /, '')}`),
                  ]),
                ),
              ].map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

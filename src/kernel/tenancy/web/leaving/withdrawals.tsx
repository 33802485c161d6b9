import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { type Column, Table } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listWithdrawals } from '../../contract/withdrawal-endpoints.ts'
import { withdrawalAddress } from '../addresses.ts'
import { type Withdrawal, withdrawalWords } from '../member-words.ts'
import { today } from '../today.ts'

/** The proceedings: of the own organisation every one, for the alliance those that were confirmed. */
export function Withdrawals() {
  const withdrawals = useEndpoint(listWithdrawals, {})
  return (
    <Section title="脱退" note="社員は自由に脱退できます。同じ組織の2人が決め、法人の承認は要りません。">
      <Answer reading={withdrawals}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="脱退の手続きはありません。" />
          ) : (
            <Table caption="脱退の手続き" captionHidden columns={columns} rows={items} rowKey={({ id }) => id} />
          )
        }
      </Answer>
    </Section>
  )
}

const columns: readonly Column<Withdrawal>[] = [
  {
    key: 'organisation',
    header: '社員',
    rowHeader: true,
    cell: ({ id, organisation }) => (
      <a href={withdrawalAddress(id)} className="inline-block py-1">
        {organisation}
      </a>
    ),
  },
  { key: 'day', header: '脱退の日', cell: ({ effectiveOn }) => <DateText date={effectiveOn} /> },
  { key: 'state', header: '状態', cell: (withdrawal) => withdrawalWords(withdrawal, today()) },
]

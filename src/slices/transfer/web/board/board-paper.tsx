import { Table } from '../../../../design/table/table.tsx'
import { caseNumber } from '../../domain/case-number.ts'
import { enquiryStateNames } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { urgencyNames } from '../../domain/transfer-kind.ts'
import { ShortDay, ShortInstant } from '../short-time.tsx'
import type { BoardItem } from './board-item.ts'
import { byUrgency, dueOf, nextWork } from './next-work.ts'
import { usePrinting } from './use-printing.ts'

/** The board on paper: a line a case, for the morning's meeting. */
export function BoardPaper({ items }: { items: readonly BoardItem[] }) {
  if (!usePrinting()) return null
  return (
    <div className="hidden print:block">
      <Table
        caption="動いている依頼"
        captionHidden
        rows={items.toSorted(byUrgency)}
        rowKey={(row) => row.id}
        columns={[
          { key: 'number', header: '番号', cell: (row) => caseNumber(row.number) },
          { key: 'urgency', header: '緊急度', cell: (row) => urgencyNames[row.urgency] },
          { key: 'headline', header: '内容', rowHeader: true, cell: (row) => row.headline },
          { key: 'patient', header: '患者', cell: (row) => row.patientName ?? '–' },
          { key: 'sender', header: '依頼元', cell: (row) => (row.party === 'sender' ? '自法人' : row.senderName) },
          { key: 'state', header: '状況', cell: stateWords },
          { key: 'day', header: '期限・予定', cell: (row) => <NextDay item={row} /> },
          { key: 'work', header: '次にすること', cell: (row) => nextWork(row) ?? '–' },
        ]}
      />
    </div>
  )
}

const stateWords = ({ state, enquiry, asked, answered, accepted }: BoardItem): string => {
  if (state !== 'enquiring') return transferStateNames[state]
  return enquiry ? enquiryStateNames[enquiry.state] : `照会${asked} 回答${answered} 受入可${accepted}`
}

function NextDay({ item }: { item: BoardItem }) {
  const due = dueOf(item)
  const day = item.plannedOn ?? item.wishedOn
  if (due) return <ShortInstant instant={due} />
  return day ? <ShortDay date={day} /> : '–'
}

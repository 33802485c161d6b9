import { Table } from '../../../../design/table/table.tsx'
import { caseNumber } from '../../domain/case-number.ts'
import { transferStateNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { transferKindNames } from '../../domain/transfer-kind.ts'
import { requestAddress } from '../addresses.ts'
import { ShortInstant } from '../short-time.tsx'
import type { BoardItem } from './board-item.ts'

const nowrap = 'md:whitespace-nowrap'

export function PastTable({ items }: { items: readonly BoardItem[] }) {
  return (
    <Table
      caption="終わった依頼"
      captionHidden
      rows={items}
      rowKey={(row) => row.id}
      columns={[
        { key: 'number', header: '番号', cell: (row) => caseNumber(row.number), className: nowrap },
        {
          key: 'headline',
          header: '内容',
          rowHeader: true,
          cell: (row) => <a href={requestAddress(row.id)}>{row.headline}</a>,
        },
        { key: 'patient', header: '患者', cell: (row) => row.patientName ?? '–', className: nowrap },
        { key: 'kind', header: '種類', cell: (row) => transferKindNames[row.kind], className: nowrap },
        { key: 'sender', header: '依頼元', cell: (row) => row.senderName },
        { key: 'state', header: '結果', cell: (row) => transferStateNames[row.state], className: nowrap },
        {
          key: 'when',
          header: '最後の動き',
          cell: (row) => <ShortInstant instant={row.updatedAt} />,
          className: nowrap,
        },
      ]}
    />
  )
}

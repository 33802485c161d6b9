import type { SortValue } from '../../../../design/table/sorting.ts'
import type { Column } from '../../../../design/table/table.tsx'
import { DateText } from '../../../../design/text/date-text.tsx'
import type { AllianceSummary } from '../../domain/alliance-summary.ts'
import { allianceAddress } from '../addresses.ts'
import { StatusBadge } from '../status-badge.tsx'

type Row = AllianceSummary & { readonly id: string }

const notStated = <span className="whitespace-nowrap text-solid-gray-700">記載なし</span>

export const allianceColumns: readonly Column<Row>[] = [
  { key: 'number', header: '番号', numeric: true, sortable: true, cell: (row) => row.number ?? '–' },
  {
    key: 'name',
    header: '名称',
    rowHeader: true,
    sortable: true,
    className: 'md:min-w-[15rem]',
    cell: (row) => <a href={allianceAddress(row.id)}>{row.name}</a>,
  },
  {
    key: 'prefecture',
    header: '都道府県',
    sortable: true,
    className: 'md:whitespace-nowrap',
    cell: (row) => row.prefecture ?? notStated,
  },
  {
    key: 'certifiedOn',
    header: '認定日',
    sortable: true,
    className: 'md:whitespace-nowrap',
    cell: (row) => (row.certifiedOn ? <DateText date={row.certifiedOn} /> : notStated),
  },
  { key: 'municipalities', header: '連携推進区域', cell: (row) => <Municipalities names={row.municipalities} /> },
  { key: 'status', header: '状態', cell: (row) => <StatusBadge status={row.status} /> },
]

function Municipalities({ names }: { names: readonly string[] }) {
  if (names.length === 0) return notStated
  const shown = names.slice(0, 3).join('、')
  return <>{names.length > 3 ? `${shown} ほか${names.length - 3}市区町村` : shown}</>
}

export function sortValueOf(row: Row, key: string): SortValue {
  if (key === 'number') return row.number
  if (key === 'name') return row.name
  if (key === 'prefecture') return row.prefecture
  return row.certifiedOn
}

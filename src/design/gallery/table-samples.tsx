import { useState } from 'react'
import { Section } from '../page/section.tsx'
import { nextSort, type SortState, sortRows } from '../table/sorting.ts'
import { type Column, Table } from '../table/table.tsx'
import { Count } from '../text/count.tsx'

interface Row {
  readonly name: string
  readonly beds: number | null
}

const rows: readonly Row[] = [
  { name: '架空市民病院', beds: 320 },
  { name: '架空診療所', beds: null },
  { name: '架空リハビリテーション病院', beds: 98 },
]

const columns: readonly Column<Row>[] = [
  { key: 'name', header: '施設', rowHeader: true, sortable: true, cell: (row) => row.name },
  {
    key: 'beds',
    header: '許可病床',
    numeric: true,
    sortable: true,
    cell: (row) => (row.beds === null ? '記載なし' : <Count value={row.beds} unit="床" />),
  },
]

export function TableSamples() {
  const [sort, setSort] = useState<SortState>()
  const sorted = sortRows(rows, sort, (row, key) => (key === 'beds' ? row.beds : row.name))
  return (
    <Section title="表">
      <div className="space-y-6">
        <Table
          caption="狭い画面では1行が1枚の札になる表"
          columns={columns}
          rows={sorted}
          rowKey={(row) => row.name}
          sort={sort}
          onSort={(key) => setSort(nextSort(sort, key))}
        />
        <Table
          caption="狭い画面では横に動かす表"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.name}
          onPhone="scroll"
        />
      </div>
    </Section>
  )
}

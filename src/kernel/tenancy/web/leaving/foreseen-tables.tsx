import { type Column, Table } from '../../../../design/table/table.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { previewWithdrawal } from '../../contract/withdrawal-endpoints.ts'
import { KeepingText } from './keeping-text.tsx'

type Foreseen = OutputOf<typeof previewWithdrawal>['tables'][number]

/** What becomes of each kind of information. Those of which no row is a member's own are counted only. */
export function ForeseenTables({ tables }: { tables: readonly Foreseen[] }) {
  const deleted = tables.filter(({ afterwards }) => afterwards === 'deleted')
  const kept = tables.filter(({ afterwards }) => afterwards === 'kept')
  return (
    <div className="space-y-4">
      <p>
        所属先の情報は、すべて1つのファイル（ZIP）に書き出されてから、{deleted.length}種類が消え、{kept.length}
        種類が法令などのために残ります。
      </p>
      <Disclosure summary={`消える情報（${deleted.length}種類）`}>
        <ul className="list-disc pl-6">
          {deleted.map(({ table, title }) => (
            <li key={table}>{title}</li>
          ))}
        </ul>
      </Disclosure>
      <Disclosure summary={`残る情報と、その理由（${kept.length}種類）`} open>
        <Table caption="残る情報" captionHidden columns={columns} rows={kept} rowKey={({ table }) => table} />
      </Disclosure>
    </div>
  )
}

const columns: readonly Column<Foreseen>[] = [
  { key: 'title', header: '情報', rowHeader: true, cell: ({ title }) => title, className: 'md:w-64' },
  { key: 'because', header: '残る理由', cell: (line) => <KeepingText line={line} /> },
]

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
  const withOthers = tables.filter(({ afterwards }) => afterwards === 'withOthers')
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
        <Table
          caption="残る情報と、その理由"
          captionHidden
          columns={columns}
          rows={byReason(kept)}
          rowKey={({ because }) => because ?? ''}
        />
      </Disclosure>
      <p>
        ほかの社員の症例に所属先が書いたものと、そこで受け取ったものも、同じZIPに入ります。相手のもとの
        {withOthers.length}
        種類は、相手の記録として残ります。
      </p>
      <Disclosure summary={`ほかの社員のもとに残る情報と、その理由（${withOthers.length}種類）`}>
        <Table
          caption="ほかの社員のもとに残る情報と、その理由"
          captionHidden
          columns={columns}
          rows={byReason(withOthers)}
          rowKey={({ because }) => because ?? ''}
        />
      </Disclosure>
    </div>
  )
}

interface KeptTogether extends Pick<Foreseen, 'because' | 'article' | 'until'> {
  readonly titles: readonly string[]
}

/** Many kinds stay for the same reason: it is read once. */
function byReason(kept: readonly Foreseen[]): readonly KeptTogether[] {
  const groups = Map.groupBy(kept, ({ because }) => because)
  return [...groups.values()].flatMap((lines) => {
    const [first] = lines
    return first ? [{ ...first, titles: lines.map(({ title }) => title) }] : []
  })
}

const columns: readonly Column<KeptTogether>[] = [
  { key: 'because', header: '残る理由', rowHeader: true, cell: (line) => <KeepingText line={line} /> },
  { key: 'titles', header: '情報', cell: ({ titles }) => titles.join('、'), className: 'md:w-1/2' },
]

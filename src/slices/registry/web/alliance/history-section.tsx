import { Section } from '../../../../design/page/section.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { InstantText } from '../../../../design/text/instant-text.tsx'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { showAlliance } from '../../contract/find-endpoints.ts'
import { revisionAddress } from '../addresses.ts'
import { sourceLabel, useSources } from '../citation.tsx'
import { partNames } from '../part-names.ts'

type Alliance = OutputOf<typeof showAlliance>

const kindNames = { seeded: '初期登録', added: '追加', corrected: '訂正' } as const

/** Nothing is overwritten: each revision stays readable. */
export function HistorySection({ alliance }: { alliance: Alliance }) {
  const sources = useSources()
  return (
    <Section title="登録と訂正の履歴">
      <Table
        caption="登録と訂正の履歴"
        captionHidden
        rows={alliance.history}
        rowKey={(row) => String(row.revision)}
        columns={[
          {
            key: 'revision',
            header: '版',
            cell: (row) =>
              row.revision === alliance.revision ? (
                `第${row.revision}版（表示中）`
              ) : (
                <a href={revisionAddress(alliance.id, row.revision)}>第{row.revision}版</a>
              ),
          },
          { key: 'when', header: '日時', cell: (row) => <InstantText instant={row.recordedAt} /> },
          { key: 'kind', header: '種別', cell: (row) => kindNames[row.kind] },
          { key: 'reason', header: '理由', cell: (row) => row.reason },
          {
            key: 'source',
            header: '資料',
            cell: (row) => (row.sourceId ? sourceLabel(sources, row.sourceId) : '–'),
          },
          {
            key: 'changed',
            header: '変えた項目',
            cell: (row) => row.changed.map((part) => partNames[part] ?? part).join('、') || '–',
          },
        ]}
      />
    </Section>
  )
}

import { JapanTileGrid } from '../../../../design/map/japan-tile-grid.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Table } from '../../../../design/table/table.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { searchText } from '../../../../platform/browser/search-text.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { countAlliances } from '../../contract/overview-endpoints.ts'
import { registerAddress } from '../addresses.ts'
import type { RegisterFilter } from './register-filter.ts'

// On a phone the list comes first and the map opens on request.
const isWide = () => window.matchMedia('(min-width: 64rem)').matches

export function PrefectureMap({ filter }: { filter: RegisterFilter }) {
  const counts = useEndpoint(countAlliances, {})
  const hrefOf = (prefecture: string) =>
    registerAddress + searchText({ ...filter, prefecture: prefecture === filter.prefecture ? '' : prefecture })
  return (
    <Disclosure summary="地図で都道府県を選ぶ" open={isWide()}>
      <Answer reading={counts}>
        {({ prefectures, prefectureUnknown }) => {
          const totals = new Map(prefectures.map((each) => [each.prefecture as string, each.total]))
          return (
            <div className="space-y-4">
              <JapanTileGrid
                title="都道府県別の法人数"
                unit="法人"
                countOf={(prefecture) => totals.get(prefecture) ?? 0}
                hrefOf={hrefOf}
                selected={filter.prefecture || undefined}
              />
              <p className="text-dns-14N-130 leading-150 text-solid-gray-700">
                登録簿にあるすべての法人（解散・取消しを含む）を、認定した都道府県で数えています。
                {prefectureUnknown.total > 0 && `都道府県が資料から分からない法人は${prefectureUnknown.total}です。`}
                枠の選択をもう一度押すと、絞り込みを解除します。
              </p>
              <Disclosure summary="法人数の表">
                <Table
                  caption="都道府県別の法人数（1法人以上の都道府県）"
                  captionHidden
                  onPhone="scroll"
                  rows={prefectures.filter((each) => each.total > 0)}
                  rowKey={(row) => row.prefecture}
                  columns={[
                    {
                      key: 'prefecture',
                      header: '都道府県',
                      rowHeader: true,
                      cell: (row) => <a href={hrefOf(row.prefecture)}>{row.prefecture}</a>,
                    },
                    { key: 'total', header: '計', numeric: true, cell: (row) => row.total },
                    { key: 'certified', header: '認定', numeric: true, cell: (row) => row.certified },
                    { key: 'dissolved', header: '解散', numeric: true, cell: (row) => row.dissolved },
                    { key: 'revoked', header: '取消し', numeric: true, cell: (row) => row.revoked },
                  ]}
                />
              </Disclosure>
            </div>
          )
        }}
      </Answer>
    </Disclosure>
  )
}

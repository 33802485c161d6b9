import { ReadMore } from '../../../../design/action/read-more.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { nextSort, readSort, sortRows, sortText } from '../../../../design/table/sorting.ts'
import { Table } from '../../../../design/table/table.tsx'
import { useReplaceSearch } from '../../../../platform/browser/use-address.ts'
import { useEndpointPages } from '../../../../platform/browser/use-endpoint-pages.ts'
import { listAlliances } from '../../contract/find-endpoints.ts'
import { allianceColumns, sortValueOf } from './alliance-columns.tsx'
import { DownloadLinks } from './download-links.tsx'
import { NothingFound } from './nothing-found.tsx'
import { isNarrowed, type RegisterFilter, registerQuery } from './register-filter.ts'

export function AllianceList({ filter, sortText: written }: { filter: RegisterFilter; sortText: string | undefined }) {
  const replaceSearch = useReplaceSearch()
  const list = useEndpointPages(listAlliances, { query: { ...registerQuery(filter), limit: 200 } })
  const sort = readSort(written, ['number', 'name', 'prefecture', 'certifiedOn'])
  return (
    <section aria-label="法人の一覧" aria-busy={list.isRenewing}>
      <Answer reading={list}>
        {({ items, total }) => (
          <>
            <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
              <p role="status" className="text-std-16B-170 text-solid-gray-900">
                {isNarrowed(filter) ? '条件に合う法人' : 'すべての法人'}　{total}法人
              </p>
              <DownloadLinks filter={filter} />
            </div>
            {items.length === 0 ? (
              <NothingFound filter={filter} />
            ) : (
              <Table
                caption="地域医療連携推進法人の一覧"
                captionHidden
                columns={allianceColumns}
                rows={sortRows(items, sort, sortValueOf)}
                rowKey={(row) => row.id}
                sort={sort}
                // Sorting half a list would mislead: headings sort once everything has been read.
                onSort={
                  list.readMore ? undefined : (key) => replaceSearch({ ...filter, sort: sortText(nextSort(sort, key)) })
                }
              />
            )}
            <ReadMore pages={list} left={total - items.length} unit="法人" />
          </>
        )}
      </Answer>
    </section>
  )
}

import type { SortState } from './sorting.ts'

interface HeaderColumn {
  readonly key: string
  readonly header: string
  readonly numeric?: boolean
  readonly sortable?: boolean
  readonly className?: string
}

const columnHeader = { role: 'columnheader' } as const

export function SortHeader({
  column,
  sort,
  onSort,
}: {
  column: HeaderColumn
  sort: SortState | undefined
  onSort: ((key: string) => void) | undefined
}) {
  const direction = sort?.key === column.key ? sort.direction : undefined
  const align = column.numeric ? 'text-right' : 'text-left'
  const ariaSort = direction === 'up' ? 'ascending' : direction === 'down' ? 'descending' : undefined
  return (
    <th
      scope="col"
      {...columnHeader}
      aria-sort={ariaSort}
      className={`px-2 py-2 align-bottom text-dns-16B-130 leading-150 whitespace-nowrap ${align} ${column.className ?? ''}`}
    >
      {column.sortable && onSort ? (
        <button
          type="button"
          onClick={() => onSort(column.key)}
          className="inline-flex min-h-7 items-center gap-1 hover:underline"
        >
          {column.header}
          <span aria-hidden="true" data-screen-only className={direction ? '' : 'text-solid-gray-600'}>
            {direction === 'up' ? '▲' : direction === 'down' ? '▼' : '△'}
          </span>
        </button>
      ) : (
        column.header
      )}
    </th>
  )
}

import { searchText } from '../../../../platform/browser/search-text.ts'
import { dutiesAddress } from './addresses.ts'
import { type Duty, dutyFilters, filterNames, isChosen, readFilter } from './duty-groups.ts'

export function DutyFilterLinks({
  duties,
  search,
}: {
  duties: readonly Duty[]
  search: Readonly<Record<string, string>>
}) {
  const chosen = readFilter(search.show)
  return (
    <nav aria-label="状態で絞り込む" data-screen-only>
      <ul className="flex flex-wrap gap-2">
        {dutyFilters.map((filter) => (
          <li key={filter}>
            <a
              href={dutiesAddress + searchText({ ...search, show: filter === 'open' ? undefined : filter })}
              aria-current={filter === chosen ? 'true' : undefined}
              className="inline-block rounded-8 border border-solid-gray-420 px-3 py-1 text-dns-16N-130 leading-150 no-underline aria-[current]:border-blue-900 aria-[current]:bg-blue-900 aria-[current]:font-700 aria-[current]:text-white"
            >
              {filterNames[filter]}（{duties.filter((duty) => isChosen(duty, filter)).length}）
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

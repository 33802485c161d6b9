import { parseCalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { searchText } from '../../../../platform/browser/search-text.ts'

/** To the year before and after the one that is shown. */
export function YearLinks({
  year,
  path,
  search,
}: {
  year: { readonly from: string; readonly until: string } | null
  path: string
  search: Readonly<Record<string, string>>
}) {
  const [from, until] = [parseCalendarDate(year?.from ?? ''), parseCalendarDate(year?.until ?? '')]
  if (!from || !until) return null
  const to = (inYear: string) => path + searchText({ ...search, inYear })
  return (
    <nav aria-label="事業年度" data-screen-only>
      <ul className="flex gap-4">
        <li>
          <a href={to(addDays(from, -1))} className="inline-block py-1">
            ← 前の年度
          </a>
        </li>
        <li>
          <a href={to(addDays(until, 1))} className="inline-block py-1">
            次の年度 →
          </a>
        </li>
      </ul>
    </nav>
  )
}

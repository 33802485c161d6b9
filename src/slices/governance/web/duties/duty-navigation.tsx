import { searchText } from '../../../../platform/browser/search-text.ts'
import { dutiesAddress, dutyCalendarAddress, dutyEventsAddress, dutyPlanAddress } from './addresses.ts'

export type DutyView = 'list' | 'plan' | 'events' | 'calendar'

/** The views of one year; the year goes along. */
export function DutyNavigation({ view, inYear }: { view: DutyView; inYear?: string | undefined }) {
  const year = searchText({ inYear })
  const views = [
    { view: 'list', label: '義務と期限', href: dutiesAddress + year },
    { view: 'plan', label: '予定の日', href: dutyPlanAddress + year },
    { view: 'events', label: '出来事', href: dutyEventsAddress + year },
    { view: 'calendar', label: 'カレンダー配信', href: dutyCalendarAddress + year },
  ] as const
  return (
    <nav aria-label="年間の義務の画面" data-screen-only>
      <ul className="flex flex-wrap gap-x-1 border-b border-solid-gray-420">
        {views.map((each) => (
          <li key={each.view}>
            <a
              href={each.href}
              aria-current={each.view === view ? 'page' : undefined}
              className="block border-b-4 border-transparent px-3 py-2 text-dns-16N-130 text-solid-gray-800 no-underline hover:border-solid-gray-300 aria-[current]:border-blue-900 aria-[current]:font-700 aria-[current]:text-blue-900"
            >
              {each.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

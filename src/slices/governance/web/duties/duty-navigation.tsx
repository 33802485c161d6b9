import { ViewLinks } from '../../../../design/page/view-links.tsx'
import { searchText } from '../../../../platform/browser/search-text.ts'
import { dutiesAddress, dutyCalendarAddress, dutyEventsAddress, dutyPlanAddress } from './addresses.ts'

export type DutyView = 'list' | 'plan' | 'events' | 'calendar'

/** The views of one year; the year goes along. */
export function DutyNavigation({ view, inYear }: { view: DutyView; inYear?: string | undefined }) {
  const year = searchText({ inYear })
  const views = [
    { label: '義務と期限', href: dutiesAddress + year, isCurrent: view === 'list' },
    { label: '予定の日', href: dutyPlanAddress + year, isCurrent: view === 'plan' },
    { label: '出来事', href: dutyEventsAddress + year, isCurrent: view === 'events' },
    { label: 'カレンダー配信', href: dutyCalendarAddress + year, isCurrent: view === 'calendar' },
  ]
  return <ViewLinks label="年間の義務の画面" views={views} />
}

import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { endOfMonths } from '../../../../../foundation/legal-period.ts'
import { useEndpoint } from '../../../../../platform/browser/use-endpoint.ts'
import { showDuties } from '../../../contract/duties/duty-endpoints.ts'

/** The next planned day of an ordinary general meeting that nobody has called yet; undefined while that is being read. */
export function useProposedDay(): string | null | undefined {
  const today = dateInJapan(new Date())
  const thisYear = useEndpoint(showDuties, { query: { inYear: today } })
  const nextYear = useEndpoint(showDuties, { query: { inYear: endOfMonths(today, 12) } })
  if (thisYear.isPending || nextYear.isPending) return undefined
  const open = [thisYear.data, nextYear.data].flatMap((year) =>
    year?.plan.ordinaryMeeting && year.ordinaryMeetings.length === 0 ? [year.plan.ordinaryMeeting] : [],
  )
  return open.find((day) => day >= today) ?? null
}

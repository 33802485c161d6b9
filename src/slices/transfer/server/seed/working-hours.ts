import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays, weekdayOf } from '../../../../foundation/legal-period.ts'

const hour = 3_600_000
const openAt = 8.5
const closedAt = 17.5

const instantIn = (day: ReturnType<typeof dateInJapan>, hours: number): Date =>
  new Date(Date.parse(`${day}T00:00:00+09:00`) + hours * hour)
const isWorkday = (day: ReturnType<typeof dateInJapan>): boolean => weekdayOf(day) % 6 !== 0

/**
 * The same instant while offices of liaison are open; what would fall into a night or a weekend happens in the half hour
 * before they open, in its order.
 */
export function whenOpen(instant: Date): Date {
  let day = dateInJapan(instant)
  if (isWorkday(day) && instant >= instantIn(day, openAt) && instant < instantIn(day, closedAt)) return instant
  let closed = day
  while (!isWorkday(closed) || instantIn(closed, closedAt) > instant) closed = addDays(closed, -1)
  while (!isWorkday(day) || instantIn(day, openAt) <= instant) day = addDays(day, 1)
  const from = instantIn(closed, closedAt).getTime()
  const opens = instantIn(day, openAt).getTime()
  const share = (instant.getTime() - from) / (opens - from)
  return new Date(opens - (1 - share) * 0.5 * hour)
}

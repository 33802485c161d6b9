import { dateInJapan } from '../../../foundation/calendar-date.ts'
import { shortDay, shortMoment } from './short-words.ts'

/** A moment where space is dear. */
export function ShortInstant({ instant }: { instant: string }) {
  return <time dateTime={instant}>{shortMoment(new Date(instant), dateInJapan(new Date()))}</time>
}

export function ShortDay({ date }: { date: string }) {
  return <time dateTime={date}>{shortDay(date, dateInJapan(new Date()))}</time>
}

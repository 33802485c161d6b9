import { parseCalendarDate } from '../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../foundation/japanese-date.ts'

/** A stored ISO day as people write it; a text that is no day is shown as it is. */
export function DateText({ date, weekday = false }: { date: string; weekday?: boolean }) {
  return (
    <time dateTime={date} className="whitespace-nowrap">
      {japaneseDay(date, weekday)}
    </time>
  )
}

export function japaneseDay(date: string, weekday = false): string {
  const day = parseCalendarDate(date)
  return day ? formatJapaneseDate(day, { weekday }) : date
}

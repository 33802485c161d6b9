import { dateInJapan } from '../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../foundation/japanese-date.ts'

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' })

/** An instant as Japanese clocks and calendars show it, wherever the browser is. */
export function InstantText({ instant }: { instant: string }) {
  const moment = new Date(instant)
  return (
    <time dateTime={instant}>
      {formatJapaneseDate(dateInJapan(moment), { weekday: true })} {clock.format(moment)}
    </time>
  )
}

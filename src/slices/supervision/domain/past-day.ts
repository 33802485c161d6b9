import { type CalendarDate, calendarDate } from '../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../foundation/japanese-date.ts'

/** 医療法 第7章 has been in force since this day; nothing of it was done before. */
export const schemeStartedOn = calendarDate('2017-04-02')

export interface Lack {
  readonly field: string
  readonly message: string
}

/** The day of what the governor did: not before the scheme, and none that has not come, for nothing takes it back. */
export function lacksOfPastDay(field: string, day: CalendarDate, today: CalendarDate): readonly Lack[] {
  if (day < schemeStartedOn) return [{ field, message: '制度が始まった平成29年4月2日より前の日付は記録できません。' }]
  return day > today
    ? [{ field, message: `${formatJapaneseDate(day)}はまだ来ていません。その日が来てから記録してください。` }]
    : []
}

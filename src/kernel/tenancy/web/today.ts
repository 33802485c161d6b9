import { type CalendarDate, dateInJapan } from '../../../foundation/calendar-date.ts'

/** Legal days are Japanese days wherever the browser is. */
export const today = (): CalendarDate => dateInJapan(new Date())

import { z } from 'zod'
import { calendarDate } from '../../foundation/calendar-date.ts'

/** Days that people write about. Beyond them a year's end or a term could not be computed any more. */
const [earliest, latest] = ['1850-01-01', '2199-12-31']

/** An ISO day that exists, read as a `CalendarDate`. */
export const dayShape = z.iso
  .date()
  .refine((day) => day >= earliest && day <= latest, '1850年から2199年までの日付を入力してください。')
  .transform(calendarDate)

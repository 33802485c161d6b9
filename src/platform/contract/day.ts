import { z } from 'zod'
import { calendarDate } from '../../foundation/calendar-date.ts'

/** An ISO day that exists, read as a `CalendarDate`. */
export const dayShape = z.iso.date().transform(calendarDate)

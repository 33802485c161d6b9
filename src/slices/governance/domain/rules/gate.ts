import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Rule } from '../../../../foundation/rule.ts'
import type { CertificationCase } from '../certification-case.ts'
import { schemeStartedOn } from '../law-version.ts'
import type { Truth } from '../three-valued.ts'

/** What must hold besides the criteria before the governor certifies. */
export type Gate = Rule<CertificationCase>

export const gateNumber = (number: number, article: string | null): Pick<Gate, 'id' | 'validity' | 'article'> => ({
  id: `G${number}`,
  validity: { from: schemeStartedOn },
  article: () => article,
})

/** A step of the procedure has been taken on a day if its date is that day or earlier; unknown without a date. */
export const hasHappened = (date: CalendarDate | null | undefined, on: CalendarDate): Truth =>
  date === undefined ? undefined : date !== null && date <= on

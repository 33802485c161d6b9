import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Rule } from '../../../../foundation/rule.ts'
import type { CertificationCase } from '../certification-case.ts'
import { schemeStartedOn } from '../law-version.ts'

/** What must hold besides the criteria before the governor certifies. */
export type Gate = Rule<CertificationCase>

export const gateNumber = (number: number, article: string | null): Pick<Gate, 'id' | 'validity' | 'article'> => ({
  id: `G${number}`,
  validity: { from: schemeStartedOn },
  article: () => article,
})

/** A step of the procedure has been taken on a day if its date is that day or earlier. */
export const hasHappened = (date: CalendarDate | null, on: CalendarDate): boolean => date !== null && date <= on

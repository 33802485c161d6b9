import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays, daysBetween } from '../../../../../foundation/legal-period.ts'
import type { FiscalYear } from '../../fiscal-year.ts'
import type { Truth } from '../../three-valued.ts'
import type { FundingSupport, SupportMovement } from '../funding-support.ts'

type Movements = readonly SupportMovement[]

const sumOf = (movements: Movements, kind: SupportMovement['kind']): number =>
  movements.reduce((sum, each) => sum + (each.kind === kind ? each.yen : 0), 0)

const untilEndOf = (movements: Movements, day: CalendarDate): Movements => movements.filter(({ on }) => on <= day)

const owedOf = (movements: Movements): number => sumOf(movements, 'given') - sumOf(movements, 'settled')

/** What one support came to in a year; everything is null while its movements are not stated. */
export interface SupportFigures {
  readonly openingYen: number | null
  readonly givenYen: number | null
  readonly settledYen: number | null
  readonly interestYen: number | null
  readonly closingYen: number | null
  /** Days by which the oldest instalment that was due and not settled is late at the year's end; null: not known. */
  readonly overdueDays: number | null
}

export function supportFigures(support: FundingSupport, year: FiscalYear): SupportFigures {
  const { movements } = support
  if (!movements) {
    return {
      openingYen: null,
      givenYen: null,
      settledYen: null,
      interestYen: null,
      closingYen: null,
      overdueDays: null,
    }
  }
  const inYear = movements.filter(({ on }) => on >= year.from && on <= year.until)
  return {
    openingYen: owedOf(untilEndOf(movements, addDays(year.from, -1))),
    givenYen: sumOf(inYear, 'given'),
    settledYen: sumOf(inYear, 'settled'),
    interestYen: sumOf(inYear, 'interest'),
    closingYen: owedOf(untilEndOf(movements, year.until)),
    overdueDays: overdueDays(support, year.until),
  }
}

/** Instalments are settled in the order in which they are due; one that is due today is not late yet. */
export function overdueDays({ movements, instalments }: FundingSupport, today: CalendarDate): number | null {
  if (!movements || !instalments) return null
  const settled = sumOf(untilEndOf(movements, today), 'settled')
  let due = 0
  for (const { dueOn, yen } of instalments.toSorted((left, right) => (left.dueOn < right.dueOn ? -1 : 1))) {
    due += yen
    if (due > settled) return Math.max(0, daysBetween(dueOn, today))
  }
  return 0
}

/** Whether it existed in the year, so that the yearly report speaks of it. Undefined: its records do not say. */
export function belongsToYear({ contractOn, movements }: FundingSupport, year: FiscalYear): Truth {
  if (contractOn && contractOn > year.until) return false
  if (contractOn && contractOn >= year.from) return true
  if (!movements) return undefined
  const touched = movements.some(({ on }) => on >= year.from && on <= year.until)
  if (touched || owedOf(untilEndOf(movements, addDays(year.from, -1))) !== 0) return true
  return contractOn ? false : undefined
}

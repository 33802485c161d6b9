import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

/** Months as YYYY-MM, both included. */
export interface Months {
  readonly from: string
  readonly through: string
}

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const textOf = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`

export const monthsIn = ({ from, through }: Months): string[] =>
  Array.from({ length: Math.max(0, numberOf(through) - numberOf(from) + 1) }, (_, at) => textOf(numberOf(from) + at))

const monthsShown = 6

/** The period somebody asks for; what is not said follows from today. Null where it runs backwards or is too long. */
export function monthsAsked(
  { from, through }: { readonly from?: string | undefined; readonly through?: string | undefined },
  today: CalendarDate,
  most: number,
): Months | null {
  const until = through ?? today.slice(0, 7)
  const period = { from: from ?? textOf(numberOf(until) - monthsShown + 1), through: until }
  const length = monthsIn(period).length
  return length >= 1 && length <= most ? period : null
}

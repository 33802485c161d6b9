import { type Months, monthsIn } from '../../domain/figures/month-period.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'

/** What the address says of the period; an empty text leaves it to the server. */
export interface PeriodFilter {
  readonly from: string
  readonly through: string
  readonly kind: string
}

const month = /^20\d\d-(0[1-9]|1[0-2])$/

export const readPeriod = (search: Readonly<Record<string, string>>): PeriodFilter => ({
  from: month.test(search.from ?? '') ? (search.from ?? '') : '',
  through: month.test(search.through ?? '') ? (search.through ?? '') : '',
  kind: (transferKinds as readonly string[]).includes(search.kind ?? '') ? (search.kind ?? '') : '',
})

/** Only what is set; the server's defaults do the rest. */
export const periodQuery = (filter: Partial<PeriodFilter>) =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

export const monthName = (text: string): string => `${Number(text.slice(0, 4))}年${Number(text.slice(5))}月`
export const periodName = ({ from, through }: Months): string => `${monthName(from)}から${monthName(through)}まで`

/** The months that can be chosen: three years back from this one. */
export function choosableMonths(now: Date) {
  const text = (date: Date) => `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`
  const from = new Date(now.getFullYear(), now.getMonth() - 35, 1)
  return monthsIn({ from: text(from), through: text(now) })
    .reverse()
    .map((value) => ({ value, label: monthName(value) }))
}

// 法70条の22第2項, 規則39条の28〜39条の29: all purpose property since certification, less what was consumed for or transferred
// in the business, less other property consumed for it. Taxes assessed after a revocation (規則39条の28の2) can be in no
// yearly figure. Until 2025-03-31 the Act borrowed the same formula from 公益法30条2項.
import { type CalendarDate, calendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import type { MissingFact } from '../../../../../foundation/rule.ts'
import type { FiscalYear } from '../../fiscal-year.ts'
import { missingFact, suppliers } from '../../missing-fact.ts'
import { purposePropertyChange } from './purpose-property-change.ts'
import type { PurposePropertyFacts, PurposePropertyYear } from './purpose-property-facts.ts'

const formulaWrittenOutOn = calendarDate('2025-04-01')

export const balanceArticle = (on: CalendarDate): string =>
  on < formulaWrittenOutOn ? '法70条の22(公益法30条2項の準用)、規則39条の29' : '法70条の22第2項、規則39条の29'

/** The figure of the 財産目録 of one year's end, and how it came about. Null: it cannot be told. */
export interface PurposePropertyBalance {
  readonly year: FiscalYear
  readonly article: string
  readonly gainedYen: number | null
  readonly deductedYen: number | null
  readonly balanceYen: number | null
  readonly missing: readonly MissingFact[]
  readonly warnings: readonly string[]
}

/** Both readings of a negative balance: carried on from year to year, or cut off at 0 in each. */
interface Carried {
  readonly summed: number
  readonly cutOff: number
}

export const roundedUp = '半額の計算で生じる1円未満の端数の扱いは確認できていません。切り上げています'
const readingsDiffer = (summed: number, cutOff: number): string =>
  `過去の年度に残額が負になっています。負のまま通算すると ${summed}円、年度ごとに0円とすると ${cutOff}円です。どちらによるかは確認できていません`
export const cutOffBefore = '繰り越した残額が0円のため、その前に負の額が切り捨てられていた可能性があります'

/** What a year begins with, and what has been missing up to it. */
interface Standing {
  readonly carried: Carried | null
  readonly missing: readonly MissingFact[]
}

/** The balance of every year stated, oldest first; empty for a 公益社団法人, to which it does not apply (規則39条の30). */
export function purposePropertyBalances(facts: PurposePropertyFacts): readonly PurposePropertyBalance[] {
  if (facts.publicInterest) return []
  const always = facts.publicInterest === undefined ? [publicInterestMissing] : []
  const warnings = facts.broughtForward?.yen === 0 ? [cutOffBefore] : []
  const years = (facts.years ?? []).toSorted((left, right) => (left.year.from < right.year.from ? -1 : 1))
  const balances: PurposePropertyBalance[] = []
  let standing = beginning(facts, years[0])
  for (const [index, each] of years.entries()) {
    const lacking = gapBefore(each.year, years[index - 1]?.year)
    const change = purposePropertyChange(each)
    const missing = [...standing.missing, ...lacking, ...change.missing]
    const carried = missing.length > 0 ? null : carryOn(standing.carried, change.gainedYen, change.deductedYen)
    const figure = figureOf(always.length > 0 ? null : carried)
    balances.push({
      year: each.year,
      article: balanceArticle(each.year.until),
      gainedYen: change.gainedYen,
      deductedYen: change.deductedYen,
      balanceYen: figure.balanceYen,
      missing: [...always, ...missing, ...figure.missing],
      warnings: [...change.warnings, ...figure.warnings, ...warnings],
    })
    standing = { carried, missing }
  }
  return balances
}

const gapBefore = (year: FiscalYear, before: FiscalYear | undefined): readonly MissingFact[] =>
  !before || addDays(before.until, 1) === year.from ? [] : [yearBeforeMissing(year)]

const publicInterestMissing = missingFact('publicInterest', '公益社団法人でもあるか(規則39条の30)', suppliers.office)

const negativeYearMissing = missingFact('negativeYear', '残額が負になった年度の後の計算のしかた', suppliers.prefecture)

const yearBeforeMissing = ({ from }: FiscalYear): MissingFact =>
  missingFact(`years[${addDays(from, -1)}]`, `${addDays(from, -1)}に終わる事業年度の数字`, suppliers.accountant)

/** The first year stated must be the year of the certification, or follow the inventory that is brought forward. */
function beginning(
  { certifiedOn, broughtForward }: PurposePropertyFacts,
  first: PurposePropertyYear | undefined,
): Standing {
  if (!first) return { carried: null, missing: [] }
  const { from, until } = first.year
  if (broughtForward && addDays(broughtForward.until, 1) === from) {
    return { carried: { summed: broughtForward.yen, cutOff: broughtForward.yen }, missing: [] }
  }
  if (certifiedOn && from <= certifiedOn && certifiedOn <= until)
    return { carried: { summed: 0, cutOff: 0 }, missing: [] }
  if (!certifiedOn) {
    return { carried: null, missing: [missingFact('certifiedOn', '医療連携推進認定の日', suppliers.office)] }
  }
  return { carried: null, missing: [yearBeforeMissing(first.year)] }
}

function carryOn(before: Carried | null, gained: number | null, deducted: number | null): Carried | null {
  if (!before || gained === null || deducted === null) return null
  const change = gained - deducted
  return { summed: before.summed + change, cutOff: Math.max(0, before.cutOff + change) }
}

/** 規則39条の29: the written figure is never below 0. */
function figureOf(carried: Carried | null): Pick<PurposePropertyBalance, 'balanceYen' | 'missing' | 'warnings'> {
  if (!carried) return { balanceYen: null, missing: [], warnings: [] }
  const [summed, cutOff] = [Math.max(0, carried.summed), carried.cutOff]
  if (summed !== cutOff) {
    const warnings = [readingsDiffer(Math.ceil(summed), Math.ceil(cutOff))]
    return { balanceYen: null, missing: [negativeYearMissing], warnings }
  }
  return { balanceYen: Math.ceil(cutOff), missing: [], warnings: Number.isInteger(cutOff) ? [] : [roundedUp] }
}

/** 規則39条の29: on a revocation the figure of the year before the one of the revocation counts. Null: it is not stated. */
export const balanceOnRevocation = (
  balances: readonly PurposePropertyBalance[],
  yearOfRevocation: FiscalYear,
): PurposePropertyBalance | null =>
  balances.find(({ year }) => addDays(year.until, 1) === yearOfRevocation.from) ?? null

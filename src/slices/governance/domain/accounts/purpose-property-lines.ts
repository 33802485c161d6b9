// 法70条の22第2項, 規則39条の29: the year's figures of 医療連携推進目的取得財産残額, as the accounts state them.
import { addDays } from '../../../../foundation/legal-period.ts'
import type { FiscalYear } from '../fiscal-year.ts'
import {
  type PurposePropertyBalance,
  purposePropertyBalances,
} from '../money/purpose-property/purpose-property-balance.ts'
import type {
  GainKind,
  PurposePropertyFacts,
  PurposePropertyYear,
} from '../money/purpose-property/purpose-property-facts.ts'
import { type AccountLine, type AccountsFault, linesOf, yenText } from './account-lines.ts'

/** As the file names the kinds of gain. */
export const gainAccounts: Readonly<Record<string, GainKind>> = {
  寄附: 'donations',
  補助金等: 'subsidies',
  業務の対価: 'businessConsideration',
  他の業務の利益: 'otherBusinessProfit',
  支出や処分で得た財産: 'obtainedWithPurposeProperty',
  公益法5条19号の財産: 'indispensableProperty',
  表示した財産: 'designatedProperty',
  '会費(使途の定めなし)': 'unspecifiedDues',
  '会費(使途の定めあり)': 'earmarkedDues',
  その他: 'otherByOrdinance',
}
export const gainSection = '増加'
export const lossSection = '減少'
export const standingSection = '残額'
export const consumedAccount = '費消・譲渡'
export const otherConsumedAccount = 'その他の費消'
export const broughtForwardAccount = '前年度末'
export const difficulty = { yes: '業務の継続が困難', no: '困難でない' } as const

export const purposeSections: Readonly<Record<string, readonly string[]>> = {
  [gainSection]: Object.keys(gainAccounts),
  [lossSection]: [consumedAccount, otherConsumedAccount],
  [standingSection]: [broughtForwardAccount],
}

const purposeLine = (lines: readonly AccountLine[], section: string, account: string): AccountLine | undefined =>
  linesOf(lines, 'purpose', [section]).find((each) => each.account === account)

/** What no line states is absent; the balance is then unknown. */
export function purposePropertyYearOf(lines: readonly AccountLine[], year: FiscalYear): PurposePropertyYear {
  const other = purposeLine(lines, lossSection, otherConsumedAccount)
  const goingOn = other?.note === difficulty.yes ? true : other?.note === difficulty.no ? false : undefined
  return {
    year,
    gainsYen: Object.fromEntries(
      Object.entries(gainAccounts).map(([account, kind]) => [
        kind,
        purposeLine(lines, gainSection, account)?.yen ?? undefined,
      ]),
    ),
    consumedYen: purposeLine(lines, lossSection, consumedAccount)?.yen ?? undefined,
    otherConsumedYen: other?.yen ?? undefined,
    goingOnIsDifficult: goingOn,
  }
}

export interface StatedYear {
  readonly year: FiscalYear
  readonly lines: readonly AccountLine[]
}

/** What the records say of the purpose property, and whose it is: the one place where it is kept. */
export interface RecordedProperty extends Pick<PurposePropertyFacts, 'publicInterest' | 'certifiedOn'> {
  readonly years?: readonly RecordedPropertyYear[]
}

export interface RecordedPropertyYear extends PurposePropertyYear {
  /** What the inventory of the year before states; it counts for the first year recorded. */
  readonly broughtForwardYen?: number | undefined
}

/** Null where the file says nothing of it: then the records stand as they are. */
export function recordedYearOf({ lines, year }: StatedYear): RecordedPropertyYear | null {
  if (linesOf(lines, 'purpose', Object.keys(purposeSections)).length === 0) return null
  const broughtForwardYen = purposeLine(lines, standingSection, broughtForwardAccount)?.yen ?? undefined
  return { ...purposePropertyYearOf(lines, year), broughtForwardYen }
}

export function purposePropertyFactsOf({ years = [], ...corporation }: RecordedProperty): PurposePropertyFacts {
  const inOrder = years.toSorted((left, right) => (left.year.from < right.year.from ? -1 : 1))
  const [first] = inOrder
  const yen = first?.broughtForwardYen
  return {
    ...corporation,
    broughtForward: first && yen !== undefined ? { until: addDays(first.year.from, -1), yen } : undefined,
    years: inOrder,
  }
}

/** The records as they will stand once a year's accounts are taken in. */
export function withStatedYear(recorded: RecordedProperty, stated: StatedYear): RecordedProperty {
  const taken = recordedYearOf(stated)
  if (!taken) return recorded
  return {
    ...recorded,
    years: [...(recorded.years ?? []).filter(({ year }) => year.from !== stated.year.from), taken],
  }
}

export interface PurposePropertyAgreement {
  readonly faults: readonly AccountsFault[]
  readonly warnings: readonly string[]
}

/** The note's figure is the one that the Act's formula gives. Where that cannot be told, nothing is refused. */
export function purposePropertyAgrees(
  recorded: RecordedProperty,
  { year, lines }: StatedYear,
): PurposePropertyAgreement {
  if (recorded.publicInterest) return { faults: [], warnings: [] }
  const note = linesOf(lines, 'note', ['医療連携推進目的取得財産残額'])[0]
  const balances = purposePropertyBalances(purposePropertyFactsOf(recorded))
  const balance = balances.find((each) => each.year.from === year.from)
  if (!note || !balance) return { faults: [], warnings: [] }
  const opening = openingFaults(balances, { year, lines })
  if (balance.balanceYen === null) {
    const missing = balance.missing.map(({ label, supplier }) => `${label}(確認先: ${supplier})`)
    return {
      faults: opening,
      warnings: [
        `医療連携推進目的取得財産残額を計算できず、注記の額と照合していません。足りないもの: ${[...new Set(missing)].join('、')}`,
        ...balance.warnings,
      ],
    }
  }
  if (note.yen === balance.balanceYen) return { faults: opening, warnings: balance.warnings }
  const stated = note.yen === null ? '額がありません' : `${yenText(note.yen)}円です`
  const message = `医療連携推進目的取得財産残額は、計算では${yenText(balance.balanceYen)}円ですが、注記には${stated}(${balance.article})。`
  return { faults: [...opening, { line: note.line, field: '当年度', message }], warnings: balance.warnings }
}

/** What the file brings forward is what the year before left, where the records know it. */
function openingFaults(
  balances: readonly PurposePropertyBalance[],
  { year, lines }: StatedYear,
): readonly AccountsFault[] {
  const brought = purposeLine(lines, standingSection, broughtForwardAccount)
  const left = balances.find((each) => addDays(each.year.until, 1) === year.from)?.balanceYen ?? null
  if (!brought || brought.yen === null || left === null || brought.yen === left) return []
  const message = `前年度末の残額は、記録では${yenText(left)}円ですが、この会計では${yenText(brought.yen)}円です。`
  return [{ line: brought.line, field: '当年度', message }]
}

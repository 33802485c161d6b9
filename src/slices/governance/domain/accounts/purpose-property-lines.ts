// 法70条の22第2項, 規則39条の29: the year's figures of 医療連携推進目的取得財産残額, as the accounts state them.
import { addDays } from '../../../../foundation/legal-period.ts'
import type { FiscalYear } from '../fiscal-year.ts'
import { purposePropertyBalances } from '../money/purpose-property/purpose-property-balance.ts'
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

/** `years`: every year of which accounts are kept, in any order. */
export function purposePropertyFactsOf(
  corporation: Pick<PurposePropertyFacts, 'publicInterest' | 'certifiedOn'>,
  years: readonly StatedYear[],
): PurposePropertyFacts {
  const first = years.toSorted((left, right) => (left.year.from < right.year.from ? -1 : 1))[0]
  const brought = first && purposeLine(first.lines, standingSection, broughtForwardAccount)?.yen
  return {
    ...corporation,
    ...(first && typeof brought === 'number'
      ? { broughtForward: { until: addDays(first.year.from, -1), yen: brought } }
      : {}),
    years: years.map(({ lines, year }) => purposePropertyYearOf(lines, year)),
  }
}

export interface PurposePropertyAgreement {
  readonly faults: readonly AccountsFault[]
  readonly warnings: readonly string[]
}

/** The note's figure is the one that the Act's formula gives. Where that cannot be told, nothing is refused. */
export function purposePropertyAgrees(
  facts: PurposePropertyFacts,
  { year, lines }: StatedYear,
): PurposePropertyAgreement {
  if (facts.publicInterest) return { faults: [], warnings: [] }
  const note = linesOf(lines, 'note', ['医療連携推進目的取得財産残額'])[0]
  const balance = purposePropertyBalances(facts).find((each) => each.year.from === year.from)
  if (!note || !balance) return { faults: [], warnings: [] }
  if (balance.balanceYen === null) {
    const missing = balance.missing.map(({ label, supplier }) => `${label}(確認先: ${supplier})`)
    return {
      faults: [],
      warnings: [
        `医療連携推進目的取得財産残額を計算できず、注記の額と照合していません。足りないもの: ${[...new Set(missing)].join('、')}`,
        ...balance.warnings,
      ],
    }
  }
  if (note.yen === balance.balanceYen) return { faults: [], warnings: balance.warnings }
  const stated = note.yen === null ? '額がありません' : `${yenText(note.yen)}円です`
  const message = `医療連携推進目的取得財産残額は、計算では${yenText(balance.balanceYen)}円ですが、注記には${stated}(${balance.article})。`
  return { faults: [{ line: note.line, field: '当年度', message }], warnings: balance.warnings }
}

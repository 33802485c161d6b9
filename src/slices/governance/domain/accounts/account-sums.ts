import {
  type AccountLine,
  assetSections,
  debtSections,
  type incomeSections,
  linesOf,
  netAssetSections,
  previousSumOf,
  sumOf,
} from './account-lines.ts'

export interface YearSums {
  readonly assetsYen: number
  readonly debtsYen: number
  readonly netAssetsYen: number
  readonly ordinaryIncomeYen: number
  readonly ordinaryCostsYen: number
  readonly ordinaryProfitYen: number
  readonly netIncomeYen: number
}

type SumLines = (lines: readonly AccountLine[]) => number

function sumsBy(lines: readonly AccountLine[], sum: SumLines): YearSums {
  const income = (section: (typeof incomeSections)[number]) => sum(linesOf(lines, 'income', [section]))
  const ordinaryProfitYen = income('経常収益') - income('経常費用')
  return {
    assetsYen: sum(linesOf(lines, 'balance', assetSections)),
    debtsYen: sum(linesOf(lines, 'balance', debtSections)),
    netAssetsYen: sum(linesOf(lines, 'balance', netAssetSections)),
    ordinaryIncomeYen: income('経常収益'),
    ordinaryCostsYen: income('経常費用'),
    ordinaryProfitYen,
    netIncomeYen: ordinaryProfitYen + income('特別利益') - income('特別損失') - income('法人税等'),
  }
}

export const sumsOfYear = (lines: readonly AccountLine[]): YearSums => sumsBy(lines, sumOf)

/** The columns of the year before; null where a line leaves its figure out. */
export function sumsOfYearBefore(lines: readonly AccountLine[]): YearSums | null {
  const stated = lines.filter(({ sheet }) => sheet === 'balance' || sheet === 'income')
  return previousSumOf(stated) === null ? null : sumsBy(stated, (each) => previousSumOf(each) ?? 0)
}

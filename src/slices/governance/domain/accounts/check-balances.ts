// 会計基準: the statements of one year agree with one another. A sheet that is missing is told once and by itself.
import {
  type AccountLine,
  type AccountsFault,
  assetSections,
  debtSections,
  linesOf,
  netAssetSections,
  netIncomeCause,
  sheets,
  sumOf,
  yenText,
} from './account-lines.ts'
import { sumsOfYear, sumsOfYearBefore } from './account-sums.ts'

const yenColumn = '当年度'
const fault = (line: AccountLine | undefined, message: string, field: string = yenColumn): AccountsFault => ({
  line: line?.line ?? 1,
  field,
  message,
})

/** 資産 = 負債 + 純資産, in both columns. */
export function balanceSheetBalances(lines: readonly AccountLine[]): readonly AccountsFault[] {
  const balance = linesOf(lines, 'balance')
  const [now, before] = [sumsOfYear(lines), sumsOfYearBefore(lines)]
  return [
    { sums: now, field: yenColumn },
    { sums: before, field: '前年度' },
  ].flatMap(({ sums, field }) => {
    if (!sums || sums.assetsYen === sums.debtsYen + sums.netAssetsYen) return []
    const other = sums.debtsYen + sums.netAssetsYen
    return [
      fault(
        balance[0],
        `貸借が合いません。資産合計${yenText(sums.assetsYen)}円に対し、負債及び純資産合計${yenText(other)}円で、差は${yenText(sums.assetsYen - other)}円です(会計基準7条)。`,
        field,
      ),
    ]
  })
}

/** Each account of the net assets: what it began with, and its changes, make what it ended with. */
export function netAssetChangesAgree(lines: readonly AccountLine[]): readonly AccountsFault[] {
  const changes = linesOf(lines, 'netAssets')
  const accounts = linesOf(lines, 'balance', netAssetSections)
  const known = new Set(accounts.map(({ account }) => account))
  const strangers = changes
    .filter(({ section }) => !known.has(section))
    .map((line) => fault(line, `純資産の科目「${line.section}」が貸借対照表の基金・積立金にありません。`, '区分'))
  const differing = accounts.flatMap((account) => {
    if (account.previousYen === null) {
      return [
        fault(
          account,
          `純資産の科目「${account.account}」の前年度末の額がありません。設立した年度なら0と書きます。`,
          '前年度',
        ),
      ]
    }
    const change = sumOf(changes.filter(({ section }) => section === account.account))
    const expected = account.previousYen + change
    if (expected === account.yen) return []
    return [
      fault(
        account,
        `「${account.account}」は、前年度末${yenText(account.previousYen)}円と当期変動額${yenText(change)}円から${yenText(expected)}円になりますが、当年度末は${yenText(account.yen ?? 0)}円です(純資産変動計算書)。`,
      ),
    ]
  })
  return [...strangers, ...differing, ...netIncomeIsCarriedOver(lines, changes)]
}

function netIncomeIsCarriedOver(
  lines: readonly AccountLine[],
  changes: readonly AccountLine[],
): readonly AccountsFault[] {
  const carried = changes.filter(({ account }) => account === netIncomeCause)
  const { netIncomeYen } = sumsOfYear(lines)
  if (sumOf(carried) === netIncomeYen) return []
  return [
    fault(
      carried[0] ?? changes[0],
      `純資産変動計算書の${netIncomeCause}は合計${yenText(sumOf(carried))}円ですが、損益計算書では${yenText(netIncomeYen)}円です。`,
    ),
  ]
}

/** 財産目録: section by section the same sums as the balance sheet. */
export const inventoryAgrees = (lines: readonly AccountLine[]): readonly AccountsFault[] =>
  [...assetSections, ...debtSections].flatMap((section) => {
    const listed = linesOf(lines, 'inventory', [section])
    const balance = linesOf(lines, 'balance', [section])
    if (sumOf(listed) === sumOf(balance)) return []
    return [
      fault(
        listed[0] ?? balance[0],
        `${sheets.inventory}の${section}は${yenText(sumOf(listed))}円ですが、貸借対照表では${yenText(sumOf(balance))}円です。`,
      ),
    ]
  })

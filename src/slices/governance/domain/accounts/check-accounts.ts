import { addDays } from '../../../../foundation/legal-period.ts'
import type { AccountsFault } from './account-lines.ts'
import { balanceSheetBalances, inventoryAgrees, netAssetChangesAgree } from './check-balances.ts'
import { linesAreSound, notesArePresent, openingIsLastClosing, sheetsArePresent } from './check-lines.ts'
import { purposePropertyAgrees, type RecordedProperty, type StatedYear } from './purpose-property-lines.ts'

export interface AccountsCheck {
  readonly faults: readonly AccountsFault[]
  /** What could not be compared, and what the law leaves open. */
  readonly warnings: readonly string[]
}

export const yearBeforeNotKept = '前年度の会計が登録されていないため、期首の額は照合していません。'
export const yearAfterDiffers =
  '登録済みの翌年度の会計の期首の額が、この会計の期末の額と合わなくなります。翌年度の会計も改めてください。'

/** One year's accounts against themselves, against those of the other years that are kept, and against the records. */
export function checkAccounts(
  stated: StatedYear,
  others: readonly StatedYear[],
  recorded: RecordedProperty,
): AccountsCheck {
  const { lines, year } = stated
  const missing = [...sheetsArePresent(lines), ...linesAreSound(lines), ...notesArePresent(lines)]
  if (missing.length > 0) return { faults: inOrder(missing), warnings: [] }
  const before = others.find((each) => addDays(each.year.until, 1) === year.from)
  const after = others.find((each) => addDays(year.until, 1) === each.year.from)
  const property = purposePropertyAgrees(recorded, stated)
  return {
    faults: inOrder([
      ...balanceSheetBalances(lines),
      ...netAssetChangesAgree(lines),
      ...inventoryAgrees(lines),
      ...(before ? openingIsLastClosing(lines, before.lines) : []),
      ...property.faults,
    ]),
    warnings: [
      ...(before ? [] : [yearBeforeNotKept]),
      ...(after && openingIsLastClosing(after.lines, lines).length > 0 ? [yearAfterDiffers] : []),
      ...property.warnings,
    ],
  }
}

const inOrder = (faults: readonly AccountsFault[]): readonly AccountsFault[] =>
  faults.toSorted((left, right) => left.line - right.line)

import { fail, type Result, succeed } from '../../../../../foundation/result.ts'
import type { AccountsFault } from '../../../domain/accounts/account-lines.ts'
import { checkAccounts } from '../../../domain/accounts/check-accounts.ts'
import type { FiscalYear } from '../../../domain/fiscal-year.ts'
import type { PurposePropertyFacts } from '../../../domain/money/purpose-property/purpose-property-facts.ts'
import type { ReportWork } from '../report-tables.ts'
import { accountsOfAllYears, addAccounts, type HandedIn, lockAccounts } from './accounts-store.ts'
import { readAccounts } from './read-accounts.ts'
import { readDealings } from './read-dealings.ts'

export interface AccountsToTake {
  readonly ownerId: string
  readonly year: FiscalYear
  readonly corporation: Pick<PurposePropertyFacts, 'publicInterest' | 'certifiedOn'>
  readonly accounts: HandedIn
  readonly dealings: HandedIn | null
  readonly reason: string
}

export interface FileFault extends AccountsFault {
  readonly fileName: string
}

export interface TakenAccounts {
  readonly version: number
  readonly warnings: readonly string[]
}

const inFile = (fileName: string, faults: readonly AccountsFault[]): readonly FileFault[] =>
  faults.map((each) => ({ ...each, fileName }))

/** Reads, checks and keeps a year's accounts; with a single fault nothing is kept. */
export async function takeAccounts(
  work: ReportWork,
  given: AccountsToTake,
): Promise<Result<TakenAccounts, readonly FileFault[]>> {
  const { ownerId, year, accounts, dealings, corporation, reason } = given
  const lines = readAccounts(accounts.text)
  const read = dealings && readDealings(dealings.text)
  const unreadable = [
    ...(lines.ok ? [] : inFile(accounts.fileName, lines.failure)),
    ...(dealings && read && !read.ok ? inFile(dealings.fileName, read.failure) : []),
  ]
  if (!lines.ok || (read && !read.ok)) return fail(unreadable)
  await lockAccounts(work, ownerId)
  const others = (await accountsOfAllYears(work, ownerId)).filter((each) => each.year.from !== year.from)
  const { faults, warnings } = checkAccounts({ year, lines: lines.value }, others, corporation)
  if (faults.length > 0) return fail(inFile(accounts.fileName, faults))
  const version = await addAccounts(work, {
    ownerId,
    year,
    file: accounts,
    lines: lines.value,
    dealings: dealings && read ? { file: dealings, read: read.value } : null,
    reason,
  })
  return succeed({ version, warnings })
}

import { fail, type Result, succeed } from '../../../../../foundation/result.ts'
import { workFor } from '../../../../../kernel/work/server/work.ts'
import { moneyYearShape } from '../../../contract/beds-and-money/money-shapes.ts'
import type { AccountsFault } from '../../../domain/accounts/account-lines.ts'
import { sumsOfYear } from '../../../domain/accounts/account-sums.ts'
import { checkAccounts } from '../../../domain/accounts/check-accounts.ts'
import { recordedYearOf, type StatedYear, withStatedYear } from '../../../domain/accounts/purpose-property-lines.ts'
import type { FiscalYear } from '../../../domain/fiscal-year.ts'
import { readMoney, recordedProperty } from '../../beds-and-money/money-of-alliance.ts'
import {
  lockRecord,
  type RecordValue,
  type RegulatedWork,
  recordOf,
  saveRecord,
} from '../../beds-and-money/record-store.ts'
import type { ReportWork } from '../report-tables.ts'
import { accountsOfAllYears, addAccounts, type HandedIn, lockAccounts } from './accounts-store.ts'
import { readAccounts } from './read-accounts.ts'
import { readDealings } from './read-dealings.ts'

export interface AccountsToTake {
  readonly ownerId: string
  readonly year: FiscalYear
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
  const { ownerId, year, accounts, dealings, reason } = given
  const lines = readAccounts(accounts.text)
  const read = dealings && readDealings(dealings.text)
  const unreadable = [
    ...(lines.ok ? [] : inFile(accounts.fileName, lines.failure)),
    ...(dealings && read && !read.ok ? inFile(dealings.fileName, read.failure) : []),
  ]
  if (!lines.ok || (read && !read.ok)) return fail(unreadable)
  await lockAccounts(work, ownerId)
  const others = (await accountsOfAllYears(work, ownerId)).filter((each) => each.year.from !== year.from)
  const stated = { year, lines: lines.value }
  const money = await readMoney(workFor(work), ownerId)
  const recorded = withStatedYear(money ? recordedProperty(money) : {}, stated)
  const { faults, warnings } = checkAccounts(stated, others, recorded)
  if (faults.length > 0) return fail(inFile(accounts.fileName, faults))
  const figures = await figuresOfYear(workFor(work), ownerId, stated)
  if (!figures.ok) return fail(inFile(accounts.fileName, figures.failure))
  const version = await addAccounts(work, {
    ownerId,
    year,
    file: accounts,
    lines: lines.value,
    dealings: dealings && read ? { file: dealings, read: read.value } : null,
    reason,
  })
  await recordFigures(workFor(work), ownerId, year, figures.value, version)
  return succeed({ version, warnings })
}

type Figures = RecordValue<'moneyYear'>

/** The year's record with what the accounts say of the purpose property and of all assets. */
async function figuresOfYear(
  work: RegulatedWork,
  ownerId: string,
  stated: StatedYear,
): Promise<Result<Figures, readonly AccountsFault[]>> {
  const { year, ...taken } = recordedYearOf(stated) ?? { year: stated.year }
  await lockRecord(work, ownerId, year.from)
  const before = await recordOf(work, ownerId, 'moneyYear', year.from)
  const totalAssetsYen = sumsOfYear(stated.lines).assetsYen
  const read = moneyYearShape.safeParse({ ...before?.value, ...taken, totalAssetsYen })
  if (read.success) return succeed(read.data)
  const line = stated.lines.find(({ sheet }) => sheet === 'purpose')?.line ?? 1
  const message = '目的取得財産と資産合計の額は、0円以上1兆円以下です(増加の額は負でもかまいません)。'
  return fail([{ line, field: '当年度', message }])
}

/** Papers, checks and the screen of the money all read these figures there, and nobody writes them a second time. */
async function recordFigures(
  work: RegulatedWork,
  ownerId: string,
  { from: key }: FiscalYear,
  value: Figures,
  version: number,
): Promise<void> {
  const revision = (await recordOf(work, ownerId, 'moneyYear', key))?.revision ?? null
  const reason = `会計の取り込み(第${version}版)`
  const saved = await saveRecord(work, { ownerId, kind: 'moneyYear', key, revision, value, reason })
  if (typeof saved === 'string') throw new Error(`the year's record changed while its accounts were taken in: ${saved}`)
}

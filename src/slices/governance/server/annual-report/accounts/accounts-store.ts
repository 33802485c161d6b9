import { takeTurn } from '../../../../../kernel/work/server/take-turn.ts'
import type { AccountLine } from '../../../domain/accounts/account-lines.ts'
import type { RelatedDealing } from '../../../domain/accounts/related-dealings.ts'
import type { FiscalYear } from '../../../domain/fiscal-year.ts'
import { recorderOf } from '../../living/statement-store.ts'
import type { ReportWork } from '../report-tables.ts'

export interface KeptAccounts {
  readonly year: FiscalYear
  readonly version: number
  readonly lines: readonly AccountLine[]
  readonly dealings: readonly RelatedDealing[] | null
}

/** The newest version of every year. */
export async function accountsOfAllYears(work: ReportWork, ownerId: string): Promise<readonly KeptAccounts[]> {
  const rows = await work.db
    .selectFrom('governance.annual_accounts')
    .distinctOn('year_from')
    .select(['year_from as from', 'year_until as until', 'version', 'lines', 'dealings'])
    .where('owner_id', '=', ownerId)
    .orderBy('year_from')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ from, until, ...rest }) => ({ year: { from, until }, ...rest }))
}

export const versionsOf = (work: ReportWork, ownerId: string, { from }: FiscalYear) =>
  work.db
    .selectFrom('governance.annual_accounts')
    .select(['version', 'file_name', 'dealings_file_name', 'reason', 'recorded_at'])
    .where('owner_id', '=', ownerId)
    .where('year_from', '=', from)
    .orderBy('version', 'desc')
    .execute()

export interface HandedIn {
  readonly fileName: string
  readonly text: string
}

export interface NewAccounts {
  readonly ownerId: string
  readonly year: FiscalYear
  readonly file: HandedIn
  readonly lines: readonly AccountLine[]
  readonly dealings: { readonly file: HandedIn; readonly read: readonly RelatedDealing[] } | null
  readonly reason: string
}

/** One import after the other, so that each is checked against what the one before it left. */
export async function lockAccounts(work: ReportWork, ownerId: string): Promise<void> {
  await takeTurn(work, 'governance.accounts', ownerId)
}

/** Appends a version; the ones before it stay. Answers its number. */
export async function addAccounts(work: ReportWork, given: NewAccounts): Promise<number> {
  const { ownerId, year, file, lines, dealings, reason } = given
  const [newest] = await versionsOf(work, ownerId, year)
  const version = (newest?.version ?? 0) + 1
  await work.db
    .insertInto('governance.annual_accounts')
    .values({
      id: work.newId(),
      owner_id: ownerId,
      year_from: year.from,
      year_until: year.until,
      version,
      lines: JSON.stringify(lines),
      file_name: file.fileName,
      file_text: file.text,
      dealings: dealings && JSON.stringify(dealings.read),
      dealings_file_name: dealings?.file.fileName ?? null,
      dealings_text: dealings?.file.text ?? null,
      reason,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
  return version
}

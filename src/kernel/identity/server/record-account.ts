import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Work } from '../../work/server/work.ts'
import type { Role } from '../domain/role.ts'
import type { IdentityTables } from './identity-tables.ts'

export interface NewAccount {
  readonly email: string
  readonly name: string
  /** Null: this account cannot sign in with a password. */
  readonly passwordHash: string | null
  /** The person must change it before anything else. Absent: it is the person's own. */
  readonly passwordSetByOther?: boolean
  readonly organisationId: string
  readonly roles: readonly Role[]
  readonly from: CalendarDate
}

/** One person, one account, with first roles in one organisation. Returns the account's id. */
export async function recordAccount(work: Work<IdentityTables>, account: NewAccount): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('kernel.account')
    .values({
      id,
      email: account.email.trim().toLowerCase(),
      name: account.name,
      password_hash: account.passwordHash,
      password_set_by_other: account.passwordSetByOther ?? false,
      disabled_at: null,
    })
    .execute()
  for (const role of account.roles) {
    await work.db
      .insertInto('kernel.role_assignment')
      .values({
        account_id: id,
        organisation_id: account.organisationId,
        role,
        from_on: account.from,
        until_on: null,
      })
      .execute()
  }
  return id
}

import { sql } from 'kysely'
import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { openWork, type WorkFloor } from '../../../work/server/open-work.ts'
import type { Work } from '../../../work/server/work.ts'
import { type PasswordFault, passwordFaultMessages } from '../../domain/password-rule.ts'
import type { Role } from '../../domain/role.ts'
import type { IdentityTables } from '../identity-tables.ts'
import { checkNewPassword } from '../password/change-password.ts'
import { hashPassword } from '../password/hash-password.ts'
import { recordAccount } from '../record-account.ts'
import { rolesFitOrganisation } from './acting-administrator.ts'
import { disableAccount } from './end-access.ts'

export interface AddedAccount {
  readonly email: string
  readonly name: string
  /** An id, or the name of today. */
  readonly organisation: string
  readonly role: Role
  readonly password: string
}

/**
 * Whoever runs the installation adds the first people, who then invite the others. The password is somebody else's
 * choice: the person changes it before anything else, then enrols a second factor.
 */
export async function addAccount(floor: WorkFloor, account: AddedAccount): Promise<Result<{ id: string }, string>> {
  const email = account.email.trim().toLowerCase()
  const checked = checkNewPassword(email, account.password)
  if (!checked.ok) return fail(messageOf(checked.failure))
  const passwordHash = await hashPassword(checked.value)
  const line = { operation: 'identity.add-account', informationClass: 'account' }
  return openWork(floor, { kind: 'system', reason: 'add-account' }, line, async (work: Work<IdentityTables>) => {
    const found = await findOrganisations(work, account.organisation)
    const [organisationId] = found
    if (organisationId === undefined) return fail(`「${account.organisation}」という組織は登録されていません。`)
    if (found.length > 1) return fail(`「${account.organisation}」という組織は複数あります。IDで指定してください。`)
    if (!(await rolesFitOrganisation(work, organisationId, [account.role])))
      return fail(`役割 ${account.role} は、この種類の組織では持てません。`)
    const existing = await accountWithEmail(work, email)
    if (existing) return fail(`${email} はすでに登録されています。`)
    const id = await recordAccount(work, {
      email,
      name: account.name,
      passwordHash,
      passwordSetByOther: true,
      organisationId,
      roles: [account.role],
      from: work.today,
    })
    work.note({ subject: id })
    return succeed({ id })
  })
}

/** Cuts an account off in every organisation at once. */
export function disableAccountOf(floor: WorkFloor, address: string): Promise<Result<{ id: string }, string>> {
  const email = address.trim().toLowerCase()
  const line = { operation: 'identity.disable-account', informationClass: 'account' }
  return openWork(floor, { kind: 'system', reason: 'add-account' }, line, async (work: Work<IdentityTables>) => {
    const account = await accountWithEmail(work, email)
    if (!account) return fail(`${email} という利用者は登録されていません。`)
    work.note({ subject: account.id })
    if (account.disabled_at !== null) return fail(`${email} はすでに止められています。`)
    await work.db
      .updateTable('kernel.role_assignment')
      .set({ until_on: sql`greatest(from_on, ${work.today}::date)` })
      .where('account_id', '=', account.id)
      .where((where) => where.or([where('until_on', 'is', null), where('until_on', '>', work.today)]))
      .execute()
    await disableAccount(work, account.id, null)
    return succeed({ id: account.id })
  })
}

const messageOf = (fault: PasswordFault): string => passwordFaultMessages[fault]

const accountWithEmail = (work: Work<IdentityTables>, email: string) =>
  work.db.selectFrom('kernel.account').select(['id', 'disabled_at']).where('email', '=', email).executeTakeFirst()

async function findOrganisations(work: Work<IdentityTables>, wanted: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select o.id from kernel.organisation o
    where o.id::text = ${wanted} or ${wanted} = (
      select n.name from kernel.organisation_name n
      where n.organisation_id = o.id and n.effective_on <= kernel.today_in_japan()
      order by n.effective_on desc limit 1)`.execute(work.db)
  return rows.map(({ id }) => id)
}

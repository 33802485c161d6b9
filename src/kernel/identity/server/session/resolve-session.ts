import { type Kysely, sql } from 'kysely'
import { type Role, roles } from '../../domain/role.ts'
import type { Viewer } from '../../domain/viewer.ts'
import { hashSessionToken } from './session-token.ts'

export interface SessionHolder {
  readonly accountId: string
  readonly name: string
  readonly organisationId: string
  readonly organisation: string
  readonly roles: readonly Role[]
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Who holds this session now; null when it is unknown, idle, over or its account disabled. */
export async function findSessionHolder(
  database: Kysely<Record<never, never>>,
  token: string,
): Promise<SessionHolder | null> {
  const { rows } = await sql<{
    account_id: string
    account_name: string
    organisation_id: string
    organisation_name: string
    roles: string[]
  }>`select * from kernel.resolve_session(${hashSessionToken(token)})`.execute(database)
  const row = rows[0]
  if (!row) return null
  return {
    accountId: row.account_id,
    name: row.account_name,
    organisationId: row.organisation_id,
    organisation: row.organisation_name,
    roles: row.roles.filter(isRole),
  }
}

export async function resolveSession(
  floor: { readonly database: Kysely<Record<never, never>> },
  token: string,
): Promise<Viewer | null> {
  const holder = await findSessionHolder(floor.database, token)
  if (!holder) return null
  const { accountId, organisationId, roles: held } = holder
  return { kind: 'account', accountId, organisationId, roles: held }
}

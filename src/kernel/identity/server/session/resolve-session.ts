import { type Kysely, sql } from 'kysely'
import { type Role, roles } from '../../domain/role.ts'
import type { Viewer } from '../../domain/viewer.ts'
import { hashSecretToken } from '../secret-token.ts'

export interface SessionHolder {
  /** Stays the same when the token changes: what a live stream is bound to. */
  readonly sessionId: string
  readonly accountId: string
  readonly name: string
  readonly organisationId: string
  readonly organisation: string
  readonly roles: readonly Role[]
  /** Two factors given and a role held: anything less reaches the enrolment routes only. */
  readonly finished: boolean
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** What a session of the database reaches, for requests and live streams alike. */
export function readHolding(row: { readonly factors: 'single' | 'full'; readonly roles: readonly string[] }) {
  const held = row.roles.filter(isRole)
  return { roles: held, finished: row.factors === 'full' && held.length > 0 }
}

/** Who holds this session now; null when it is unknown, idle, over, its account disabled or its holder gone. */
export async function findSessionHolder(
  database: Kysely<Record<never, never>>,
  token: string,
): Promise<SessionHolder | null> {
  const { rows } = await sql<{
    session_id: string
    factors: 'single' | 'full'
    account_id: string
    account_name: string
    organisation_id: string
    organisation_name: string
    roles: string[]
  }>`select * from kernel.resolve_session(${hashSecretToken(token)})`.execute(database)
  const row = rows[0]
  if (!row) return null
  return {
    sessionId: row.session_id,
    accountId: row.account_id,
    name: row.account_name,
    organisationId: row.organisation_id,
    organisation: row.organisation_name,
    ...readHolding(row),
  }
}

export async function resolveSession(
  floor: { readonly database: Kysely<Record<never, never>> },
  token: string,
): Promise<Viewer | null> {
  const holder = await findSessionHolder(floor.database, token)
  if (!holder) return null
  const { accountId, organisationId, roles: held, finished } = holder
  return finished ? { kind: 'account', accountId, organisationId, roles: held } : { kind: 'enrolling', accountId }
}

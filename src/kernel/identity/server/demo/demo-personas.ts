import { sql } from 'kysely'
import type { Exchange } from '../../../../platform/http/exchange.ts'
import type { Work } from '../../../work/server/work.ts'
import { type Role, roleNames } from '../../domain/role.ts'
import type { IdentityTables } from '../identity-tables.ts'

export interface Persona {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly organisation: string
  readonly role: string
}

/**
 * Demo sign-in is the one exception to signing in properly, so four things must hold together: the marker that the
 * first seeding left, a caller on this very machine, a Host that names it (a rebound name of another site does not),
 * and no proxy in front.
 */
export async function isDemo(work: Work<IdentityTables>, exchange: Exchange): Promise<boolean> {
  if (exchange.forwarded || !isLoopbackSource(exchange.sourceAddress) || !isLoopback(exchange.host)) return false
  const installation = await work.db.selectFrom('kernel.installation').select('demo').executeTakeFirst()
  return installation?.demo ?? false
}

/** `Host: localhost` can be written by anyone on the network; where the bytes come from cannot. */
const isLoopbackSource = (address: string): boolean => /^(::1|(::ffff:)?127(\.\d{1,3}){3})$/i.test(address)

const isLoopback = (host: string): boolean => /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host)

export async function personas(work: Work<IdentityTables>): Promise<Persona[]> {
  const { rows } = await sql<{ id: string; account_id: string; name: string; organisation: string; role: Role }>`
    select p.id, p.account_id, a.name, r.role,
      (select n.name from kernel.organisation_name n where n.organisation_id = r.organisation_id
        and n.effective_on <= kernel.today_in_japan() order by n.effective_on desc limit 1) as organisation
    from kernel.demo_persona p
    join kernel.account a on a.id = p.account_id
    join kernel.role_assignment r on r.account_id = a.id
    order by p.position`.execute(work.db)
  return rows.map(({ account_id, role, ...row }) => ({ ...row, accountId: account_id, role: roleNames[role] }))
}

export async function recordPersona(
  work: Work<IdentityTables>,
  persona: { readonly id: string; readonly accountId: string; readonly position: number },
): Promise<void> {
  const { id, accountId: account_id, position } = persona
  await work.db.insertInto('kernel.demo_persona').values({ id, account_id, position }).execute()
}

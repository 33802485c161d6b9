import { sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { BreakGlassGrant } from '../../contract/break-glass-endpoints.ts'

interface GrantRow extends Omit<BreakGlassGrant, 'requestedAt' | 'expiresAt' | 'usedAt'> {
  readonly requestedAt: Date
  readonly expiresAt: Date
  readonly usedAt: Date | null
}

/**
 * Grants the viewer may read, the newest first. Names come from the trail's line of the request, which outlives the
 * person's role and the organisation's membership.
 */
export async function readGrants(
  work: Work,
  which: { readonly id?: string; readonly before?: string; readonly most: number },
): Promise<BreakGlassGrant[]> {
  const me = work.viewer.kind === 'account' ? work.viewer : { accountId: null, organisationId: null }
  // Each a text of its own: one that asks whether its parameter is null would be planned anew each time.
  const only = which.id === undefined ? sql`true` : sql`g.id = ${which.id}::uuid`
  const page = which.before === undefined ? sql`true` : sql`g.id < ${which.before}::uuid`
  const { rows } = await sql<GrantRow>`
    select g.id, asked.person_name as person, g.account_id = ${me.accountId} as "isOwnRequest",
      coalesce(asked.organisation_name, ${nameOf('g.organisation_id')}) as organisation,
      ${nameOf('g.owner_id')} as owner, g.owner_id = ${me.organisationId} as "isOwnData",
      g.category, g.subject, g.reason_class as "reasonClass", g.reason, g.requested_at as "requestedAt",
      g.expires_at as "expiresAt", g.used_at as "usedAt"
    from kernel.break_glass g
    left join kernel.audit_line_people(array(
      select l.id from kernel.audit_line l
      where l.subject = g.id::text and l.operation = 'audit.request-break-glass')) asked on true
    where ${only} and ${page}
    order by g.id desc limit ${sql.lit(which.most)}`.execute(work.db)
  return rows.map((row) => ({
    ...row,
    requestedAt: row.requestedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    usedAt: row.usedAt?.toISOString() ?? null,
  }))
}

/** Today's name, of an organisation that the viewer knows. */
const nameOf = (column: 'g.organisation_id' | 'g.owner_id') => sql`(
  select n.name from kernel.organisation_name n
  where n.organisation_id = ${sql.ref(column)} and n.effective_on <= kernel.today_in_japan()
  order by n.effective_on desc limit 1)`

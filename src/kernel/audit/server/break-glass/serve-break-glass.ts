import { sql } from 'kysely'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { type BreakGlassGrant, listBreakGlass, requestBreakGlass } from '../../contract/break-glass-endpoints.ts'
import type { AuditTables } from '../audit-tables.ts'

const serveRequest = serve(requestBreakGlass, async (work: Work<AuditTables>, { body }) => {
  const { viewer } = work
  const { rows: known } = await sql`select from kernel.organisation where id = ${body.ownerId}`.execute(work.db)
  if (viewer.kind !== 'account' || known.length === 0) return refuse('owner-not-found')
  const id = work.newId()
  work.note({ subject: id, purpose: body.reason, seen: [{ subject: body.subject, ownerId: body.ownerId }] })
  // The database's own clock: the four hours do not hang on what a server believes the time to be.
  await sql`insert into kernel.break_glass
      (id, account_id, organisation_id, owner_id, category, subject, reason_class, reason, expires_at)
    values (${id}, ${viewer.accountId}, ${viewer.organisationId}, ${body.ownerId}, ${body.category}, ${body.subject},
      ${body.reasonClass}, ${body.reason}, now() + make_interval(mins => ${body.minutes}))`.execute(work.db)
  const row = await grantsOf(work).where('id', '=', id).executeTakeFirstOrThrow()
  return grantOf(row)
})

const pageSize = 50

const serveList = serve(listBreakGlass, async (work: Work<AuditTables>, { query: { cursor } }) => {
  const { total } = await work.db
    .selectFrom('kernel.break_glass')
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  let query = grantsOf(work)
    .orderBy('id', 'desc')
    .limit(pageSize + 1)
  if (cursor !== undefined) query = query.where('id', '<', cursor)
  const rows = await query.execute()
  const items = rows.slice(0, pageSize).map(grantOf)
  return { items, total, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
})

const grantsOf = (work: Work<AuditTables>) => work.db.selectFrom('kernel.break_glass').selectAll()

const grantOf = (row: AuditTables['kernel.break_glass']): BreakGlassGrant => ({
  id: row.id,
  requestedBy: row.account_id,
  organisationId: row.organisation_id,
  ownerId: row.owner_id,
  category: row.category,
  subject: row.subject,
  reasonClass: row.reason_class,
  reason: row.reason,
  requestedAt: row.requested_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  usedAt: row.used_at?.toISOString() ?? null,
})

export const breakGlassEndpoints: readonly ServedEndpoint[] = [serveRequest, serveList]

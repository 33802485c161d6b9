import { sql } from 'kysely'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { listBreakGlass, requestBreakGlass } from '../../contract/break-glass-endpoints.ts'
import type { AuditTables } from '../audit-tables.ts'
import { serveCountOpenings } from './count-openings.ts'
import { readGrants } from './read-grants.ts'

const serveRequest = serve(requestBreakGlass, async (work, { body }) => {
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
  const [grant] = await readGrants(work, { id, most: 1 })
  if (!grant) throw new Error('who asked for a grant may read it')
  return grant
})

const pageSize = 50

const serveList = serve(listBreakGlass, async (work: Work<AuditTables>, { query: { cursor } }) => {
  const { total } = await work.db
    .selectFrom('kernel.break_glass')
    .select((count) => count.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const before = cursor === undefined ? {} : { before: cursor }
  const grants = await readGrants(workFor(work), { ...before, most: pageSize + 1 })
  const items = grants.slice(0, pageSize)
  return { items, total, next: grants.length > pageSize ? (items.at(-1)?.id ?? null) : null }
})

export const breakGlassEndpoints: readonly ServedEndpoint[] = [serveRequest, serveList, serveCountOpenings]

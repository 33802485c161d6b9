import { sql } from 'kysely'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { takeTurn } from '../../../work/server/take-turn.ts'
import type { Work } from '../../../work/server/work.ts'
import { listBreakGlass, requestBreakGlass } from '../../contract/break-glass-endpoints.ts'
import { patientSubject } from '../../domain/break-glass.ts'
import { needsSecondPerson } from '../../domain/second-person.ts'
import { secondPersonChanged } from '../../published/second-person-changed.ts'
import { serveCountOpenings } from './count-openings.ts'
import { readGrants } from './read-grants.ts'
import { secondPersonEndpoints } from './serve-second-person.ts'

const serveRequest = (floor: WorkFloor) =>
  serve(requestBreakGlass, async (work: Work, { body }) => {
    const { viewer } = work
    const { rows: known } = await sql`select from kernel.organisation where id = ${body.ownerId}`.execute(work.db)
    if (viewer.kind !== 'account' || known.length === 0) return refuse('owner-not-found')
    const id = work.newId()
    const subject = patientSubject(body.patient)
    work.note({ subject: id, purpose: body.reason, seen: [{ subject, ownerId: body.ownerId }] })
    // Asked three times at once, each would find that only two were taken.
    await takeTurn(work, 'audit.break-glass', viewer.accountId)
    const { rows } = await sql<{ taken: number }>`select kernel.break_glass_taken()::int as taken`.execute(work.db)
    const needed = needsSecondPerson(rows[0]?.taken ?? 0)
    // The database's own clock: the four hours do not hang on what a server believes the time to be.
    await sql`insert into kernel.break_glass
        (id, account_id, organisation_id, owner_id, category, subject, reason_class, reason, needs_second_person, expires_at)
      values (${id}, ${viewer.accountId}, ${viewer.organisationId}, ${body.ownerId}, ${body.category}, ${subject},
        ${body.reasonClass}, ${body.reason}, ${needed}, now() + make_interval(mins => ${body.minutes}))`.execute(
      work.db,
    )
    if (needed) await work.publish(secondPersonChanged(viewer.organisationId, id))
    const [grant] = await readGrants(floor, work, { where: sql`g.id = ${id}::uuid`, most: 1 })
    if (!grant) throw new Error('who asked for a grant may read it')
    return grant
  })

const pageSize = 50

const serveList = (floor: WorkFloor) =>
  serve(listBreakGlass, async (work: Work, { query: { cursor } }) => {
    const accountId = work.viewer.kind === 'account' ? work.viewer.accountId : null
    // What colleagues are asked about is a list of its own.
    const mine = sql`(g.account_id = ${accountId} or (select kernel.viewer_reads_trail()))`
    const { rows } = await sql<{ total: number }>`
      select count(*)::int as total from kernel.break_glass g where ${mine}`.execute(work.db)
    const page = cursor === undefined ? mine : sql`${mine} and g.id < ${cursor}::uuid`
    const grants = await readGrants(floor, work, { where: page, most: pageSize + 1 })
    const items = grants.slice(0, pageSize)
    return { items, total: rows[0]?.total ?? 0, next: grants.length > pageSize ? (items.at(-1)?.id ?? null) : null }
  })

export const breakGlassEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serveRequest(floor),
  serveList(floor),
  serveCountOpenings,
  ...secondPersonEndpoints(floor),
]

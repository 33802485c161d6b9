import { type Selectable, sql } from 'kysely'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { acceptJoining, listJoinings, proposeJoining } from '../../contract/joining-endpoints.ts'
import { type MemberJoined, memberJoined } from '../../published/tenancy-events.ts'
import { joinAlliance } from '../record-membership.ts'
import type { TenancyTables } from '../tenancy-tables.ts'

export const joiningEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  servePropose(floor),
  serveAccept(floor),
  serveList,
]

const servePropose = (floor: WorkFloor) =>
  serve(proposeJoining, async (work: Work<TenancyTables>, { body }) => {
    if (work.viewer.kind !== 'account') throw new Error('only a person proposes')
    if (body.joinedOn < work.today) return refuse('day-has-passed')
    if (!(await mayBecomeMember(floor, work, body.organisationId))) return refuse('organisation-not-found')
    const row = {
      id: work.newId(),
      alliance_id: work.viewer.organisationId,
      organisation_id: body.organisationId,
      member_kind: body.memberKind,
      joined_on: body.joinedOn,
      source: body.source,
      proposed_by: work.viewer.accountId,
      proposed_at: work.now,
      accepted_by: null,
      accepted_at: null,
    }
    work.note({ subject: row.id })
    await work.db.insertInto('kernel.joining').values(row).execute()
    return described(row)
  })

/** Each side is held by its own person: the alliance's office proposes, the joining organisation accepts. */
const serveAccept = (floor: WorkFloor) =>
  serve(acceptJoining, async (work: Work<TenancyTables>, { params }) => {
    if (work.viewer.kind !== 'account') throw new Error('only a person accepts')
    work.note({ subject: params.id })
    const proposed = await work.db
      .selectFrom('kernel.joining')
      .selectAll()
      .where('id', '=', params.id)
      .where('organisation_id', '=', work.viewer.organisationId)
      .where('accepted_by', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!proposed) return refuse('joining-not-found')
    if (proposed.proposed_by === work.viewer.accountId) return refuse('second-person-required')
    if (proposed.joined_on < work.today) return refuse('day-has-passed')
    // Two proposals accepted at once come one after the other; the second finds a member.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`membership ${proposed.organisation_id}`}, 0))`.execute(
      work.db,
    )
    const { alliance_id: allianceId, organisation_id: organisationId, joined_on: joinedOn } = proposed
    const accepted = { accepted_by: work.viewer.accountId, accepted_at: work.now }
    await work.db.updateTable('kernel.joining').set(accepted).where('id', '=', params.id).execute()
    const joining = { allianceId, organisationId, joinedOn, memberKind: proposed.member_kind, source: proposed.source }
    const joined = await asSystem<TenancyTables, Awaited<ReturnType<typeof joinAlliance>>>(
      floor,
      work,
      'change-membership',
      async (system) => {
        const recorded = await joinAlliance(system, joining)
        // The event is the alliance's; a person publishes for the own organisation only.
        const payload = { allianceId, organisationId, joinedOn }
        const event: MemberJoined = { name: memberJoined, version: 1, organisationId: allianceId, payload }
        if (recorded.ok) await system.publish(event)
        return recorded
      },
    )
    if (!joined.ok) return refuse(joined.failure)
    return described({ ...proposed, ...accepted })
  })

const serveList = serve(listJoinings, async (work: Work<TenancyTables>) => {
  const rows = await work.db.selectFrom('kernel.joining').selectAll().orderBy('proposed_at', 'desc').execute()
  return { items: rows.map(described), total: rows.length, next: null }
})

/** The office does not know an organisation before it joins: the system looks whether there is one. */
const mayBecomeMember = (floor: WorkFloor, work: Work<TenancyTables>, organisationId: string): Promise<boolean> =>
  asSystem<TenancyTables, boolean>(floor, work, 'change-membership', async (system) => {
    const organisation = await system.db
      .selectFrom('kernel.organisation')
      .select('kind')
      .where('id', '=', organisationId)
      .executeTakeFirst()
    return organisation?.kind === 'memberOrganisation'
  })

const described = (row: Selectable<TenancyTables['kernel.joining']>) => ({
  id: row.id,
  allianceId: row.alliance_id,
  organisationId: row.organisation_id,
  memberKind: row.member_kind,
  joinedOn: row.joined_on,
  source: row.source,
  acceptedAt: row.accepted_at?.toISOString() ?? null,
})

import type { Selectable } from 'kysely'
import type { Role } from '../../../identity/domain/role.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { asSystem } from '../../../work/server/as-system.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { takeTurn } from '../../../work/server/take-turn.ts'
import type { Work } from '../../../work/server/work.ts'
import { acceptJoining, listJoinings, proposeJoining, takeBackJoining } from '../../contract/joining-endpoints.ts'
import { type MemberJoined, memberJoined } from '../../published/tenancy-events.ts'
import { namesOf } from '../names-of.ts'
import { joinAlliance } from '../record-membership.ts'
import type { TenancyTables } from '../tenancy-tables.ts'

export const joiningEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  servePropose(floor),
  serveAccept(floor),
  serveTakingBack(floor),
  serveList(floor),
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
      taken_back_by: null,
      taken_back_at: null,
    }
    work.note({ subject: row.id })
    await work.db.insertInto('kernel.joining').values(row).execute()
    return described(work, row, await namesOf(floor, work, [row]))
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
      .where('taken_back_by', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!proposed) return refuse('joining-not-found')
    if (proposed.proposed_by === work.viewer.accountId) return refuse('second-person-required')
    if (proposed.joined_on < work.today) return refuse('day-has-passed')
    // Two proposals accepted at once come one after the other; the second finds a member.
    await takeTurn(work, 'membership', proposed.organisation_id)
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
    return described(work, { ...proposed, ...accepted }, await namesOf(floor, work, [proposed]))
  })

const serveTakingBack = (floor: WorkFloor) =>
  serve(takeBackJoining, async (work: Work<TenancyTables>, { params }) => {
    if (work.viewer.kind !== 'account') throw new Error('only a person takes back')
    work.note({ subject: params.id })
    const proposed = await work.db
      .selectFrom('kernel.joining')
      .selectAll()
      .where('id', '=', params.id)
      .where('alliance_id', '=', work.viewer.organisationId)
      .executeTakeFirst()
    if (!proposed) return refuse('joining-not-found')
    // Whoever accepts at the same moment and whoever takes back wait for each other here; the later one finds no row.
    const taken = await work.db
      .updateTable('kernel.joining')
      .set({ taken_back_by: work.viewer.accountId, taken_back_at: work.now })
      .where('id', '=', params.id)
      .where('accepted_by', 'is', null)
      .where('taken_back_by', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!taken) return refuse('is-decided-already')
    return described(work, taken, await namesOf(floor, work, [taken]))
  })

const serveList = (floor: WorkFloor) =>
  serve(listJoinings, async (work: Work<TenancyTables>) => {
    if (work.viewer.kind !== 'account') throw new Error('only a person reads')
    const rows = await work.db.selectFrom('kernel.joining').selectAll().orderBy('proposed_at', 'desc').execute()
    const name = await namesOf(floor, work, rows)
    const items = rows.map((row) => described(work, row, name))
    return { items, total: rows.length, next: null, ownOrganisationId: work.viewer.organisationId }
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

function described(
  { viewer }: Work<TenancyTables>,
  row: Selectable<TenancyTables['kernel.joining']>,
  name: (organisationId: string) => string,
) {
  const isOpen = row.accepted_at === null && row.taken_back_at === null
  const actsFor = (organisationId: string, role: Role) =>
    isOpen && viewer.kind === 'account' && viewer.organisationId === organisationId && viewer.roles.includes(role)
  return {
    id: row.id,
    allianceId: row.alliance_id,
    alliance: name(row.alliance_id),
    organisationId: row.organisation_id,
    organisation: name(row.organisation_id),
    memberKind: row.member_kind,
    joinedOn: row.joined_on,
    source: row.source,
    proposedAt: row.proposed_at.toISOString(),
    acceptedAt: row.accepted_at?.toISOString() ?? null,
    takenBackAt: row.taken_back_at?.toISOString() ?? null,
    mayAccept: actsFor(row.organisation_id, 'facilityAdministrator') && !isProposer(viewer, row.proposed_by),
    mayTakeBack: actsFor(row.alliance_id, 'secretariat'),
  }
}

const isProposer = (viewer: Viewer, proposedBy: string): boolean =>
  viewer.kind === 'account' && viewer.accountId === proposedBy

import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { prefectures } from '../../../../foundation/prefectures.ts'
import { membersOn } from '../../../../kernel/tenancy/server/members-on.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { municipalitiesByCode } from '../../../../platform/municipalities/municipality-table.ts'
import type { WrittenCase } from '../../contract/written-case-shape.ts'
import { facilityKinds } from '../../domain/certification-case.ts'
import type { BodyTables } from './body-tables.ts'
import type { StatementsOfDay } from './statement-store.ts'

export type WrittenMember = NonNullable<WrittenCase['members']>[number]

export interface AllianceMember extends WrittenMember {
  readonly organisationId: string
  /** Absent for a former member whose membership is known no more. */
  readonly joinedOn?: CalendarDate | undefined
}

/**
 * The members of a day: the membership decides for whoever is known today; of a former member, whom the kernel no longer
 * shows, the alliance's own roster says whether it was one.
 */
export async function allianceMembersOn(
  work: Work<BodyTables>,
  allianceId: string,
  on: CalendarDate,
  statements: StatementsOfDay,
): Promise<readonly AllianceMember[]> {
  const roster = statements.each('member')
  const known = await knownMemberships(work, allianceId)
  const current = await membersOn(workFor<never>(work), allianceId, on)
  const facilities = await facilitiesOn(
    work,
    current.map(({ organisationId }) => organisationId),
    on,
  )
  const members = current.map(({ organisationId, name, memberKind, joinedOn }): AllianceMember => {
    const stated = roster.find(({ subject }) => subject === organisationId)?.value
    const own = facilities.get(organisationId)
    return { ...(own ? { facilities: own } : {}), ...stated, organisationId, name, kind: memberKind, joinedOn }
  })
  const former = roster.flatMap(({ subject, value }) =>
    subject && value && !known.has(subject) ? [{ ...value, organisationId: subject }] : [],
  )
  return [...members, ...former]
}

async function knownMemberships(work: Work<BodyTables>, allianceId: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct organisation_id as id from kernel.membership where alliance_id = ${allianceId}`.execute(work.db)
  return new Set(rows.map(({ id }) => id))
}

interface FacilityRow {
  readonly organisationId: string
  readonly kind: string
  readonly code: string
  readonly name: string | null
  readonly beds: number | null
}

type WrittenFacility = NonNullable<WrittenMember['facilities']>[number]

async function facilitiesOn(
  work: Work<BodyTables>,
  organisationIds: readonly string[],
  on: CalendarDate,
): Promise<ReadonlyMap<string, WrittenFacility[]>> {
  const { rows } = await sql<FacilityRow>`
    select f.organisation_id as "organisationId", f.kind, f.municipality_code as code,
      (select n.name from kernel.facility_name n where n.facility_id = f.id and n.effective_on <= ${on}
       order by n.effective_on desc limit 1) as name,
      (select b.beds from kernel.facility_beds b where b.facility_id = f.id and b.effective_on <= ${on}
       and b.definition = '許可病床' order by b.effective_on desc limit 1) as beds
    from kernel.facility f where f.organisation_id = any (${organisationIds}::uuid[])
    order by f.id`.execute(work.db)
  const found = new Map<string, WrittenFacility[]>()
  for (const row of rows) {
    // A facility without a name on that day was not there yet.
    if (row.name === null) continue
    found.set(row.organisationId, [...(found.get(row.organisationId) ?? []), written(row)])
  }
  return found
}

function written({ kind, code, name, beds }: FacilityRow): WrittenFacility {
  const known = facilityKinds.find((each) => each === kind)
  const municipality = municipalitiesByCode.get(code)
  const prefecture = prefectures.find((each) => each === municipality?.prefecture)
  return {
    ...(name === null ? {} : { name }),
    ...(known ? { kind: known } : {}),
    ...(municipality && prefecture
      ? { municipality: { prefecture, name: `${municipality.county ?? ''}${municipality.name}` } }
      : {}),
    ...(beds === null ? {} : { beds }),
  }
}

import type { Position } from '../../../../foundation/position.ts'
import { positionOf } from '../../../../kernel/tenancy/server/position-of.ts'
import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { municipalitiesByCode } from '../../../../platform/municipalities/municipality-table.ts'
import { planningAreaOf } from '../../../../platform/municipalities/planning-area.ts'
import type { Place } from '../../domain/candidates/nearness.ts'
import { noPastAnswers, type PastAnswers } from '../../domain/candidates/past-answers.ts'
import type { CandidateFacility } from '../../domain/candidates/rank-candidates.ts'
import { acting } from '../acting.ts'
import { readWards, type StoredWard } from '../capability/read-wards.ts'
import { namesOf } from '../names.ts'
import type { WardTables } from '../ward-tables.ts'

/** Nobody lies there. */
const kindsWithoutBeds = ['homeNursingStation']

export const placeOf = (municipalityCode: string, position: Position | null = null): Place => ({
  municipalityCode,
  municipalityName: municipalitiesByCode.get(municipalityCode)?.name ?? municipalityCode,
  planningArea: planningAreaOf(municipalityCode),
  position,
})

/** Every facility of every fellow member, with the wards that are disclosed to the viewer. */
export async function candidateFacilities(
  work: Work<WardTables>,
  past: ReadonlyMap<string, PastAnswers> | null,
): Promise<readonly CandidateFacility[]> {
  const facilities = await workFor<TenancyTables>(work)
    .db.selectFrom('kernel.facility')
    .selectAll()
    .where('organisation_id', '!=', acting(work).organisationId)
    .where('kind', 'not in', kindsWithoutBeds)
    .execute()
  const wards = Map.groupBy(await readWards(work), ({ facilityId }) => facilityId)
  const nameOf = await namesOf(
    work,
    facilities.flatMap((each) => [each.id, each.organisation_id]),
  )
  return facilities.map(({ id, organisation_id, municipality_code, ...stored }) => ({
    facilityId: id,
    name: nameOf(id) ?? '',
    organisationId: organisation_id,
    organisationName: nameOf(organisation_id) ?? '',
    institutionCode: stored.institution_code,
    place: placeOf(municipality_code, positionOf(stored)),
    pastAnswers: past && (past.get(id) ?? noPastAnswers),
    wards: (wards.get(id) ?? []).map(candidateWard),
  }))
}

const candidateWard = ({ id, name, kind, sheet, beds }: StoredWard) => ({
  wardId: id,
  name,
  kind,
  sheet: sheet?.sheet ?? null,
  beds,
})

import { positionOf } from '../../../../kernel/tenancy/server/position-of.ts'
import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { findCandidates } from '../../contract/candidate-endpoints.ts'
import type { Place } from '../../domain/candidates/nearness.ts'
import { rankCandidates } from '../../domain/candidates/rank-candidates.ts'
import { acting } from '../acting.ts'
import type { WardTables } from '../ward-tables.ts'
import { candidateFacilities, placeOf } from './candidate-facilities.ts'
import { readPastAnswers } from './read-past-answers.ts'

const serveFindCandidates = serve(findCandidates, async (work: Work<WardTables>, { body }) => {
  const { need, wantedOn, facilityId } = body
  const past = need.purpose ? await readPastAnswers(workFor(work), need.purpose) : null
  const { facilities, missing } = rankCandidates(await candidateFacilities(work, past), {
    need,
    wantedOn,
    today: work.today,
    now: work.now,
    // A code may carry its check digit; the tables do not.
    wishedPlace: need.wishedMunicipalityCode ? placeOf(need.wishedMunicipalityCode.slice(0, 5)) : null,
    senderPlace: await senderPlace(work, facilityId),
  })
  return { items: facilities, missing }
})

/** The named facility's place, or the municipality of all the sender's facilities; null where that says nothing. */
async function senderPlace(work: Work<WardTables>, facilityId: string | null): Promise<Place | null> {
  const own = await workFor<TenancyTables>(work)
    .db.selectFrom('kernel.facility')
    .select(['id', 'municipality_code', 'latitude', 'longitude'])
    .where('organisation_id', '=', acting(work).organisationId)
    .execute()
  const named = own.filter(({ id }) => facilityId === null || id === facilityId)
  const [one, ...others] = named
  if (!one || others.some((each) => each.municipality_code !== one.municipality_code)) return null
  return placeOf(one.municipality_code, others.length === 0 ? positionOf(one) : null)
}

export const candidateEndpoints: readonly ServedEndpoint[] = [serveFindCandidates]

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
  const sender = await senderPlace(work, facilityId)
  const { facilities, missing } = rankCandidates(await candidateFacilities(work, past), {
    need,
    wantedOn,
    today: work.today,
    now: work.now,
    // A code may carry its check digit; the tables do not.
    wishedPlace: need.wishedMunicipalityCode ? placeOf(need.wishedMunicipalityCode.slice(0, 5)) : null,
    senderPlace: sender.place,
  })
  return { items: facilities, missing: [...missing, ...sender.missing] }
})

/**
 * The named facility's place, or the municipality of all the sender's facilities; null where that says nothing. Which
 * facility it is, only its own people can say: where that would give kilometres, it is asked for.
 */
async function senderPlace(
  work: Work<WardTables>,
  facilityId: string | null,
): Promise<{ readonly place: Place | null; readonly missing: readonly { field: string; label: string }[] }> {
  const own = await workFor<TenancyTables>(work)
    .db.selectFrom('kernel.facility')
    .select(['id', 'municipality_code', 'latitude', 'longitude'])
    .where('organisation_id', '=', acting(work).organisationId)
    .execute()
  const named = own.filter(({ id }) => facilityId === null || id === facilityId)
  const [one, ...others] = named
  const wouldTell = others.length > 0 && named.some((each) => positionOf(each) !== null)
  const missing = wouldTell ? [{ field: 'facilityId', label: '依頼元の施設(距離が分かります)' }] : []
  if (!one || others.some((each) => each.municipality_code !== one.municipality_code)) return { place: null, missing }
  return { place: placeOf(one.municipality_code, others.length === 0 ? positionOf(one) : null), missing }
}

export const candidateEndpoints: readonly ServedEndpoint[] = [serveFindCandidates]

import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { dischargeSupportRulesOn } from '../../domain/parameters/discharge-support-rules.ts'
import { partnerStanding, yearUntil } from '../../domain/partners/fee-standing.ts'
import { likelyFacility } from '../../domain/partners/same-institution.ts'
import { acting } from '../acting.ts'
import type { FigureTables } from '../figures/figure-tables.ts'
import { knownFacilities } from './known-facilities.ts'

/** The list, the log and what the rule of today still asks for. Meetings with partners no longer listed stay readable. */
export async function readPartners(work: Work<FigureTables>) {
  const { organisationId } = acting(work)
  const all = await work.db
    .selectFrom('transfer.partner')
    .select(['id', 'name', 'kind', 'agreed_on', 'ended_at', 'facility_id', 'institution_code'])
    .where('owner_id', '=', organisationId)
    .orderBy('kind')
    .orderBy('name')
    .execute()
  const meetings = await work.db
    .selectFrom('transfer.partner_meeting')
    .select(['id', 'held_on as heldOn', 'means', 'subject', 'attendees', 'partner_ids as partnerIds'])
    .where('owner_id', '=', organisationId)
    .where('removed_at', 'is', null)
    .orderBy('held_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  const partners = all.filter((each) => each.ended_at === null)
  const rules = dischargeSupportRulesOn(work.today)
  const standing =
    rules &&
    partnerStanding(
      all.map(({ id, facility_id, ended_at }) => ({ id, facilityId: facility_id, isEnded: ended_at !== null })),
      meetings,
      rules,
      work.today,
    )
  const facilities = await knownFacilities(workFor(work))
  const nameOf = new Map(all.map(({ id, name }) => [id, name]))
  return {
    on: work.today,
    yearFrom: yearUntil(work.today),
    rules,
    partnersCounted: standing?.partners ?? partners.length,
    partnersMissing: standing?.partnersMissing ?? null,
    metEnough: standing?.metEnough ?? null,
    partners: partners.map(
      ({ id, name, kind, agreed_on: agreedOn, facility_id, institution_code: institutionCode }) => ({
        id,
        name,
        kind,
        agreedOn,
        held: standing?.meetings.get(id)?.held ?? 0,
        missing: standing?.meetings.get(id)?.missing ?? null,
        facility: facilities.find(({ facilityId }) => facilityId === facility_id) ?? null,
        likely: facility_id === null ? likelyFacility({ name, institutionCode }, facilities) : null,
        institutionCode,
      }),
    ),
    facilities,
    meetings: meetings.map(({ partnerIds, ...meeting }) => ({
      ...meeting,
      partnerNames: partnerIds.flatMap((id) => nameOf.get(id) ?? []),
    })),
  }
}

export type ReadPartners = Awaited<ReturnType<typeof readPartners>>

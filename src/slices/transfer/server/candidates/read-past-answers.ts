import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { PastAnswers } from '../../domain/candidates/past-answers.ts'
import type { Purpose } from '../../domain/transfer-kind.ts'
import { acting } from '../acting.ts'

const daysBack = 365
const mostAtAFacility = 100

/**
 * By facility, how the sender's own newest enquiries of this purpose were answered in the last year. An acceptance stays
 * one when another receiver was chosen. Enquiries nobody has answered yet are not counted, unless they expired. Only the
 * newest count, so that a large hospital's year need not be read whenever a need is ranked.
 */
export async function readPastAnswers(work: Work<never>, purpose: Purpose): Promise<ReadonlyMap<string, PastAnswers>> {
  const { rows } = await sql<PastAnswers & { readonly facilityId: string }>`
    with answered as materialized (
      select e.id, e.request_id, e.facility_id, e.sent_at, e.first_answered_at,
        row_number() over (partition by e.facility_id order by e.sent_at desc) as place
      from transfer.enquiry e join transfer.request r on r.id = e.request_id
      where e.owner_id = ${acting(work).organisationId} and e.facility_id is not null
        and e.sent_at > ${work.now}::timestamptz - make_interval(days => ${daysBack})
        and r.need->>'purpose' = ${purpose}
        and (e.first_answered_at is not null or e.state = 'expired'))
    select a.facility_id as "facilityId", count(*)::int as asked,
      count(*) filter (where exists (select from transfer.step s where s.enquiry_id = a.id and s.request_id = a.request_id
        and s.to_state in ('accepted', 'conditionallyAccepted')))::int as accepted,
      percentile_cont(0.5) within group (order by extract(epoch from a.first_answered_at - a.sent_at) / 3600.0)
        as "medianAnswerHours"
    from answered a where a.place <= ${mostAtAFacility} group by a.facility_id`.execute(work.db)
  return new Map(rows.map(({ facilityId, ...past }) => [facilityId, past]))
}

import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { PastAnswers } from '../../domain/candidates/past-answers.ts'
import type { Purpose } from '../../domain/transfer-kind.ts'
import { acting } from '../acting.ts'

const daysBack = 365

/**
 * By facility, how the sender's own enquiries of this purpose were answered in the last year. An acceptance stays one
 * when another receiver was chosen. Enquiries nobody has answered yet are not counted, unless they expired.
 */
export async function readPastAnswers(work: Work<never>, purpose: Purpose): Promise<ReadonlyMap<string, PastAnswers>> {
  const { rows } = await sql<PastAnswers & { readonly facilityId: string }>`
    select e.facility_id as "facilityId", count(*)::int as asked,
      count(*) filter (where exists (select from transfer.step s where s.enquiry_id = e.id and s.request_id = e.request_id
        and s.to_state in ('accepted', 'conditionallyAccepted')))::int as accepted,
      percentile_cont(0.5) within group (order by extract(epoch from e.first_answered_at - e.sent_at) / 3600.0)
        as "medianAnswerHours"
    from transfer.enquiry e join transfer.request r on r.id = e.request_id
    where e.owner_id = ${acting(work).organisationId} and e.facility_id is not null
      and e.sent_at > ${work.now}::timestamptz - make_interval(days => ${daysBack})
      and r.need->>'purpose' = ${purpose}
      and (e.first_answered_at is not null or e.state = 'expired')
    group by e.facility_id`.execute(work.db)
  return new Map(rows.map(({ facilityId, ...past }) => [facilityId, past]))
}

import { type RawBuilder, sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'

const nameOf = (organisationId: RawBuilder<unknown>) => sql`coalesce((
  select n.name from kernel.organisation_name n where n.organisation_id = ${organisationId}
  order by n.effective_on desc limit 1), '')`

/** `[…]`, empty when there is no row. */
const list = (of: RawBuilder<unknown>, from: RawBuilder<unknown>) =>
  sql`coalesce((select jsonb_agg(${of}) from ${from}), '[]'::jsonb)`

/** The need, the person and how the case stood; of a receiver that holds the patient only. */
const asReceived = sql`case when h.enquiry_id is not null then jsonb_build_object(
  'number', r.number, 'kind', r.kind, 'state', r.state, 'urgency', r.urgency, 'department', r.department,
  'contact', r.contact, 'earliestOn', r.earliest_on, 'wishedOn', r.wished_on, 'deadlineOn', r.deadline_on,
  'plannedOn', r.planned_on, 'orderedOn', r.ordered_on, 'arrivedAtSender', r.arrived_at_sender, 'need', r.need, 'patient', p.person) end`

const answer = sql`jsonb_build_object(
  'state', e.state, 'answeredAt', e.answered_at, 'availableFrom', e.available_from,
  'availableUntil', e.available_until, 'answerText', e.answer_text, 'declineCode', e.decline_code)`

/** What a holder sees of the history, as the policy of the table says it: no other round of enquiries. */
const steps = list(
  sql`jsonb_build_object('step', s.step, 'toState', s.to_state, 'at', s.at, 'plannedOn', s.planned_on,
    'reason', s.reason, 'note', s.note, 'takenBack', s.taken_back, 'byOrganisation', ${nameOf(sql`s.by_organisation_id`)})
    order by s.position`,
  sql`(select s.*, exists (select from transfer.step u where u.takes_back = s.id) as taken_back
    from transfer.step s
    where h.enquiry_id is not null and s.request_id = e.request_id and (s.enquiry_id = e.id or s.enquiry_id is null
      and (s.at = e.sent_at or s.at > e.sent_at and s.step <> 'sendEnquiries'))) s`,
)

const attachments = list(
  sql`jsonb_build_object('id', a.id, 'fileId', a.file_id, 'name', a.name, 'namesPatient', a.names_patient) order by a.name`,
  sql`transfer.attachment a join transfer.received_attachment seen on seen.id = a.id where a.message_id = m.id`,
)

/** Who holds the patient keeps what both said; whoever was not chosen keeps what it said itself. */
const messages = list(
  sql`jsonb_build_object('id', m.id, 'kind', m.kind, 'own', m.author_organisation_id = e.receiver_id,
    'organisationName', ${nameOf(sql`m.author_organisation_id`)}, 'authorName', m.author_name, 'body', m.body,
    'step', m.step, 'stepTo', m.step_to, 'sentAt', m.sent_at, 'attachments', ${attachments}) order by m.position`,
  sql`transfer.message m where m.enquiry_id = e.id
    and (h.enquiry_id is not null or m.author_organisation_id = e.receiver_id and m.kind <> 'step')`,
)

/**
 * Writes for each receiver that stays the copy it keeps of a leaving sender's cases. A receiver without a word of its own, that
 * does not hold the patient, keeps nothing: it has no use for what is left.
 */
export async function keepCases(work: Work<never>, leaverId: string, staying: readonly string[]): Promise<void> {
  await sql`
    insert into transfer.kept_case
      (enquiry_id, request_id, owner_id, sender_id, sender_name, held, sent_at, kept_at, record, search_key)
    select e.id, e.request_id, e.receiver_id, e.owner_id, ${nameOf(sql`e.owner_id`)}, h.enquiry_id is not null, e.sent_at,
      ${work.now}::timestamptz,
      jsonb_build_object('asReceived', ${asReceived}, 'answer', ${answer}, 'steps', ${steps}, 'messages', ${messages}),
      case when h.enquiry_id is not null then p.search_key end
    from transfer.enquiry e join transfer.request r on r.id = e.request_id
      left join transfer.patient p on p.request_id = r.id
      left join transfer.held_case h on h.enquiry_id = e.id
    where e.owner_id = ${leaverId} and e.receiver_id = any (${staying}::uuid[])
      and (h.enquiry_id is not null or e.first_answered_at is not null or exists (
        select from transfer.message own where own.enquiry_id = e.id
          and own.author_organisation_id = e.receiver_id and own.kind <> 'step'))
    on conflict (enquiry_id) do update set
      sender_name = excluded.sender_name, held = excluded.held, kept_at = excluded.kept_at, record = excluded.record,
      search_key = excluded.search_key`.execute(work.db)
}

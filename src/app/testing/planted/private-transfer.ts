import { randomBytes } from 'node:crypto'
import { aTransferRequest } from '../../../slices/transfer/testing/a-transfer-request.ts'
import type { TestServer } from '../start-test-server.ts'

const owner = '0190a000-0000-7000-8000-000000000013'

export interface PrivateTransfer {
  readonly transferId: string
  readonly enquiryId: string
  readonly templateId: string
  readonly attachmentId: string
  readonly partnerId: string
  readonly partnerMeetingId: string
}

/** A case of the third member about a patient called `word`, sent to a facility without an account. */
export async function plantTransfer({ superuser }: TestServer, word: string, file: string): Promise<PrivateTransfer> {
  const [transferId, enquiryId, templateId, attachmentId, message, account, partnerId, partnerMeetingId] = Array.from(
    { length: 8 },
    () => crypto.randomUUID(),
  )
  if (!transferId || !enquiryId || !templateId || !attachmentId || !partnerId || !partnerMeetingId)
    throw new Error('no ids were made')
  const { need, patient } = aTransferRequest()
  const ask = (text: string, given: readonly unknown[]) => superuser.query(text, [...given])
  await ask(
    `insert into transfer.request (id, owner_id, number, kind, state, urgency, need, created_at, created_by, updated_at, first_enquiry_at)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from transfer.request where owner_id = $2), 'transfer',
       'enquiring', 'soon', $3, now(), $4, now(), now())`,
    [transferId, owner, JSON.stringify({ ...need, course: word }), account],
  )
  await ask('insert into transfer.patient (request_id, owner_id, person, search_key) values ($1, $2, $3, $4)', [
    transferId,
    owner,
    JSON.stringify({ ...patient, name: word }),
    word,
  ])
  await ask(
    `insert into transfer.enquiry (id, request_id, owner_id, outside_name, wish_rank, state, sent_at, due_at)
     values ($1, $2, $3, $4, 1, 'sent', now(), now() + interval '1 day')`,
    [enquiryId, transferId, owner, word],
  )
  await ask('insert into transfer.conversation (enquiry_id, owner_id, last_position) values ($1, $2, 1)', [
    enquiryId,
    owner,
  ])
  await ask(
    `insert into transfer.message (id, enquiry_id, request_id, owner_id, position, kind, author_organisation_id,
       author_account_id, body, client_message_id, sent_at)
     values ($1, $2, $3, $4, 1, 'text', $4, $5, $6, $1, now())`,
    [message, enquiryId, transferId, owner, account, word],
  )
  await ask(
    `insert into transfer.attachment (id, message_id, enquiry_id, owner_id, file_id, by_organisation_id, name, media_type,
       bytes, names_patient) values ($1, $2, $3, $4, $5, $4, $6, 'text/csv', 1, true)`,
    [attachmentId, message, enquiryId, owner, file, word],
  )
  await ask(
    `insert into transfer.message_template (id, owner_id, title, body, changed_at) values ($1, $2, $3, $3, now())`,
    [templateId, owner, word],
  )
  await ask(
    `insert into transfer.outside_link (id, enquiry_id, owner_id, token_hash, short_code, created_at, created_by, expires_at)
     values (gen_random_uuid(), $1, $2, $3, 'ABC-DEF', now(), $4, now() + interval '2 days')`,
    [enquiryId, owner, randomBytes(32), account],
  )
  await ask(
    `insert into transfer.partner (id, owner_id, name, kind, recorded_at) values ($1, $2, $3, 'other', now())`,
    [partnerId, owner, `${word} ${partnerId}`],
  )
  await ask(
    `insert into transfer.step_down_agreement (id, owner_id, partner_id, agreed_on, conditions, recorded_at)
     values (gen_random_uuid(), $1, $2, '2024-04-01', $3, now())`,
    [owner, partnerId, word],
  )
  await ask(
    `insert into transfer.partner_meeting (id, owner_id, held_on, means, subject, attendees, partner_ids, recorded_at)
     values ($1, $2, '2024-04-01', 'online', $3, $3, array[$4::uuid], now())`,
    [partnerMeetingId, owner, word, partnerId],
  )
  await ask(
    `insert into transfer.support_date (id, request_id, owner_id, kind, held_on, attendees, recorded_at)
     values (gen_random_uuid(), $1, $2, 'conference', '2024-04-01', $3, now())`,
    [transferId, owner, word],
  )
  return { transferId, enquiryId, templateId, attachmentId, partnerId, partnerMeetingId }
}

/** Every column of the case and of what hangs on it, for a comparison before and after. */
export async function transferAsText({ superuser }: TestServer, aim: PrivateTransfer): Promise<string> {
  const { rows } = await superuser.query(
    `select 'request: ' || to_jsonb(r)::text as line from transfer.request r where id = $1
     union all select 'patient: ' || to_jsonb(p)::text from transfer.patient p where request_id = $1
     union all select 'enquiry: ' || to_jsonb(e)::text from transfer.enquiry e where request_id = $1
     union all select 'step: ' || to_jsonb(s)::text from transfer.step s where request_id = $1
     union all select 'message: ' || to_jsonb(m)::text from transfer.message m where request_id = $1
     union all select 'template: ' || to_jsonb(t)::text from transfer.message_template t where id = $2
     union all select 'date: ' || to_jsonb(d)::text from transfer.support_date d where request_id = $1
     union all select 'partner: ' || to_jsonb(n)::text from transfer.partner n where id = $3
     union all select 'meeting: ' || to_jsonb(g)::text from transfer.partner_meeting g where id = $4
     order by 1`,
    [aim.transferId, aim.templateId, aim.partnerId, aim.partnerMeetingId],
  )
  return rows.map(({ line }) => line).join('\n')
}

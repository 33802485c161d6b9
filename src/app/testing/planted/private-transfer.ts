import { randomBytes } from 'node:crypto'
import { aTransferRequest } from '../../../slices/transfer/testing/a-transfer-request.ts'
import type { TestServer } from '../start-test-server.ts'

const owner = '0190a000-0000-7000-8000-000000000013'
/** The fourth member, whose people no persona is. */
const partner = '0190a000-0000-7000-8000-000000000014'
const formerMember = '0190a000-0000-7000-8000-000000000012'

export interface PrivateTransfer {
  readonly transferId: string
  readonly enquiryId: string
  readonly templateId: string
  readonly attachmentId: string
  readonly keptCaseId: string
  readonly partnerId: string
  readonly partnerMeetingId: string
  /** A second case, which the fourth member holds. */
  readonly sharedTransferId: string
  readonly sharedEnquiryId: string
  readonly sharedAttachmentId: string
}

type Ask = (text: string, given: readonly unknown[]) => Promise<unknown>

interface Planted {
  readonly id: string
  readonly enquiryId: string
  readonly attachmentId: string
  /** Null: a facility without an account was asked. */
  readonly receiverId: string | null
}

/** A case about a patient called `word`, with its one enquiry, a message and a file that names the patient. */
async function plantCase(ask: Ask, { id, enquiryId, attachmentId, receiverId }: Planted, word: string, file: string) {
  const { need, patient } = aTransferRequest()
  const [account, message] = [crypto.randomUUID(), crypto.randomUUID()]
  await ask(
    `insert into transfer.request (id, owner_id, number, kind, state, urgency, need, created_at, created_by, updated_at, first_enquiry_at)
     values ($1, $2, (select coalesce(max(number), 0) + 1 from transfer.request where owner_id = $2), 'transfer',
       $5, 'soon', $3, now(), $4, now(), now())`,
    [id, owner, JSON.stringify({ ...need, course: word }), account, receiverId ? 'receiverChosen' : 'enquiring'],
  )
  await ask('insert into transfer.patient (request_id, owner_id, person, search_key) values ($1, $2, $3, $4)', [
    id,
    owner,
    JSON.stringify({ ...patient, name: word }),
    word,
  ])
  await ask(
    `insert into transfer.enquiry (id, request_id, owner_id, receiver_id, outside_name, wish_rank, state, sent_at, due_at)
     values ($1, $2, $3, $4, $5, 1, $6, now(), now() + interval '1 day')`,
    [enquiryId, id, owner, receiverId, receiverId ? null : word, receiverId ? 'chosen' : 'sent'],
  )
  await ask('insert into transfer.conversation (enquiry_id, owner_id, last_position) values ($1, $2, 1)', [
    enquiryId,
    owner,
  ])
  await ask(
    `insert into transfer.message (id, enquiry_id, request_id, owner_id, position, kind, author_organisation_id,
       author_account_id, body, client_message_id, sent_at)
     values ($1, $2, $3, $4, 1, 'text', $4, $5, $6, $1, now())`,
    [message, enquiryId, id, owner, account, word],
  )
  await ask(
    `insert into transfer.attachment (id, message_id, enquiry_id, owner_id, file_id, by_organisation_id, name, media_type,
       bytes, names_patient) values ($1, $2, $3, $4, $5, $4, $6, 'text/csv', 1, true)`,
    [attachmentId, message, enquiryId, owner, file, word],
  )
}

/**
 * What the third member has under way: a case that a facility without an account was asked about, one that the fourth
 * member holds, its sentences and its partners.
 */
export async function plantTransfer({ superuser }: TestServer, word: string, file: string): Promise<PrivateTransfer> {
  const id = () => crypto.randomUUID()
  const planted = {
    transferId: id(),
    keptCaseId: id(),
    enquiryId: id(),
    templateId: id(),
    attachmentId: id(),
    partnerId: id(),
    partnerMeetingId: id(),
    sharedTransferId: id(),
    sharedEnquiryId: id(),
    sharedAttachmentId: id(),
  }
  const { transferId, enquiryId, templateId, keptCaseId, partnerId, partnerMeetingId } = planted
  const ask: Ask = (text, given) => superuser.query(text, [...given])
  const own = { id: transferId, enquiryId, attachmentId: planted.attachmentId, receiverId: null }
  const { sharedTransferId, sharedEnquiryId, sharedAttachmentId } = planted
  const shared = {
    id: sharedTransferId,
    enquiryId: sharedEnquiryId,
    attachmentId: sharedAttachmentId,
    receiverId: partner,
  }
  for (const each of [own, shared]) await plantCase(ask, each, word, file)
  await ask(
    `insert into transfer.message_template (id, owner_id, title, body, changed_at) values ($1, $2, $3, $3, now())`,
    [templateId, owner, word],
  )
  await ask(
    `insert into transfer.outside_link (id, enquiry_id, owner_id, token_hash, short_code, created_at, created_by, expires_at)
     values (gen_random_uuid(), $1, $2, $3, 'ABC-DEF', now(), $4, now() + interval '2 days')`,
    [enquiryId, owner, randomBytes(32), id()],
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
  const answer = {
    state: 'chosen',
    answeredAt: null,
    availableFrom: null,
    availableUntil: null,
    answerText: word,
    declineCode: null,
  }
  await ask(
    `insert into transfer.kept_case (enquiry_id, request_id, owner_id, sender_id, sender_name, held, sent_at, kept_at, record)
     values ($1, $2, $3, $4, $5, false, now(), now(), $6)`,
    [
      keptCaseId,
      transferId,
      owner,
      formerMember,
      word,
      JSON.stringify({ asReceived: null, answer, steps: [], messages: [] }),
    ],
  )
  return planted
}

/** Every column of the cases and of what hangs on it, for a comparison before and after. */
export async function transferAsText({ superuser }: TestServer, aim: PrivateTransfer): Promise<string> {
  const { rows } = await superuser.query(
    `select 'request: ' || to_jsonb(r)::text as line from transfer.request r where id in ($1, $5)
     union all select 'patient: ' || to_jsonb(p)::text from transfer.patient p where request_id in ($1, $5)
     union all select 'enquiry: ' || to_jsonb(e)::text from transfer.enquiry e where request_id in ($1, $5)
     union all select 'step: ' || to_jsonb(s)::text from transfer.step s where request_id in ($1, $5)
     union all select 'message: ' || to_jsonb(m)::text from transfer.message m where request_id in ($1, $5)
     union all select 'template: ' || to_jsonb(t)::text from transfer.message_template t where id = $2
     union all select 'kept: ' || to_jsonb(k)::text from transfer.kept_case k where request_id = $1
     union all select 'date: ' || to_jsonb(d)::text from transfer.support_date d where request_id in ($1, $5)
     union all select 'partner: ' || to_jsonb(n)::text from transfer.partner n where id = $3
     union all select 'meeting: ' || to_jsonb(g)::text from transfer.partner_meeting g where id = $4
     order by 1`,
    [aim.transferId, aim.templateId, aim.partnerId, aim.partnerMeetingId, aim.sharedTransferId],
  )
  return rows.map(({ line }) => line).join('\n')
}

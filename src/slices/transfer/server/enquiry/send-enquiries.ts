import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { sendEnquiries } from '../../contract/enquiry-endpoints.ts'
import { rowFor } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { missingForSending } from '../../domain/missing-for-sending.ts'
import { answerDueAt } from '../../domain/parameters/answer-hours.ts'
import { acting } from '../acting.ts'
import { changeRequest, findPatient, lockRequest, type StoredRequest } from '../request/request-store.ts'
import { isTaken, recordStep } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { listEnquiries, type StoredEnquiry } from './enquiry-store.ts'

type Addressee = InputOf<typeof sendEnquiries>['body']['addressees'][number]

export const serveSendEnquiries = serve(sendEnquiries, async (work: Work<TransferTables>, { params, body }) => {
  work.note({ subject: params.id })
  const request = await lockRequest(work, params.id)
  if (!request || request.owner_id !== acting(work).organisationId) return refuse('transfer-not-found')
  const asked = await listEnquiries(work, request.id)
  if (await isTaken(work, request.id, body.idempotencyKey))
    return { enquiries: asked.map(({ id, state }) => ({ id, state })) }
  if (!rowFor('sendEnquiries', request, 'sender')) return refuse('step-not-possible')
  const missing = missingForSending(request.need, await findPatient(work, request.id))
  if (missing.length > 0) return refuse('need-incomplete', { fields: missing })
  for (const addressee of body.addressees) {
    if (!(await isFellowMember(work, addressee))) return refuse('not-a-member')
  }
  if (hasTwice(body.addressees, asked)) return refuse('already-asked')
  return { enquiries: await send(work, request, body.addressees, asked.length, body.idempotencyKey) }
})

async function send(
  work: Work<TransferTables>,
  request: StoredRequest,
  addressees: readonly Addressee[],
  askedBefore: number,
  idempotencyKey: string,
) {
  const sent = addressees.map((addressee, position) => ({
    id: work.newId(),
    request_id: request.id,
    owner_id: request.owner_id,
    receiver_id: 'receiverId' in addressee ? addressee.receiverId : null,
    facility_id: 'receiverId' in addressee ? addressee.facilityId : null,
    outside_name: 'receiverId' in addressee ? null : addressee.outsideName,
    wish_rank: askedBefore + position + 1,
    state: 'sent' as const,
    sent_at: work.now,
    due_at: answerDueAt(request.urgency, work.now, work.today),
    moved_at: work.now,
  }))
  await work.db.insertInto('transfer.enquiry').values(sent).execute()
  await changeRequest(work, request.id, {
    state: 'enquiring',
    first_enquiry_at: request.first_enquiry_at ?? work.now,
  })
  await recordStep(work, {
    requestId: request.id,
    ownerId: request.owner_id,
    step: 'sendEnquiries',
    from: request.state,
    to: 'enquiring',
    idempotencyKey,
    // Those who were asked before do not learn that others are asked.
    toldIn: sent.map(({ id }) => id),
  })
  return sent.map(({ id, state }) => ({ id, state }))
}

const keyOf = (receiverId: string | null, facilityId: string | null) => `${receiverId} ${facilityId}`

function hasTwice(addressees: readonly Addressee[], asked: readonly StoredEnquiry[]): boolean {
  const waiting = asked.filter((each) => each.ended_at === null && each.receiver_id !== null)
  const keys = [
    ...waiting.map((each) => keyOf(each.receiver_id, each.facility_id)),
    ...addressees.flatMap((each) => ('receiverId' in each ? [keyOf(each.receiverId, each.facilityId)] : [])),
  ]
  return new Set(keys).size < keys.length
}

/** Whom this viewer may know today: its alliances' members. The facility must be that member's. */
async function isFellowMember(work: Work<TransferTables>, addressee: Addressee): Promise<boolean> {
  if (!('receiverId' in addressee)) return true
  if (addressee.receiverId === acting(work).organisationId) return false
  const tenancy = workFor<TenancyTables>(work)
  if (addressee.facilityId === null) {
    const found = await tenancy.db
      .selectFrom('kernel.organisation')
      .select('id')
      .where('id', '=', addressee.receiverId)
      .where('kind', '=', 'memberOrganisation')
      .executeTakeFirst()
    return found !== undefined
  }
  const facility = await tenancy.db
    .selectFrom('kernel.facility')
    .select('id')
    .where('id', '=', addressee.facilityId)
    .where('organisation_id', '=', addressee.receiverId)
    .executeTakeFirst()
  return facility !== undefined
}

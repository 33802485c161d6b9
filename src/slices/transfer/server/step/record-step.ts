import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { caseChanged } from '../../published/transfer-events.ts'
import { appendMessage } from '../conversation/conversation-store.ts'
import type { TransferTables } from '../transfer-tables.ts'

export interface TakenStep {
  readonly requestId: string
  readonly enquiryId?: string
  readonly ownerId: string
  readonly step: string
  readonly from: string
  readonly to: string
  readonly idempotencyKey: string
  readonly plannedOn?: CalendarDate | null
  readonly reason?: string | null
  readonly note?: string
}

/** Whether this key's step was taken already: a retry answers with what stands and has no second effect. */
export async function isTaken(work: Work<TransferTables>, requestId: string, idempotencyKey: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('transfer.step')
    .select('id')
    .where('request_id', '=', requestId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return found !== undefined
}

/** Appends to the case's history and tells those who may see it that something changed. */
export async function recordStep(work: Work<TransferTables>, taken: TakenStep): Promise<void> {
  const viewer = work.viewer.kind === 'account' ? work.viewer : undefined
  await work.db
    .insertInto('transfer.step')
    .values({
      id: work.newId(),
      request_id: taken.requestId,
      enquiry_id: taken.enquiryId ?? null,
      owner_id: taken.ownerId,
      step: taken.step,
      from_state: taken.from,
      to_state: taken.to,
      by_organisation_id: viewer?.organisationId ?? null,
      by_account_id: viewer?.accountId ?? null,
      at: work.now,
      planned_on: taken.plannedOn ?? null,
      reason: taken.reason ?? null,
      note: taken.note ?? '',
      idempotency_key: taken.idempotencyKey,
    })
    .execute()
  await tellConversations(work, taken)
  await work.publish({
    name: caseChanged,
    version: 1,
    organisationId: viewer?.organisationId ?? taken.ownerId,
    payload: { requestId: taken.requestId, enquiryId: taken.enquiryId ?? null, step: taken.step },
  })
}

/** Each step stands in the conversations it concerns: its own enquiry's, or all that still hope or hold the patient. */
async function tellConversations(work: Work<TransferTables>, taken: TakenStep): Promise<void> {
  if (taken.step === 'read') return
  const concerned = await work.db
    .selectFrom('transfer.enquiry')
    .select('id')
    .where('request_id', '=', taken.requestId)
    .$if(taken.enquiryId !== undefined, (query) => query.where('id', '=', taken.enquiryId as string))
    .$if(taken.enquiryId === undefined, (query) => query.where('ended_at', 'is', null))
    .orderBy('id')
    .execute()
  for (const { id } of concerned) {
    await appendMessage(work, {
      enquiryId: id,
      requestId: taken.requestId,
      ownerId: taken.ownerId,
      clientMessageId: work.newId(),
      kind: 'step',
      step: taken.step,
      stepTo: taken.to,
    })
  }
}

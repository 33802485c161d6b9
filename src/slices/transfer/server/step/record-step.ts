import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { type CaseChanged, caseChanged } from '../../published/transfer-events.ts'
import { appendSteps } from '../conversation/append-steps.ts'
import type { TransferTables } from '../transfer-tables.ts'

export interface TakenStep {
  readonly requestId: string
  readonly enquiryId?: string
  /** The enquiry of who holds the patient: a later holder does not learn of the step. */
  readonly heldBy?: string | undefined
  readonly ownerId: string
  readonly step: string
  readonly from: string
  readonly to: string
  readonly idempotencyKey: string
  readonly plannedOn?: CalendarDate | null
  readonly reason?: string | null
  readonly note?: string
  /** The id of the step that is undone. */
  readonly takesBack?: string | null
  /** The enquiries in whose conversations it stands, where not all are concerned. */
  readonly toldIn?: readonly string[]
}

/**
 * Whether this key's step was taken already: a retry answers with what stands and has no second effect. Of the viewer's own
 * organisation only, because what another did is no answer to a retry.
 */
export async function isTaken(work: Work<TransferTables>, requestId: string, idempotencyKey: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('transfer.step')
    .select('id')
    .where('request_id', '=', requestId)
    .where('idempotency_key', '=', idempotencyKey)
    .where('by_organisation_id', 'is not distinct from', organisationOf(work))
    .executeTakeFirst()
  return found !== undefined
}

/**
 * Appends to the case's history and its conversations, and tells those who may see it that something changed. A step of
 * one enquiry is its two parties' only; any other stands in every conversation that still hopes or holds the patient.
 */
export async function recordStep(work: Work<TransferTables>, taken: TakenStep): Promise<void> {
  await work.db.insertInto('transfer.step').values(rowOf(work, taken)).execute()
  const concerned = taken.toldIn ?? (taken.enquiryId === undefined ? null : [taken.enquiryId])
  await moveEnquiries(work, taken.requestId, concerned)
  if (taken.step !== 'read') await appendSteps(work, taken, concerned)
  await tellChange(work, taken)
}

/** The same step of several enquiries of a case, each told to its own two parties. */
export async function recordStepOfEach(
  work: Work<TransferTables>,
  enquiryIds: readonly string[],
  taken: Omit<TakenStep, 'idempotencyKey' | 'enquiryId'>,
): Promise<void> {
  if (enquiryIds.length === 0) return
  const each = enquiryIds.map((enquiryId) => ({ ...taken, enquiryId, idempotencyKey: work.newId() }))
  await work.db
    .insertInto('transfer.step')
    .values(each.map((step) => rowOf(work, step)))
    .execute()
  await moveEnquiries(work, taken.requestId, enquiryIds)
  await appendSteps(work, taken, enquiryIds)
  for (const step of each) await tellChange(work, step)
}

/** In those enquiries, or in all that still wait or hold the patient, the case moved for its receiver too. */
async function moveEnquiries(
  work: Work<TransferTables>,
  requestId: string,
  enquiryIds: readonly string[] | null,
): Promise<void> {
  await work.db
    .updateTable('transfer.enquiry')
    .set({ moved_at: sql`greatest(moved_at, ${work.now})` })
    .where('request_id', '=', requestId)
    .where((enquiry) => (enquiryIds ? enquiry('id', 'in', enquiryIds) : enquiry('ended_at', 'is', null)))
    .execute()
}

const organisationOf = ({ viewer }: Work<TransferTables>): string | null =>
  viewer.kind === 'account' ? viewer.organisationId : null

function rowOf(work: Work<TransferTables>, taken: TakenStep) {
  const viewer = work.viewer.kind === 'account' ? work.viewer : undefined
  return {
    id: work.newId(),
    request_id: taken.requestId,
    enquiry_id: taken.enquiryId ?? taken.heldBy ?? null,
    owner_id: taken.ownerId,
    step: taken.step,
    from_state: taken.from,
    to_state: taken.to,
    by_organisation_id: organisationOf(work),
    by_account_id: viewer?.accountId ?? null,
    at: work.now,
    planned_on: taken.plannedOn ?? null,
    reason: taken.reason ?? null,
    note: taken.note ?? '',
    idempotency_key: taken.idempotencyKey,
    takes_back: taken.takesBack ?? null,
  }
}

async function tellChange(work: Work<TransferTables>, taken: TakenStep): Promise<void> {
  await work.publish({
    name: caseChanged,
    version: 1,
    organisationId: work.viewer.kind === 'account' ? work.viewer.organisationId : taken.ownerId,
    payload: {
      requestId: taken.requestId,
      enquiryId: taken.enquiryId ?? null,
      step: taken.step,
      at: work.now.toISOString(),
    },
  } satisfies CaseChanged)
}

import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import { isOver, type Party, rowFor, type StepRow } from '../../domain/lifecycle/transfer-lifecycle.ts'
import type { Patient } from '../../domain/patient.ts'
import { bringsPatient } from '../../domain/sharing/patient-objects.ts'
import { compareIdentity } from '../../domain/two-identifiers.ts'
import { acting } from '../acting.ts'
import { changeEnquiry, endOtherEnquiries, holdOpenEnquiries } from '../enquiry/enquiry-store.ts'
import { changeRequest, findPatient, lockRequest, type StoredRequest } from '../request/request-store.ts'
import { objectionToHolder, refuseObjected } from '../sharing/person-handed-over.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { holderOf, isHolderAbsent } from './holder.ts'
import { isTaken, recordStep } from './record-step.ts'
import { findLastStanding } from './standing-step.ts'

type Given = InputOf<typeof takeStep>['body']

export const serveTakeStep = serve(takeStep, async (work: Work<TransferTables>, { params, body }) => {
  work.note({ subject: params.id })
  const request = await lockRequest(work, params.id)
  const party = request && (await partyIn(work, request))
  if (!request || !party) return refuse('transfer-not-found')
  if (await isTaken(work, request.id, body.idempotencyKey)) return { state: request.state }
  const last = body.step === 'takeBack' ? await findLastStanding(work, request.id, request.owner_id) : undefined
  const holderIsAbsent = body.step === 'close' && (await isHolderAbsent(work, request.id))
  const row = rowFor(body.step, { ...request, last, holderIsAbsent }, party)
  if (!row) return refuse('step-not-possible')
  const missing = missingFor(row, body)
  if (missing.length > 0) return refuse('step-needs-more', { fields: missing })
  if (bringsPatient(request.state, row.to)) {
    const objection = await objectionToHolder(work, request.id)
    if (objection) return refuseObjected(objection)
  }
  if (body.identifiers && row.needs?.includes('twoIdentifiers')) {
    const patient = await findPatient(work, request.id)
    if (!patient || !namesSamePatient(patient, body.identifiers)) return refuse('patient-does-not-match')
  }
  return take(work, request, row, body, last?.id ?? null)
})

async function take(
  work: Work<TransferTables>,
  request: StoredRequest,
  row: StepRow,
  given: Given,
  takesBack: string | null,
) {
  if (isOver(row.to) || row.step === 'releaseReceiver') await holdOpenEnquiries(work, request.id)
  const heldBy = await holderOf(work, request.id)
  const fixed: CalendarDate | undefined = row.needs?.includes('date') ? given.plannedOn : undefined
  await changeRequest(work, request.id, {
    state: row.to,
    planned_on: row.step === 'releaseReceiver' ? null : (fixed ?? request.planned_on),
    over_at: isOver(row.to) ? work.now : null,
  })
  await recordStep(work, {
    requestId: request.id,
    heldBy,
    ownerId: request.owner_id,
    step: row.step,
    from: request.state,
    to: row.to,
    plannedOn: fixed ?? null,
    reason: given.reason ?? null,
    note: given.note ?? '',
    idempotencyKey: given.idempotencyKey,
    takesBack,
  })
  // Last, because with it a releasing receiver loses sight of the case.
  if (row.step === 'releaseReceiver' && heldBy)
    await changeEnquiry(work, heldBy, { state: 'released', ended_at: work.now })
  if (isOver(row.to)) await endOtherEnquiries(work, request.id, null)
  return { state: row.to }
}

/** What somebody read from the wristband: the name, its reading or the number, with the birth date. */
const namesSamePatient = (patient: Patient, { nameOrNumber, birthOn }: NonNullable<Given['identifiers']>): boolean =>
  (['name', 'kana', 'patientNumber'] as const).some(
    (each) => compareIdentity(patient, { [each]: nameOrNumber, birthOn }).outcome === 'same',
  )

/** What the viewer's organisation is to the case; null: it takes no step of it. */
export async function partyIn(work: Work<TransferTables>, request: StoredRequest): Promise<Party | null> {
  const { organisationId } = acting(work)
  if (request.owner_id === organisationId) return 'sender'
  const chosen = await work.db
    .selectFrom('transfer.enquiry')
    .select('id')
    .where('request_id', '=', request.id)
    .where('receiver_id', '=', organisationId)
    .where('state', '=', 'chosen')
    .executeTakeFirst()
  return chosen ? 'receiver' : null
}

function missingFor({ needs = [] }: StepRow, given: Given) {
  const lacks = [
    needs.includes('reason') && !given.reason?.trim() && { field: 'reason', message: '理由を入力してください。' },
    needs.includes('date') && !given.plannedOn && { field: 'plannedOn', message: '日付を入力してください。' },
    needs.includes('twoIdentifiers') &&
      !given.identifiers && { field: 'identifiers', message: '氏名(または患者番号)と生年月日を確かめてください。' },
  ]
  return lacks.filter((each) => each !== false)
}

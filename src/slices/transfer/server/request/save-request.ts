import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import { saveRequest } from '../../contract/request-endpoints.ts'
import { identityInNeed, identityInText } from '../../domain/identity-in-need.ts'
import { isOver } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { missingForSending } from '../../domain/missing-for-sending.ts'
import { isScreened } from '../../domain/need/inhibiting-factors.ts'
import { acting } from '../acting.ts'
import { recordStep } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { changeRequest, lockRequest, nextNumber, type StoredRequest, storePatient } from './request-store.ts'

type Content = InputOf<typeof saveRequest>['body']['content']

export const serveSaveRequest = serve(saveRequest, async (work: Work<TransferTables>, { params, body }) => {
  work.note({ subject: params.id })
  const { content, version } = body
  const me = acting(work)
  if (content.facilityId && !(await isOurs(work, content.facilityId, me.organisationId)))
    return refuse('facility-not-ours')
  const told = content.patient ? identityTold(content, content.patient) : []
  if (told.length > 0) {
    return refuse('identity-in-need', {
      fields: told.map(({ field, says }) => ({ field, message: `${says}が入っています。` })),
    })
  }
  const stored = await lockRequest(work, params.id)
  if (!stored) return version === null ? await begin(work, params.id, content) : refuse('transfer-not-found')
  if (stored.owner_id !== me.organisationId) return refuse('transfer-not-found')
  if (isOver(stored.state)) return refuse('case-is-over')
  if (version !== null && stored.version !== version) return refuse('changed-meanwhile')
  if (version === null) return { id: stored.id, number: stored.number, version: stored.version }
  const missing = stored.state === 'draft' ? [] : missingForSending(content.need, content.patient)
  if (missing.length > 0) return refuse('need-incomplete', { fields: missing })
  return correct(work, stored, content)
})

/** In all that candidates, papers and links show before a receiver is chosen. */
const identityTold = (content: Content, patient: NonNullable<Content['patient']>) => [
  ...identityInNeed(content.need, patient),
  ...(['department', 'contact'] as const).flatMap((field) =>
    identityInText(content[field], patient).map((says) => ({ field, says })),
  ),
]

/** The first save of a draft; when it arrives twice, the second finds the first. */
async function begin(work: Work<TransferTables>, id: string, content: Content) {
  const me = acting(work)
  const number = await nextNumber(work, me.organisationId)
  const begun = await work.db
    .insertInto('transfer.request')
    .values({
      id,
      owner_id: me.organisationId,
      number,
      state: 'draft',
      version: 1,
      created_at: work.now,
      created_by: me.accountId,
      updated_at: work.now,
      planned_on: null,
      first_enquiry_at: null,
      over_at: null,
      ...columnsOf(content),
      screened_at: isScreened(content.need.inhibitingFactors) ? work.now : null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst()
  // The id is taken by a case this viewer does not see.
  if (!begun) return refuse('transfer-not-found')
  await storePatient(work, id, me.organisationId, content.patient)
  return { id, number, version: 1 }
}

/** After the first enquiry a correction is a step of the case: the asked facilities learn that the need changed. */
async function correct(work: Work<TransferTables>, stored: StoredRequest, content: Content) {
  const screened = stored.screened_at ?? (isScreened(content.need.inhibitingFactors) ? work.now : null)
  const version = await changeRequest(work, stored.id, { ...columnsOf(content), screened_at: screened })
  await storePatient(work, stored.id, stored.owner_id, content.patient)
  if (stored.state !== 'draft') {
    await recordStep(work, {
      requestId: stored.id,
      ownerId: stored.owner_id,
      step: 'correct',
      from: stored.state,
      to: stored.state,
      idempotencyKey: work.newId(),
    })
  }
  return { id: stored.id, number: stored.number, version }
}

const columnsOf = (content: Content) => ({
  facility_id: content.facilityId,
  kind: content.kind,
  urgency: content.urgency,
  department: content.department,
  contact: content.contact,
  need: JSON.stringify(content.need),
  earliest_on: content.earliestOn,
  wished_on: content.wishedOn,
  deadline_on: content.deadlineOn,
  ordered_on: content.orderedOn,
  arrived_at_sender: content.arrivedAtSender === null ? null : new Date(content.arrivedAtSender),
})

async function isOurs(work: Work<TransferTables>, facilityId: string, organisationId: string): Promise<boolean> {
  const found = await workFor<TenancyTables>(work)
    .db.selectFrom('kernel.facility')
    .select('id')
    .where('id', '=', facilityId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst()
  return found !== undefined
}

import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { showTransfer } from '../../contract/request-endpoints.ts'
import { allowedSteps, isOver } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { missingForSending } from '../../domain/missing-for-sending.ts'
import { acting } from '../acting.ts'
import { listEnquiries, type StoredEnquiry } from '../enquiry/enquiry-store.ts'
import { shapeEnquiry } from '../enquiry/shape-enquiry.ts'
import { namesOf, nameUnknown } from '../names.ts'
import { objectionsOf, sharingOf } from '../sharing/shown-sharing.ts'
import { isHolderAbsent } from '../step/holder.ts'
import { lastStanding } from '../step/standing-step.ts'
import { partyIn } from '../step/take-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { findPatientRow, findRequest } from './request-store.ts'

/** What the viewer may not see is not in the rows: enquiries, steps and the person come as row-level security gives them. */
export const serveShowTransfer = serve(showTransfer, async (work: Work<TransferTables>, { params }) => {
  work.note({ subject: params.id })
  const request = await findRequest(work, params.id)
  if (!request) return refuse('transfer-not-found')
  const party = await partyIn(work, request)
  const row = await findPatientRow(work, request.id)
  const patient = row?.person ?? null
  if (patient) work.note({ seen: [{ subject: request.id, ownerId: request.owner_id }] })
  const enquiries = await listEnquiries(work, request.id)
  const steps = await work.db
    .selectFrom('transfer.step')
    .selectAll()
    .where('request_id', '=', request.id)
    .orderBy('position')
    .execute()
  const nameOf = await namesOf(work, [
    request.owner_id,
    request.facility_id,
    ...enquiries.flatMap((each) => [each.receiver_id, each.facility_id]),
    ...steps.map((each) => each.by_organisation_id),
  ])
  const last = lastStanding(steps, request.owner_id)
  const undone = new Set(steps.map((each) => each.takes_back))
  const isSender = request.owner_id === acting(work).organisationId
  const holderIsAbsent = isSender && (await isHolderAbsent(work, request.id))
  const seen = { transferState: request.state, party: isSender ? 'sender' : 'receiver', now: work.now, nameOf } as const
  return {
    id: request.id,
    number: request.number,
    version: isSender ? request.version : null,
    kind: request.kind,
    state: request.state,
    urgency: request.urgency,
    party: party ?? ('invited' as const),
    senderId: request.owner_id,
    senderName: nameOf(request.owner_id) ?? '',
    facilityId: request.facility_id,
    facilityName: nameOf(request.facility_id) ?? null,
    department: request.department,
    contact: request.contact,
    orderedOn: request.ordered_on,
    earliestOn: request.earliest_on,
    wishedOn: request.wished_on,
    deadlineOn: request.deadline_on,
    plannedOn: request.planned_on,
    arrivedAtSender: request.arrived_at_sender?.toISOString() ?? null,
    createdAt: request.created_at.toISOString(),
    updatedAt: (isSender ? request.updated_at : lastMoved(enquiries)).toISOString(),
    need: request.need,
    patient,
    sharing: party && (await sharingOf(work, request.id, enquiries)),
    objections: isSender && row ? await objectionsOf(work, row.subject_id, nameOf) : [],
    enquiries: enquiries.map((each) => shapeEnquiry(each, seen)),
    steps: steps.map((each) => ({
      step: each.step,
      toState: each.to_state,
      at: each.at.toISOString(),
      byOrganisation: each.by_organisation_id === null ? '' : (nameOf(each.by_organisation_id) ?? nameUnknown),
      plannedOn: each.planned_on,
      reason: each.reason,
      note: each.note,
      takenBack: undone.has(each.id),
    })),
    allowedActions: party === null ? [] : allowedSteps({ ...request, last, holderIsAbsent }, party),
    holderIsAbsent,
    mayEdit: isSender && !isOver(request.state),
    missing: isSender && request.state === 'draft' ? missingForSending(request.need, patient) : [],
  }
})

/** For a receiver, of its own enquiries: the case's own time and version tell when others answer and that more are asked. */
const lastMoved = (enquiries: readonly StoredEnquiry[]): Date =>
  new Date(Math.max(...enquiries.map((each) => each.moved_at.getTime())))

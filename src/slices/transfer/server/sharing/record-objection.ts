import { standingObjections } from '../../../../kernel/disclosure/domain/patient-objection.ts'
import {
  readObjections,
  recordObjection as storeObjection,
} from '../../../../kernel/disclosure/server/sharing/patient-objections.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { recordObjection } from '../../contract/sharing-endpoints.ts'
import { identityInText } from '../../domain/identity-in-need.ts'
import { acting } from '../acting.ts'
import { findEnquiry, listEnquiries } from '../enquiry/enquiry-store.ts'
import { lockRequest, type StoredRequest } from '../request/request-store.ts'
import { recordStep } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { personToHandOver } from './person-handed-over.ts'

/** Held with the case, so that an objection and a choice come one after the other. */
export const serveRecordObjection = serve(recordObjection, async (work: Work<TransferTables>, { params, body }) => {
  work.note({ subject: params.id })
  const request = await lockRequest(work, params.id)
  if (!request || request.owner_id !== acting(work).organisationId) return refuse('transfer-not-found')
  const enquiry = body.enquiryId === null ? null : await findEnquiry(work, body.enquiryId)
  const receiverId = enquiry?.receiver_id ?? null
  if (body.enquiryId !== null && (enquiry?.request_id !== request.id || receiverId === null))
    return refuse('enquiry-not-found')
  const known = await personToHandOver(work, request.id, receiverId)
  if (!known) return refuse('patient-not-stated')
  // A receiver reads the note, also one that does not read who the patient is.
  const told = identityInText(body.note, known.person)
  if (told.length > 0)
    return refuse('identity-in-note', {
      fields: told.map((says) => ({ field: 'note', message: `${says}が入っています。` })),
    })
  const records = await readObjections(work, [known.subjectId])
  if (records.some(({ id }) => id === body.id)) return { standing: standingObjections(records).length > 0 }
  if (body.stance === 'lifted' && standingObjections(records).length === 0) return refuse('nothing-to-lift')
  const { id, stance, note } = body
  const isStored = await storeObjection(work, { id, stance, note, receiverId, subjectId: known.subjectId })
  // The id is another record's, which this viewer does not see.
  if (!isStored) return refuse('transfer-not-found')
  await tellHolder(work, request, { id, stance, receiverId })
  return { standing: standingObjections([...records, { stance, receiverId }]).length > 0 }
})

/** Both sides of the holder's conversation hear of it; nobody else was handed anything. */
async function tellHolder(
  work: Work<TransferTables>,
  request: StoredRequest,
  said: { readonly id: string; readonly stance: 'made' | 'lifted'; readonly receiverId: string | null },
): Promise<void> {
  const holder = (await listEnquiries(work, request.id)).find(({ state }) => state === 'chosen')
  if (!holder || (said.receiverId !== null && said.receiverId !== holder.receiver_id)) return
  await recordStep(work, {
    requestId: request.id,
    ownerId: request.owner_id,
    heldBy: holder.id,
    toldIn: [holder.id],
    step: said.stance === 'made' ? 'object' : 'liftObjection',
    from: request.state,
    to: request.state,
    idempotencyKey: said.id,
  })
}

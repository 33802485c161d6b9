import { asSystem } from '../../../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { answerOutsideEnquiry, showOutsideEnquiry } from '../../contract/outside-endpoints.ts'
import { needOutside } from '../../domain/need/need-items.ts'
import { findEnquiry, lockEnquiry } from '../enquiry/enquiry-store.ts'
import { recordAnswer } from '../enquiry/record-answer.ts'
import { namesOf } from '../names.ts'
import { findRequest } from '../request/request-store.ts'
import { isTaken } from '../step/record-step.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { linkOf } from './outside-link-store.ts'
import type { OutsideTables } from './outside-tables.ts'

/** Nobody signs in here: whoever holds the link is the facility it was sent to, and the system reads and writes for it. */
export const outsideAnswerEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(showOutsideEnquiry, (work: Work, { body }) =>
    asSystem(floor, work, 'answer-by-link', async (system: Work<TransferTables>) => {
      const link = await linkOf(workFor<OutsideTables>(system), body.token)
      const enquiry = link && (await findEnquiry(system, link.enquiry_id))
      const request = enquiry && (await findRequest(system, enquiry.request_id))
      if (!link || link.used_at !== null || !enquiry || !request || enquiry.ended_at !== null)
        return refuse('link-not-valid')
      work.note({ subject: request.id, seen: [{ subject: request.id, ownerId: request.owner_id }] })
      if (link.opened_at === null) await markOpened(workFor<OutsideTables>(system), link.id)
      const nameOf = await namesOf(system, [request.owner_id, request.facility_id])
      return {
        number: request.number,
        kind: request.kind,
        urgency: request.urgency,
        purpose: request.need.purpose ?? null,
        senderName: nameOf(request.owner_id) ?? '',
        facilityName: nameOf(request.facility_id) ?? null,
        department: request.department,
        contact: request.contact,
        outsideName: enquiry.outside_name ?? '',
        wishedOn: request.wished_on,
        dueAt: enquiry.due_at.toISOString(),
        need: needOutside(request.need),
      }
    }),
  ),
  serve(answerOutsideEnquiry, (work: Work, { body }) =>
    asSystem(floor, work, 'answer-by-link', async (system: Work<TransferTables>) => {
      const links = workFor<OutsideTables>(system)
      const named = await linkOf(links, body.token)
      const enquiry = named && (await lockEnquiry(system, named.enquiry_id))
      // Read again under the lock: of two answers at once one is taken.
      const link = enquiry && (await linkOf(links, body.token))
      if (!link || !enquiry) return refuse('link-not-valid')
      work.note({ subject: enquiry.request_id })
      if (link.used_at !== null) {
        const isRetry = await isTaken(system, enquiry.request_id, body.idempotencyKey)
        return isRetry ? { state: enquiry.state } : refuse('link-not-valid')
      }
      const { token: _used, ...answer } = body
      const recorded = await recordAnswer(system, enquiry, { ...answer, wardId: null })
      if ('refused' in recorded) return recorded
      // Whoever only says that it is thinking will come back with its word.
      if (body.answer === 'underReview') return { state: recorded.state }
      await links.db
        .updateTable('transfer.outside_link')
        .set({ used_at: system.now })
        .where('id', '=', link.id)
        .execute()
      return { state: recorded.state }
    }),
  ),
]

const markOpened = (work: Work<OutsideTables>, id: string) =>
  work.db.updateTable('transfer.outside_link').set({ opened_at: work.now }).where('id', '=', id).execute()

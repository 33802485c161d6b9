import { z } from 'zod'
import type { AskedTopic } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { caseChanged } from '../../published/transfer-events.ts'
import { acting } from '../acting.ts'
import type { TransferTables } from '../transfer-tables.ts'

const told = z.object({ requestId: z.string(), enquiryId: z.string().nullable(), step: z.string(), at: z.string() })

/**
 * Heard by the sender, and by a receiver from its asking until it was thanked, the step that thanks it included: it learns
 * at once that it need not hold a bed, and nothing of the way the case goes on. What concerns one enquiry is heard by its
 * two parties only, and a round of enquiries by those it asked: who else was asked is the sender's. Which step it was is
 * not told.
 */
export const caseTopic: AskedTopic = {
  name: caseChanged,
  mayHear: async (given, { payload }) => {
    const work = workFor<TransferTables>(given)
    const { requestId, enquiryId, step, at } = told.parse(payload)
    const concerned = work.db.selectFrom('transfer.enquiry').select('id').where('request_id', '=', requestId)
    if (enquiryId !== null) return (await concerned.where('id', '=', enquiryId).executeTakeFirst()) !== undefined
    const sent = await work.db
      .selectFrom('transfer.request')
      .select('id')
      .where('id', '=', requestId)
      .where('owner_id', '=', acting(work).organisationId)
      .executeTakeFirst()
    if (sent) return true
    const when = new Date(at)
    const stood = await concerned
      .where('sent_at', step === 'sendEnquiries' ? '=' : '<=', when)
      .where((enquiry) => enquiry.or([enquiry('ended_at', 'is', null), enquiry('ended_at', '>=', when)]))
      .executeTakeFirst()
    return stood !== undefined
  },
  shape: told.pick({ requestId: true, enquiryId: true }),
}

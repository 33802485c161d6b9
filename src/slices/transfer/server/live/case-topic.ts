import { z } from 'zod'
import type { AskedTopic } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { caseChanged } from '../../published/transfer-events.ts'
import type { TransferTables } from '../transfer-tables.ts'

const told = z.object({ requestId: z.string(), enquiryId: z.string().nullable(), at: z.string() })

/**
 * Heard by whoever sees the case, and by whoever this very step takes it from: whoever was just withdrawn with thanks
 * learns at once that it need not hold a bed, and nothing of the way the case goes on. What concerns one enquiry is heard
 * by its two parties only: who else was asked is the sender's. Which step it was is not told.
 */
export const caseTopic: AskedTopic = {
  name: caseChanged,
  mayHear: async (given, { payload }) => {
    const work = workFor<TransferTables>(given)
    const { requestId, enquiryId, at } = told.parse(payload)
    const concerned = work.db.selectFrom('transfer.enquiry').select('id').where('request_id', '=', requestId)
    if (enquiryId !== null) return (await concerned.where('id', '=', enquiryId).executeTakeFirst()) !== undefined
    const seen = await work.db
      .selectFrom('transfer.request')
      .select('id')
      .where('id', '=', requestId)
      .executeTakeFirst()
    if (seen) return true
    const taken = await concerned
      .where((enquiry) => enquiry.or([enquiry('ended_at', 'is', null), enquiry('ended_at', '>=', new Date(at))]))
      .executeTakeFirst()
    return taken !== undefined
  },
  shape: told.omit({ at: true }),
}

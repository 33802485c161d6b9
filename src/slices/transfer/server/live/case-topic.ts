import { z } from 'zod'
import type { LiveTopic } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { caseChanged } from '../../published/transfer-events.ts'
import type { TransferTables } from '../transfer-tables.ts'

const shape = z.object({ requestId: z.string(), enquiryId: z.string().nullable(), step: z.string() })

/**
 * Heard by whoever sees the case, or an enquiry about it: whoever was just withdrawn with thanks still has its own line,
 * and learns at once that it need not hold a bed. What concerns one enquiry is heard by its two parties only: who else was
 * asked is the sender's.
 */
export const caseTopic: LiveTopic = {
  name: caseChanged,
  mayHear: async (given, { payload }) => {
    const work = workFor<TransferTables>(given)
    const { requestId, enquiryId } = shape.parse(payload)
    const enquiry = await work.db
      .selectFrom('transfer.enquiry')
      .select('id')
      .where('request_id', '=', requestId)
      .$if(enquiryId !== null, (query) => query.where('id', '=', enquiryId))
      .executeTakeFirst()
    if (enquiry || enquiryId !== null) return enquiry !== undefined
    const seen = await work.db
      .selectFrom('transfer.request')
      .select('id')
      .where('id', '=', requestId)
      .executeTakeFirst()
    return seen !== undefined
  },
  shape,
}

import { z } from 'zod'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { caseChanged } from '../../published/transfer-events.ts'
import type { TransferTables } from '../transfer-tables.ts'

const shape = z.object({ requestId: z.string(), enquiryId: z.string().nullable() })

/** A case that was just answered stands at the top of its sender's board, though an invited facility writes no case. */
export const touchCaseWhenAnswered: Reaction = {
  name: 'touch-case-when-answered',
  to: caseChanged,
  react: async (given, { payload }) => {
    const work = workFor<TransferTables>(given)
    const { requestId, enquiryId } = shape.parse(payload)
    if (enquiryId === null) return
    await work.db
      .updateTable('transfer.request')
      .set({ updated_at: work.now })
      .where('id', '=', requestId)
      .where('updated_at', '<', work.now)
      .execute()
  },
}

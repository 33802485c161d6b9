import { z } from 'zod'
import type { LiveTopic, LoggedEvent } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { messageSent, messagesRead } from '../../published/transfer-events.ts'
import type { TransferTables } from '../transfer-tables.ts'

/** Heard by the two parties of the enquiry, whose people read the conversation there. */
async function seesEnquiry(given: Work, { payload }: LoggedEvent): Promise<boolean> {
  const { enquiryId } = z.object({ enquiryId: z.string() }).parse(payload)
  const found = await workFor<TransferTables>(given)
    .db.selectFrom('transfer.enquiry')
    .select('id')
    .where('id', '=', enquiryId)
    .executeTakeFirst()
  return found !== undefined
}

export const conversationTopics: readonly LiveTopic[] = [
  {
    name: messageSent,
    mayHear: seesEnquiry,
    shape: z.object({ requestId: z.string(), enquiryId: z.string(), position: z.int() }),
  },
  {
    name: messagesRead,
    mayHear: seesEnquiry,
    shape: z.object({ enquiryId: z.string(), position: z.int() }),
  },
]

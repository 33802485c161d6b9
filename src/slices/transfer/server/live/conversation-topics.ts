import { z } from 'zod'
import type { LiveTopic } from '../../../../kernel/work/server/server-slice.ts'
import { messageSent, messagesRead } from '../../published/transfer-events.ts'

const ofEnquiry = z.object({ enquiryId: z.string() })

/** Heard by the two parties of the enquiry, whose people read the conversation there. */
const row = { table: 'transfer.enquiry', idOf: (payload: unknown) => ofEnquiry.parse(payload).enquiryId }

export const conversationTopics: readonly LiveTopic[] = [
  {
    name: messageSent,
    row,
    shape: z.object({ requestId: z.string(), enquiryId: z.string(), position: z.int() }),
  },
  {
    name: messagesRead,
    row,
    shape: z.object({ enquiryId: z.string(), position: z.int() }),
  },
]

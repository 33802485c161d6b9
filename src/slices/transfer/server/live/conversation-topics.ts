import { z } from 'zod'
import type { LiveTopic } from '../../../../kernel/work/server/server-slice.ts'
import { listMessages, messageWords, readMarkWords } from '../../contract/conversation-endpoints.ts'
import { messageSent, messagesRead } from '../../published/transfer-events.ts'
import { marksWords, messagesWords } from './conversation-words.ts'

const ofEnquiry = z.object({ enquiryId: z.string() })

/** Heard by the two parties of the enquiry, whose people read the conversation there. */
const row = { table: 'transfer.enquiry', idOf: (payload: unknown) => ofEnquiry.parse(payload).enquiryId }

export const conversationTopics: readonly LiveTopic[] = [
  {
    name: messageSent,
    row,
    shape: z.object({ requestId: z.string(), enquiryId: z.string(), position: z.int() }),
    words: { insteadOf: listMessages, shape: messageWords, read: messagesWords },
  },
  {
    name: messagesRead,
    row,
    shape: z.object({ enquiryId: z.string(), position: z.int() }),
    words: { insteadOf: listMessages, shape: readMarkWords, read: marksWords },
  },
]

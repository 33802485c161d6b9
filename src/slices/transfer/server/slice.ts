import type { ServerSlice } from '../../../kernel/work/server/server-slice.ts'
import { serveAnswerEnquiry } from './enquiry/answer-enquiry.ts'
import { serveChooseReceiver } from './enquiry/choose-receiver.ts'
import { serveMarkEnquiryRead } from './enquiry/mark-enquiry-read.ts'
import { serveSendEnquiries } from './enquiry/send-enquiries.ts'
import { serveShowEnquiry } from './enquiry/show-enquiry.ts'
import { serveWithdrawEnquiry } from './enquiry/withdraw-enquiry.ts'
import { caseTopic } from './live/case-topic.ts'
import { transferTables } from './owned-tables.ts'
import { touchCaseWhenAnswered } from './reactions/touch-case-when-answered.ts'
import { serveListTransfers } from './request/list-transfers.ts'
import { serveSaveRequest } from './request/save-request.ts'
import { serveShowTransfer } from './request/show-transfer.ts'
import { serveTakeStep } from './step/take-step.ts'

export const transferSlice: ServerSlice = {
  name: 'transfer',
  endpoints: [
    serveSaveRequest,
    serveListTransfers,
    serveShowTransfer,
    serveSendEnquiries,
    serveShowEnquiry,
    serveMarkEnquiryRead,
    serveAnswerEnquiry,
    serveWithdrawEnquiry,
    serveChooseReceiver,
    serveTakeStep,
  ],
  reactions: [touchCaseWhenAnswered],
  liveTopics: [caseTopic],
  migrations: new URL('./migrations/', import.meta.url),
  ownedData: transferTables,
}

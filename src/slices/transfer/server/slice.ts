import type { ServerSlice } from '../../../kernel/work/server/server-slice.ts'
import { serveDownloadAttachment } from './attachment/download-attachment.ts'
import { bedEndpoints } from './beds/bed-endpoints.ts'
import { bedTopics } from './beds/bed-topics.ts'
import { remindOfBeds } from './beds/remind-of-beds.ts'
import { candidateEndpoints } from './candidates/find-candidates.ts'
import { capabilityEndpoints } from './capability/capability-endpoints.ts'
import { serveCountUnread } from './conversation/count-unread.ts'
import { serveListMessages } from './conversation/list-messages.ts'
import { serveMarkMessagesRead } from './conversation/mark-messages-read.ts'
import { serveSendMessage } from './conversation/send-message.ts'
import { serveListTemplates, serveRemoveTemplate, serveSaveTemplate } from './conversation/serve-templates.ts'
import { serveOpenInEmergency } from './emergency/open-in-emergency.ts'
import { serveAnswerEnquiry } from './enquiry/answer-enquiry.ts'
import { serveChooseReceiver } from './enquiry/choose-receiver.ts'
import { serveListEndedEnquiries } from './enquiry/list-ended-enquiries.ts'
import { serveMarkEnquiryRead } from './enquiry/mark-enquiry-read.ts'
import { serveSendEnquiries } from './enquiry/send-enquiries.ts'
import { serveShowEnquiry } from './enquiry/show-enquiry.ts'
import { watchDeadlines } from './enquiry/watch-deadlines.ts'
import { serveWithdrawEnquiry } from './enquiry/withdraw-enquiry.ts'
import { countTransfers } from './figures/count-months.ts'
import { countingEndpoints } from './figures/figures-endpoints.ts'
import { serveShowMemberCounts } from './figures/show-member-counts.ts'
import { serveDownloadKeptFile, serveListKeptCases, serveShowKeptCase } from './leaving/serve-kept-cases.ts'
import { caseTopic } from './live/case-topic.ts'
import { conversationTopics } from './live/conversation-topics.ts'
import { serveMakeOutsideLink, servePrintFaxCover, serveRecordOutsideAnswer } from './outside/serve-links.ts'
import { outsideAnswerEndpoints } from './outside/serve-outside-answers.ts'
import { transferTables } from './owned-tables.ts'
import { partnerEndpoints } from './partners/serve-partners.ts'
import { stepDownEndpoints } from './partners/serve-step-down-agreements.ts'
import { serveRecordSupportDate } from './partners/support-dates.ts'
import { touchCaseWhenAnswered } from './reactions/touch-case-when-answered.ts'
import { serveExportTransfers, serveListTransfers } from './request/list-transfers.ts'
import { serveSaveRequest } from './request/save-request.ts'
import { serveShowTransfer } from './request/show-transfer.ts'
import { serveRecordObjection } from './sharing/record-objection.ts'
import { registerEndpoints } from './sharing/serve-register.ts'
import { serveTakeStep } from './step/take-step.ts'

export { transferMeasureSource } from './figures/transfer-measures.ts'
export { casesUnderWay } from './leaving/cases-under-way.ts'
export { leaveCaseCopies } from './leaving/leave-case-copies.ts'
export { waitingTransfers } from './request/waiting-transfers.ts'

export const transferSlice: ServerSlice = {
  name: 'transfer',
  endpoints: [
    serveSaveRequest,
    serveListTransfers,
    serveExportTransfers,
    serveShowTransfer,
    serveSendEnquiries,
    serveListEndedEnquiries,
    serveShowEnquiry,
    serveMarkEnquiryRead,
    serveAnswerEnquiry,
    serveWithdrawEnquiry,
    serveChooseReceiver,
    serveTakeStep,
    serveRecordObjection,
    ...registerEndpoints,
    serveListMessages,
    serveCountUnread,
    serveSendMessage,
    serveMarkMessagesRead,
    serveListTemplates,
    serveSaveTemplate,
    serveRemoveTemplate,
    serveMakeOutsideLink,
    servePrintFaxCover,
    serveRecordOutsideAnswer,
    serveOpenInEmergency,
    ...capabilityEndpoints,
    ...bedEndpoints,
    ...candidateEndpoints,
    serveShowMemberCounts,
    ...partnerEndpoints,
    ...stepDownEndpoints,
    serveRecordSupportDate,
    serveListKeptCases,
    serveShowKeptCase,
  ],
  wiredEndpoints: (tools) => [
    serveDownloadAttachment(tools),
    serveDownloadKeptFile(tools),
    ...outsideAnswerEndpoints(tools.floor),
    ...countingEndpoints(tools.floor),
  ],
  reactions: [touchCaseWhenAnswered],
  liveTopics: [caseTopic, ...conversationTopics, ...bedTopics],
  jobs: (floor) => [
    { name: 'remind-of-beds', cron: '*/5 * * * *', run: () => remindOfBeds(floor) },
    { name: 'watch-enquiry-deadlines', cron: '* * * * *', run: () => watchDeadlines(floor) },
    { name: 'count-transfers', cron: '*/10 * * * *', run: () => countTransfers(floor) },
  ],
  migrations: new URL('./migrations/', import.meta.url),
  ownedData: transferTables,
}

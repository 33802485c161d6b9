import type { ServerSlice } from '../../../kernel/work/server/server-slice.ts'
import { serveRecordHearing } from './application/record-hearing.ts'
import { serveShowApplication } from './application/show-application.ts'
import { serveSubmitApplication } from './application/submit-application.ts'
import { serveTakeStep } from './application/take-step.ts'
import { serveDesk } from './desk/serve-desk.ts'
import { serveAnswerFiling } from './filing/answer-filing.ts'
import { serveRetractReceipt } from './filing/retract-receipt.ts'
import { serveListPapersToFile, serveSubmitFiling } from './filing/submit-filing.ts'
import { serveWithdrawFiling } from './filing/withdraw-filing.ts'
import { matterTopic } from './matter-topic.ts'
import { serveRecordRecheck } from './order/record-recheck.ts'
import { serveOrders } from './order/serve-orders.ts'
import { supervisionTables } from './owned-tables.ts'
import { downloadingPapers } from './papers/download-paper.ts'
import type { SupervisionPorts } from './ports.ts'
import { servePublic } from './public/serve-public.ts'
import { serveQuestions } from './question/serve-questions.ts'
import { registerDecisions } from './reactions/register-decisions.ts'
import { tellDutiesWhenFilingChanged } from './reactions/tell-duties-when-filing-changed.ts'
import { tellOfficeWhenReceiptRetracted } from './reactions/tell-office-when-receipt-retracted.ts'

export { waitingForOffice, waitingForOfficer } from './desk/waiting.ts'

/** The governor's desk reads governance and writes the register through what it is handed. */
export const supervisionSlice = (ports: SupervisionPorts): ServerSlice => ({
  name: 'supervision',
  endpoints: [
    ...serveDesk(ports),
    serveSubmitApplication(ports),
    serveShowApplication(ports),
    serveTakeStep(ports),
    serveRecordHearing,
    serveSubmitFiling(ports),
    serveListPapersToFile(ports),
    serveAnswerFiling,
    serveRetractReceipt,
    serveWithdrawFiling,
    ...serveQuestions,
    ...serveOrders,
    serveRecordRecheck(ports),
    ...servePublic(ports),
  ],
  wiredEndpoints: (tools) => downloadingPapers(ports, tools),
  reactions: [...registerDecisions(ports), tellDutiesWhenFilingChanged(ports), tellOfficeWhenReceiptRetracted],
  liveTopics: [matterTopic],
  migrations: new URL('./migrations/', import.meta.url),
  ownedData: supervisionTables,
})

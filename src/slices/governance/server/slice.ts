import type { ServerSlice } from '../../../kernel/work/server/server-slice.ts'
import { reportEndpoints } from './annual-report/report-endpoints.ts'
import { servePrintPapers } from './application/print-papers.ts'
import { serveRecordDocument } from './application/record-document.ts'
import { serveShowApplication } from './application/show-application.ts'
import { bedsAndMoneyEndpoints } from './beds-and-money/beds-and-money-endpoints.ts'
import { bodiesEndpoints } from './bodies/bodies-endpoints.ts'
import { serveAddCase } from './cases/add-case.ts'
import { serveListCases } from './cases/list-cases.ts'
import { serveReviseCase } from './cases/revise-case.ts'
import { serveShowCase } from './cases/show-case.ts'
import { serveListAnswers } from './criteria/list-answers.ts'
import { serveRecordEvidence } from './criteria/record-evidence.ts'
import { serveTryWhatIf } from './criteria/try-what-if.ts'
import { dutyEndpoints } from './duties/duty-endpoints.ts'
import { serveReadDutyCalendar } from './duties/reminding/calendar-feed.ts'
import { remindOfDuties } from './duties/reminding/remind-of-duties.ts'
import { serveShowFounding } from './founding/show-founding.ts'
import { criteriaTopic } from './living/criteria-topic.ts'
import { recheckLivingCases } from './living/recheck-living-cases.ts'
import { meetingEndpoints } from './meetings/meeting-endpoints.ts'
import { meetingTopic } from './meetings/meeting-topic.ts'
import { serveOpenPaper } from './meetings/papers/open-paper.ts'
import { opinionEndpoints } from './opinions/opinion-endpoints.ts'
import { serveOpenOpinionFile } from './opinions/opinion-files.ts'
import { opinionTopic } from './opinions/opinion-topic.ts'
import { governanceTables } from './owned-tables.ts'
import { answerWhenCaseRevised } from './reactions/answer-when-case-revised.ts'
import { enrolWhenMemberJoined } from './reactions/enrol-when-member-joined.ts'
import {
  recordEventWhenMemberJoined,
  recordEventWhenMemberWithdrawn,
} from './reactions/record-event-when-member-changed.ts'
import { recordEvidenceWhenOpinionChanged } from './reactions/record-evidence-when-opinion-changed.ts'
import { recordRiskWhenCriteriaChanged } from './reactions/record-risk-when-criteria-changed.ts'
import { refreshCaseWhenBodiesChanged } from './reactions/refresh-case-when-bodies-changed.ts'
import { strikeOffWhenMemberWithdrawn } from './reactions/strike-off-when-member-withdrawn.ts'
import { tickDutiesWhenMeetingRecorded } from './reactions/tick-duties-when-meeting-recorded.ts'
import { tickDutiesWhenPaperKept } from './reactions/tick-duties-when-paper-kept.ts'
import type { MeasureSource } from './targets/measure-source.ts'
import { targetEndpoints } from './targets/target-endpoints.ts'

export { documentSlots } from '../domain/application/document-slot.ts'
export { whatIfMemberLeaves } from './criteria/what-if-member-leaves.ts'
export { waitingAudit } from './for-overview/waiting-audit.ts'
export { waitingDuties } from './for-overview/waiting-duties.ts'
export { waitingMeetings } from './for-overview/waiting-meetings.ts'
export { readableOpinions, waitingOpinions } from './for-overview/waiting-opinions.ts'
export { applicationToSubmit, casesToSubmit } from './for-prefecture/application-to-submit.ts'
export { regulatedMatters } from './for-prefecture/beds-and-money.ts'
export { checkAllianceOn, checkFacts, otherPrefecturesOf } from './for-prefecture/check-facts.ts'
export { filingDuties } from './for-prefecture/filing-duties.ts'
export { keptPapersToFile, openKeptPaper } from './for-prefecture/kept-papers.ts'
export { publishedEvaluations } from './for-prefecture/published-evaluations.ts'
export { recordCertification, recordRevocation } from './for-prefecture/record-decision.ts'
export { recordFiledDuty } from './for-prefecture/record-filed-duty.ts'
export { recordedBalances } from './for-prefecture/recorded-balances.ts'

/** With the measures other slices offer for the targets of the policy. */
export const governanceSliceWith = (sources: readonly MeasureSource[]): ServerSlice => ({
  name: 'governance',
  endpoints: [
    serveListCases,
    serveShowCase,
    serveListAnswers,
    serveTryWhatIf,
    serveAddCase,
    serveReviseCase,
    serveRecordEvidence,
    serveShowApplication,
    serveShowFounding,
    serveRecordDocument,
    ...servePrintPapers,
    ...bodiesEndpoints,
    ...opinionEndpoints,
    ...meetingEndpoints,
    ...dutyEndpoints,
    ...bedsAndMoneyEndpoints,
    ...reportEndpoints,
    ...targetEndpoints(sources),
  ],
  wiredEndpoints: (tools) => [serveOpenOpinionFile(tools), serveOpenPaper(tools), serveReadDutyCalendar(tools.floor)],
  reactions: [
    answerWhenCaseRevised,
    recordEvidenceWhenOpinionChanged,
    refreshCaseWhenBodiesChanged,
    enrolWhenMemberJoined,
    strikeOffWhenMemberWithdrawn,
    recordEventWhenMemberJoined,
    recordEventWhenMemberWithdrawn,
    recordRiskWhenCriteriaChanged,
    ...tickDutiesWhenMeetingRecorded,
    tickDutiesWhenPaperKept,
  ],
  liveTopics: [criteriaTopic, opinionTopic, meetingTopic],
  jobs: (floor) => [
    { name: 'recheck-living-cases', cron: '5 0 * * *', run: () => recheckLivingCases(floor) },
    { name: 'remind-of-duties', cron: '0 7 * * *', run: () => remindOfDuties(floor) },
  ],
  migrations: new URL('./migrations/', import.meta.url),
  ownedData: governanceTables,
})

/** Where no other slice is at hand: nothing is offered, and results are recorded by hand. */
export const governanceSlice: ServerSlice = governanceSliceWith([])

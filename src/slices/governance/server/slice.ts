import type { ServerSlice } from '../../../kernel/work/server/server-slice.ts'
import { servePrintPapers } from './application/print-papers.ts'
import { serveRecordDocument } from './application/record-document.ts'
import { serveShowApplication } from './application/show-application.ts'
import { serveAddCase } from './cases/add-case.ts'
import { serveListCases } from './cases/list-cases.ts'
import { serveReviseCase } from './cases/revise-case.ts'
import { serveShowCase } from './cases/show-case.ts'
import { serveListAnswers } from './criteria/list-answers.ts'
import { serveRecordEvidence } from './criteria/record-evidence.ts'
import { serveTryWhatIf } from './criteria/try-what-if.ts'
import { governanceTables } from './owned-tables.ts'
import { answerWhenCaseRevised } from './reactions/answer-when-case-revised.ts'

export { whatIfMemberLeaves } from './criteria/what-if-member-leaves.ts'

export const governanceSlice: ServerSlice = {
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
    serveRecordDocument,
    ...servePrintPapers,
  ],
  reactions: [answerWhenCaseRevised],
  migrations: new URL('./migrations/', import.meta.url),
  ownedData: governanceTables,
}

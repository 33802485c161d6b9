import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { reportOf } from '../../domain/criteria-report.ts'
import { type CaseRevised, caseRevised } from '../../published/governance-events.ts'
import { findCase } from '../cases/case-store.ts'
import { certifyValue } from '../certify/certify-value.ts'
import { keepAnswer } from '../criteria/answer-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'

/** Every change of facts is answered by the law of the day, so that the history shows what changed the answer. */
export const answerWhenCaseRevised: Reaction = {
  name: 'governance.answer-when-case-revised',
  to: caseRevised,
  react: async (work: Work, event) => {
    const { caseId, revision } = event.payload as CaseRevised['payload']
    const own = workFor<GovernanceTables>(work)
    const stored = await findCase(own, caseId)
    // A later revision has its own event; answering the older one now would date it wrongly.
    if (stored?.revision !== revision) return
    const answer = certifyValue(stored.written, work.today)
    if (!answer.ok) throw new Error(`case ${caseId} is stored but cannot be read: ${JSON.stringify(answer.failure)}`)
    await keepAnswer(own, { caseId, revision, answer: reportOf(answer.value) })
  },
}

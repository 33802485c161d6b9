import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { changesBetween } from '../../domain/changes-between.ts'
import { reportOf } from '../../domain/criteria-report.ts'
import {
  type CaseRevised,
  type CriteriaChanged,
  caseRevised,
  criteriaChanged,
} from '../../published/governance-events.ts'
import { findCase } from '../cases/case-store.ts'
import { certifyValue } from '../certify/certify-value.ts'
import { keepAnswer, keptAnswers } from '../criteria/answer-store.ts'
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
    const report = reportOf(answer.value)
    const [before] = await keptAnswers(own, caseId)
    await keepAnswer(own, { caseId, revision, answer: report })
    const changed = before ? changesBetween(before.answer, report) : []
    if (changed.length === 0) return
    await work.publish({
      name: criteriaChanged,
      version: 1,
      organisationId: stored.ownerOrganisationId,
      payload: { caseId, changed } satisfies CriteriaChanged['payload'],
    })
  },
}

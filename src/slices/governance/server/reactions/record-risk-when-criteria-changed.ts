import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { type CriteriaChanged, criteriaChanged } from '../../published/governance-events.ts'
import { findCase } from '../cases/case-store.ts'
import { type DutyWork, eventsOf, writeEvent } from '../duties/duty-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'

/**
 * 法70条の21第2項第1号: a criterion that is no longer met may cost the certification, so it becomes something to do; when it
 * is met again, it is done with. Only the alliance's living case counts: others are tried on paper.
 */
export const recordRiskWhenCriteriaChanged: Reaction = {
  name: 'governance.record-risk-when-criteria-changed',
  to: criteriaChanged,
  react: async (work: Work, event) => {
    const { caseId, changed } = event.payload as CriteriaChanged['payload']
    const stored = await findCase(workFor<GovernanceTables>(work), caseId)
    if (!stored?.living) return
    const own = workFor(work) as DutyWork
    const ownerId = stored.ownerOrganisationId
    const open = await eventsOf(own, ownerId)
    for (const { id: criterion, to } of changed) {
      const risk = open.find(({ origin }) => origin?.startsWith(`criterion:${criterion}:`))
      if (to === 'broken' && !risk) {
        await writeEvent(own, {
          id: own.newId(),
          revision: 1,
          ownerId,
          event: { kind: 'revocationRisk', on: own.today, because: `認定基準${criterion}を満たしていません。` },
          origin: `criterion:${criterion}:${event.id}`,
        })
      }
      if (to === 'met' && risk) await writeEvent(own, { ...risk, revision: risk.revision + 1, event: null })
    }
  },
}

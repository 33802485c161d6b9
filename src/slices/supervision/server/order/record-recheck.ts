import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { recordRecheck } from '../../contract/endpoints/order-endpoints.ts'
import { acting } from '../acting.ts'
import type { SupervisionPorts } from '../ports.ts'
import { supervisedAlliance } from '../supervision-of.ts'
import type { NotMet, SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'

/** The criteria on what the alliance's own records say today; the answer stays as it was given. */
export const serveRecordRecheck = (ports: SupervisionPorts) =>
  serve(recordRecheck, async (work: Work<SupervisionTables>, { body }) => {
    const supervision = await supervisedAlliance(work, body.allianceId)
    if (!supervision) return refuse('alliance-not-found')
    const answer = await ports.checkAllianceOn(work as never, body.allianceId, work.today)
    if (!answer?.answered) return refuse('not-judged', answer ? { detail: answer.because } : {})
    const { criteria } = answer.report
    const count = (outcome: string) => criteria.filter((each) => each.outcome === outcome).length
    const notMet = criteria.flatMap(({ id, title, outcome }): NotMet[] =>
      outcome === 'met' ? [] : [{ id, title, outcome }],
    )
    const recheck = {
      ...{ id: work.newId(), note: body.note },
      ...{ met: count('met'), broken: count('broken'), unknown: count('unknown') },
    }
    await work.db
      .insertInto('supervision.recheck')
      .values({
        ...recheck,
        owner_id: supervision.allianceId,
        prefecture_id: supervision.prefectureId,
        checked_on: work.today,
        not_met: JSON.stringify(notMet),
        recorded_at: work.now,
        recorded_by: acting(work).accountId,
      })
      .execute()
    await tellBothSides(work, { owner_id: supervision.allianceId })
    work.note({ subject: body.allianceId })
    return { ...recheck, checkedOn: work.today, notMet }
  })

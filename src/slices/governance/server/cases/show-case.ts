import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { showCase } from '../../contract/endpoints/case-endpoints.ts'
import { writtenCaseShape } from '../../contract/written-case-shape.ts'
import { reportOf } from '../../domain/criteria-report.ts'
import { certifyValue } from '../certify/certify-value.ts'
import { evidenceOf } from '../criteria/evidence-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { writtenOn } from '../living/living-case.ts'
import { findCase, mayWrite } from './case-store.ts'

const writersActions = ['revise', 'recordEvidence', 'recordDocument'] as const

export const serveShowCase = serve(showCase, async (work: Work<GovernanceTables>, { params, query }) => {
  work.note({ subject: params.id })
  const stored = await findCase(work, params.id)
  if (!stored) return refuse('case-not-found')
  const on = query.on === undefined ? work.today : calendarDate(query.on)
  const written = await writtenOn(work, stored, on)
  const answer = certifyValue(written, on)
  if (!answer.ok) return refuse('before-the-law', { fields: answer.failure })
  const { id, title, basis, note, revision, living } = stored
  return {
    id,
    title,
    basis,
    note,
    revision,
    living,
    written: writtenCaseShape.parse(written),
    answer: reportOf(answer.value),
    evidence: await evidenceOf(work, id),
    allowedActions: mayWrite(work, stored) ? writersActions.filter((act) => !(living && act === 'revise')) : [],
  }
})

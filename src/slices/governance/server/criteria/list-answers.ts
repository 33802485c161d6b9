import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listAnswers } from '../../contract/endpoints/case-endpoints.ts'
import { changesBetween } from '../../domain/changes-between.ts'
import { findCase } from '../cases/case-store.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { type KeptAnswer, keptAnswers } from './answer-store.ts'

export const serveListAnswers = serve(listAnswers, async (work: Work<GovernanceTables>, { params }) => {
  work.note({ subject: params.id })
  if (!(await findCase(work, params.id))) return refuse('case-not-found')
  const answers = await keptAnswers(work, params.id)
  const items = answers.map((each, index) => pastAnswer(each, answers[index + 1]))
  return { items, total: items.length, next: null }
})

function pastAnswer({ answer, revision, answered_at, reason }: KeptAnswer, before: KeptAnswer | undefined) {
  const { on, lawVersion, type, specified, summary } = answer
  return {
    on,
    lawVersion,
    type,
    specified,
    summary,
    revision,
    reason,
    answeredAt: answered_at.toISOString(),
    changed: before ? changesBetween(before.answer, answer) : [],
  }
}

import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { answerQuestion, askQuestion, endQuestion } from '../../contract/endpoints/question-endpoints.ts'
import { acting } from '../acting.ts'
import { ownSupervision, supervisedAlliance } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'
import { lockQuestion, say } from './question-store.ts'

type SupervisionWork = Work<SupervisionTables>

const serveAsk = serve(askQuestion, async (work: SupervisionWork, { body }) => {
  const asksAsOfficer = acting(work).roles.includes('prefectureOfficer')
  const about = asksAsOfficer
    ? body.allianceId !== null && (await supervisedAlliance(work, body.allianceId))
    : await ownSupervision(work)
  if (!about) return asksAsOfficer ? refuse('alliance-not-found') : refuse('no-supervisor')
  const question = { id: work.newId(), owner_id: about.allianceId, prefecture_id: about.prefectureId }
  await work.db
    .insertInto('supervision.question')
    .values({
      ...question,
      title: body.title,
      asked_at: work.now,
      asked_by_organisation_id: acting(work).organisationId,
    })
    .execute()
  await say(work, question, body.body)
  work.note({ subject: question.id })
  return { id: question.id }
})

const serveAnswer = serve(answerQuestion, async (work: SupervisionWork, { params, body }) => {
  work.note({ subject: params.id })
  const question = await lockQuestion(work, params.id)
  if (!question) return refuse('question-not-found')
  if (question.ended_at) return refuse('question-ended')
  return { id: await say(work, question, body.body) }
})

const serveEnd = serve(endQuestion, async (work: SupervisionWork, { params }) => {
  work.note({ subject: params.id })
  const question = await lockQuestion(work, params.id)
  if (!question) return refuse('question-not-found')
  if (question.ended_at) return refuse('question-ended')
  if (question.asked_by_organisation_id !== acting(work).organisationId) return refuse('not-yours-to-end')
  await work.db.updateTable('supervision.question').set({ ended_at: work.now }).where('id', '=', question.id).execute()
  await tellBothSides(work, question)
  return { id: question.id }
})

export const serveQuestions = [serveAsk, serveAnswer, serveEnd]

import type { Work } from '../../../../kernel/work/server/work.ts'
import { acting, sideOf } from '../acting.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'

type SupervisionWork = Work<SupervisionTables>

/** The questions between an alliance and its prefecture, the newest first, with all that was said. */
export async function questionsOf(work: SupervisionWork, allianceIds: readonly string[]) {
  if (allianceIds.length === 0) return []
  const rows = await work.db
    .selectFrom('supervision.question')
    .selectAll()
    .where('owner_id', 'in', allianceIds)
    .orderBy('asked_at', 'desc')
    .execute()
  const said = await work.db
    .selectFrom('supervision.question_message')
    .selectAll()
    .where('owner_id', 'in', allianceIds)
    .orderBy('position')
    .execute()
  const ofQuestion = Map.groupBy(said, ({ question_id: id }) => id)
  return rows.map((row) => {
    const messages = ofQuestion.get(row.id) ?? []
    const last = messages.at(-1)
    const waits =
      sideOf(last?.by_organisation_id ?? row.asked_by_organisation_id, row) === 'office' ? 'officer' : 'office'
    return {
      id: row.id,
      ownerId: row.owner_id,
      title: row.title,
      askedAt: row.asked_at.toISOString(),
      askedBy: sideOf(row.asked_by_organisation_id, row),
      endedAt: row.ended_at?.toISOString() ?? null,
      waitsFor: row.ended_at ? null : (waits as 'office' | 'officer'),
      messages: messages.map((each) => ({
        id: each.id,
        by: sideOf(each.by_organisation_id, each),
        body: each.body,
        at: each.at.toISOString(),
      })),
    }
  })
}

export const lockQuestion = (work: SupervisionWork, id: string) =>
  work.db.selectFrom('supervision.question').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export async function say(
  work: SupervisionWork,
  question: { readonly id: string; readonly owner_id: string; readonly prefecture_id: string },
  body: string,
): Promise<string> {
  const { organisationId, accountId } = acting(work)
  const id = work.newId()
  await work.db
    .insertInto('supervision.question_message')
    .values({
      id,
      question_id: question.id,
      owner_id: question.owner_id,
      prefecture_id: question.prefecture_id,
      by_organisation_id: organisationId,
      by_account_id: accountId,
      body,
      at: work.now,
    })
    .execute()
  await tellBothSides(work, question)
  return id
}

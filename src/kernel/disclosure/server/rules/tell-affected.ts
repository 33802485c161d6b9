import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { categoryNames } from '../../domain/disclosure-category.ts'
import { widestDisclosed } from '../../domain/disclosure-decision.ts'
import type { RuleRevision } from '../../domain/disclosure-rule.ts'
import { extentName } from '../../domain/rule-sentence.ts'
import { ruleChanged } from '../../published/rule-changed.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { type Neighbourhood, readNeighbourhood } from './read-neighbourhood.ts'
import { type Representative, representativesAround } from './representatives.ts'
import { readOwnRules } from './rule-store.ts'

/**
 * Leaves a notice with everybody who sees more or less because of the change, now or on a day to come. It says what
 * changes for the reader and not what the rule says of others: whom an owner shows what is the owner's to tell.
 */
export async function tellAffected(
  work: Work<DisclosureTables>,
  changed: RuleRevision,
): Promise<Pick<Neighbourhood, 'nameOf'> & { readonly noticeIds: readonly string[] }> {
  const after = await readOwnRules(work)
  const before = after.filter(({ ruleId, revision }) => ruleId !== changed.ruleId || revision !== changed.revision)
  const neighbourhood = await readNeighbourhood(workFor(work))
  const instants = turningPoints(
    after.filter(({ ruleId }) => ruleId === changed.ruleId),
    changed.recordedAt,
  )
  const noticeIds: string[] = []
  for (const representative of representativesAround(changed.ownerId, neighbourhood, changed.recordedAt)) {
    const seenAt = (at: Date, history: readonly RuleRevision[]) => {
      const question = { viewer: representative.viewer, ownerId: changed.ownerId, category: changed.category, at }
      return extentName(widestDisclosed(question, history, neighbourhood.ties))
    }
    const turn = instants
      .map((at) => ({ at, from: seenAt(at, before), to: seenAt(at, after) }))
      .find(({ from, to }) => from !== to)
    if (!turn || representative.organisationId === null) continue
    const text = noticeText(changed, neighbourhood, representative, turn)
    const id = work.newId()
    noticeIds.push(id)
    await work.db
      .insertInto('kernel.notice')
      .values({
        id,
        recipient_organisation_id: representative.organisationId,
        author_organisation_id: changed.ownerId,
        topic: ruleChanged,
        text,
      })
      .execute()
  }
  return { nameOf: neighbourhood.nameOf, noticeIds }
}

/** The instants at which the answer can turn: the change itself, and the first and the day after the last day of the rule. */
function turningPoints(revisions: readonly RuleRevision[], changedAt: Date): readonly Date[] {
  const oneDay = 24 * 60 * 60 * 1000
  const startOf = (day: string) => new Date(`${day}T00:00:00+09:00`)
  const days = revisions.flatMap(({ validFromOn, validThroughOn }) => [
    startOf(validFromOn),
    ...(validThroughOn === null ? [] : [new Date(startOf(validThroughOn).getTime() + oneDay)]),
  ])
  const later = days.filter((each) => each > changedAt)
  return [changedAt, ...later.sort((one, other) => one.getTime() - other.getTime())]
}

function noticeText(
  changed: RuleRevision,
  { nameOf }: Neighbourhood,
  { label }: Representative,
  turn: { readonly at: Date; readonly from: string; readonly to: string },
): string {
  const act = changed.ended ? '終了しました' : changed.revision === 1 ? '定めました' : '改めました'
  const since = turn.at > changed.recordedAt ? `${formatJapaneseDate(dateInJapan(turn.at))}から、` : ''
  const rule = `${categoryNames[changed.category]}の開示ルール`
  return `${nameOf(changed.ownerId)}が、${rule}を${act}。${since}${label}に見える範囲が「${turn.from}」から「${turn.to}」に変わります。`
}

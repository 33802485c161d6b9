import { type Work, workFor } from '../../../work/server/work.ts'
import { widestDisclosed } from '../../domain/disclosure-decision.ts'
import type { RuleRevision } from '../../domain/disclosure-rule.ts'
import { ruleSentence } from '../../domain/rule-sentence.ts'
import { ruleChanged } from '../../published/rule-changed.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { type Neighbourhood, readNeighbourhood } from './read-neighbourhood.ts'
import { type Representative, representativesAround } from './representatives.ts'
import { readOwnRules } from './rule-store.ts'

/** Leaves a notice with every organisation that sees more or less because of the change, now or on a day to come. */
export async function tellAffected(work: Work<DisclosureTables>, changed: RuleRevision): Promise<Neighbourhood> {
  const after = await readOwnRules(work)
  const before = after.filter((each) => !isSame(each, changed))
  const neighbourhood = await readNeighbourhood(workFor(work))
  const instants = turningPoints(
    after.filter(({ ruleId }) => ruleId === changed.ruleId),
    changed.recordedAt,
  )
  const isAffected = ({ viewer }: Representative) =>
    instants.some((at) => {
      const question = { viewer, ownerId: changed.ownerId, category: changed.category, at }
      return (
        widestDisclosed(question, before, neighbourhood.ties) !== widestDisclosed(question, after, neighbourhood.ties)
      )
    })
  const affected = representativesAround(changed.ownerId, neighbourhood, changed.recordedAt).filter(isAffected)
  const text = noticeText(changed, neighbourhood)
  for (const recipient of new Set(affected.flatMap(({ organisationId }) => organisationId ?? []))) {
    await work.db
      .insertInto('kernel.notice')
      .values({
        id: work.newId(),
        recipient_organisation_id: recipient,
        author_organisation_id: changed.ownerId,
        topic: ruleChanged,
        text,
      })
      .execute()
  }
  return neighbourhood
}

const isSame = (one: RuleRevision, other: RuleRevision) =>
  one.ruleId === other.ruleId && one.revision === other.revision

/** The instants at which the answer can turn: the change itself, and the first and the day after the last day of the rule. */
function turningPoints(revisions: readonly RuleRevision[], changedAt: Date): readonly Date[] {
  const oneDay = 24 * 60 * 60 * 1000
  const startOf = (day: string) => new Date(`${day}T00:00:00+09:00`)
  const days = revisions.flatMap(({ validFromOn, validThroughOn }) => [
    startOf(validFromOn),
    ...(validThroughOn === null ? [] : [new Date(startOf(validThroughOn).getTime() + oneDay)]),
  ])
  return [changedAt, ...days.filter((each) => each > changedAt)]
}

function noticeText(changed: RuleRevision, { nameOf }: Neighbourhood): string {
  const act = changed.ended ? '終了しました' : changed.revision === 1 ? '定めました' : '改めました'
  return `${nameOf(changed.ownerId)}が、開示ルールを${act}。${ruleSentence(changed.ownerId, changed, nameOf)}`
}

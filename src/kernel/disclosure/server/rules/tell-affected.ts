import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { categoryNames } from '../../domain/disclosure-category.ts'
import { type DisclosureQuestion, decideDisclosure, widestDisclosed } from '../../domain/disclosure-decision.ts'
import type { RuleRevision } from '../../domain/disclosure-rule.ts'
import { extentName } from '../../domain/rule-sentence.ts'
import { ruleChanged } from '../../published/rule-changed.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { type Neighbourhood, readNeighbourhood } from './read-neighbourhood.ts'
import { type Representative, representativesAround } from './representatives.ts'
import { readOwnRules } from './rule-store.ts'

/**
 * Leaves a notice with everybody who sees more or less because of the change, now or on a day to come, and with whoever sees
 * as much as before by a rule that now rests on something else. It says what changes for the reader and not what the rule says
 * of others: whom an owner shows what is the owner's to tell.
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
  const restsAnew = hasNewBasis(changed, before)
  const noticeIds: string[] = []
  for (const representative of representativesAround(changed.ownerId, neighbourhood, changed.recordedAt)) {
    const { viewer, organisationId } = representative
    if (organisationId === null) continue
    const seenAt = (at: Date, history: readonly RuleRevision[]) => {
      const question = { viewer, ownerId: changed.ownerId, category: changed.category, at }
      return extentName(widestDisclosed(question, history, neighbourhood.ties))
    }
    const answers = instants.map((at) => ({ at, from: seenAt(at, before), to: seenAt(at, after) }))
    const turn = answers.find(({ from, to }) => from !== to)
    const told = turn ?? (restsAnew && answers.find(({ at }) => decides(changed, { viewer, at }, after, neighbourhood)))
    if (!told) continue
    const text = (turn ? extentText : basisText)(changed, neighbourhood, representative, told)
    const id = work.newId()
    noticeIds.push(id)
    await work.db
      .insertInto('kernel.notice')
      .values({
        id,
        recipient_organisation_id: organisationId,
        author_organisation_id: changed.ownerId,
        topic: ruleChanged,
        text,
      })
      .execute()
  }
  return { nameOf: neighbourhood.nameOf, noticeIds }
}

const hasNewBasis = ({ ruleId, basis, ended }: RuleRevision, before: readonly RuleRevision[]): boolean => {
  const last = before.find((each) => each.ruleId === ruleId)
  return !ended && last !== undefined && (last.basis.kind !== basis.kind || last.basis.text !== basis.text)
}

/** Whether somebody sees by this very rule: not where it denies, nor where another denies what it allows. */
function decides(
  changed: RuleRevision,
  asked: Pick<DisclosureQuestion, 'viewer' | 'at'>,
  history: readonly RuleRevision[],
  { ties }: Neighbourhood,
): boolean {
  const { ownerId, category, granularity, ruleId, revision } = changed
  const { outcome, because } = decideDisclosure({ ...asked, ownerId, category, granularity }, history, ties)
  return outcome === 'allowed' && because.some((rule) => rule.ruleId === ruleId && rule.revision === revision)
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

function extentText(
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

/** What it rests on now, its reader finds with the rule itself. */
const basisText = (
  { ownerId, category }: RuleRevision,
  { nameOf }: Neighbourhood,
  { label }: Representative,
  { to }: { readonly to: string },
): string =>
  `${nameOf(ownerId)}が、${categoryNames[category]}の開示ルールの根拠を改めました。${label}に見える範囲は「${to}」のままです。`

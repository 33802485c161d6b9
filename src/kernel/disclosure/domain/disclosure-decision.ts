import { type CalendarDate, dateInJapan } from '../../../foundation/calendar-date.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { type AllianceTies, membershipAt, supervisesAt } from './alliance-ties.ts'
import type { DisclosureCategory } from './disclosure-category.ts'
import { type Granularity, granularities, granularityLevel, type RuleRevision } from './disclosure-rule.ts'

export interface DisclosureQuestion {
  readonly viewer: Viewer
  readonly ownerId: string
  readonly category: DisclosureCategory
  readonly granularity: Granularity
  readonly at: Date
}

/** `because` names the rules that decided; an own row and "no rule" name none. */
export interface DisclosureDecision {
  readonly outcome: 'own' | 'allowed' | 'denied' | 'private'
  readonly because: readonly RuleRevision[]
}

export const isDisclosed = ({ outcome }: DisclosureDecision): boolean => outcome === 'own' || outcome === 'allowed'

/**
 * Whether a viewer may see an owner's information of a category. The owner always sees its own; denial wins; without a
 * rule nothing is seen. The database answers the same in `kernel.disclosed_owners`, which the agreement test compares.
 */
export function decideDisclosure(
  question: DisclosureQuestion,
  history: readonly RuleRevision[],
  ties: AllianceTies,
): DisclosureDecision {
  const { viewer, ownerId, granularity } = question
  if (viewer.kind === 'account' && viewer.organisationId === ownerId) return { outcome: 'own', because: [] }
  const wanted = granularityLevel[granularity]
  const matching = rulesInForce(history, question.at).filter((rule) => concerns(rule, question, ties))
  const denying = matching.filter((rule) => rule.effect === 'deny' && granularityLevel[rule.granularity] <= wanted)
  if (denying.length > 0) return { outcome: 'denied', because: denying }
  const allowing = matching.filter((rule) => rule.effect === 'allow' && granularityLevel[rule.granularity] >= wanted)
  return allowing.length > 0 ? { outcome: 'allowed', because: allowing } : { outcome: 'private', because: [] }
}

/** The most that is disclosed, or null for nothing. */
export const widestDisclosed = (
  question: Omit<DisclosureQuestion, 'granularity'>,
  history: readonly RuleRevision[],
  ties: AllianceTies,
): Granularity | null =>
  granularities.find((granularity) => isDisclosed(decideDisclosure({ ...question, granularity }, history, ties))) ??
  null

/** Of each rule the newest revision recorded by then, where it has not ended and its days have come. */
export function rulesInForce(history: readonly RuleRevision[], at: Date): readonly RuleRevision[] {
  const on = dateInJapan(at)
  const newest = new Map<string, RuleRevision>()
  for (const each of history) {
    if (each.recordedAt > at) continue
    const key = `${each.ownerId} ${each.ruleId}`
    const known = newest.get(key)
    if (!known || known.revision < each.revision) newest.set(key, each)
  }
  return [...newest.values()].filter((rule) => countsOn(rule, on))
}

export const countsOn = (rule: RuleRevision, on: CalendarDate): boolean =>
  !rule.ended && rule.validFromOn <= on && (rule.validThroughOn === null || on <= rule.validThroughOn)

function concerns(rule: RuleRevision, question: DisclosureQuestion, ties: AllianceTies): boolean {
  if (rule.ownerId !== question.ownerId || rule.category !== question.category) return false
  // A denial outlives its owner's membership: leaving never widens what former fellows may see.
  if (rule.effect === 'allow' && !standsInAlliance(rule, ties, question.at)) return false
  return isInAudience(rule, question, ties)
}

const standsInAlliance = ({ ownerId, allianceId }: RuleRevision, ties: AllianceTies, at: Date): boolean =>
  ownerId === allianceId || membershipAt(ties, { allianceId, organisationId: ownerId }, at) !== null

function isInAudience(rule: RuleRevision, { viewer, at }: DisclosureQuestion, ties: AllianceTies): boolean {
  const { audience, allianceId } = rule
  if (audience.kind === 'public') return true
  if (viewer.kind !== 'account') return false
  const { organisationId, roles } = viewer
  const membership = membershipAt(ties, { allianceId, organisationId }, at)
  switch (audience.kind) {
    case 'oneMember':
      return audience.organisationId === organisationId && (rule.effect === 'deny' || membership !== null)
    case 'members':
      return membership !== null
    case 'participants':
      return membership === 'participant'
    case 'secretariat':
      return organisationId === allianceId && roles.includes('secretariat')
    case 'council':
      return organisationId === allianceId && roles.includes('councillor')
    case 'prefecture':
      return roles.includes('prefectureOfficer') && supervisesAt(ties, organisationId, allianceId, at)
  }
}

import { type Refused, refuse } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { membershipAt } from '../../domain/alliance-ties.ts'
import type { RuleRevision, RuleTerms } from '../../domain/disclosure-rule.ts'
import { type RuleFault, ruleFaults } from '../../domain/rule-requirements.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { readTies } from './read-neighbourhood.ts'
import { appendRevision, newestOfEach, readOwnRules } from './rule-store.ts'

/** A rule as somebody has read it and wants to change it. */
export interface KnownRevision {
  readonly ruleId: string
  readonly expectedRevision: number
}

type NotPossible = Refused<'not-the-keeper' | 'rule-is-not-possible'>
type NotChangeable = Refused<'rule-not-found' | 'rule-has-ended' | 'rule-changed-meanwhile'>

export const isRule = (answer: RuleRevision | Refused): answer is RuleRevision => 'ruleId' in answer

export async function recordNewRule(
  work: Work<DisclosureTables>,
  terms: RuleTerms,
): Promise<RuleRevision | NotPossible> {
  const refusal = notTheKeeper(work, terms) ?? (await notPossible(work, terms))
  if (refusal) return refusal
  const added = await appendRevision(work, { ruleId: work.newId(), revision: 1, terms, ended: false })
  if (!added) throw new Error('a new rule has a new identifier')
  return added
}

export async function recordNextRevision(
  work: Work<DisclosureTables>,
  known: KnownRevision,
  terms: RuleTerms,
): Promise<RuleRevision | NotPossible | NotChangeable> {
  const current = await findChangeable(work, known)
  if (!isRule(current)) return current
  const refusal = notTheKeeper(work, current) ?? notTheKeeper(work, terms) ?? (await notPossible(work, terms, current))
  return refusal ?? appendNext(work, current, terms, false)
}

export async function recordEnd(
  work: Work<DisclosureTables>,
  known: KnownRevision,
): Promise<RuleRevision | Refused<'not-the-keeper'> | NotChangeable> {
  const current = await findChangeable(work, known)
  if (!isRule(current)) return current
  return notTheKeeper(work, current) ?? appendNext(work, current, current, true)
}

async function appendNext(
  work: Work<DisclosureTables>,
  { ruleId, revision }: RuleRevision,
  terms: RuleTerms,
  ended: boolean,
): Promise<RuleRevision | NotChangeable> {
  const appended = await appendRevision(work, { ruleId, revision: revision + 1, terms, ended })
  return appended ?? refuse('rule-changed-meanwhile')
}

async function findChangeable(
  work: Work<DisclosureTables>,
  { ruleId, expectedRevision }: KnownRevision,
): Promise<RuleRevision | NotChangeable> {
  const current = newestOfEach(await readOwnRules(work)).find((each) => each.ruleId === ruleId)
  if (!current) return refuse('rule-not-found')
  if (current.revision !== expectedRevision) return refuse('rule-changed-meanwhile')
  return current.ended ? refuse('rule-has-ended') : current
}

function notTheKeeper(work: Work<DisclosureTables>, { allianceId }: RuleTerms): Refused<'not-the-keeper'> | null {
  const { organisationId, roles } = actingAccount(work)
  const keeper = allianceId === organisationId ? 'secretariat' : 'facilityAdministrator'
  return roles.includes(keeper) ? null : refuse('not-the-keeper')
}

async function notPossible(
  work: Work<DisclosureTables>,
  terms: RuleTerms,
  current: RuleTerms = terms,
): Promise<Refused<'rule-is-not-possible'> | null> {
  const { organisationId } = actingAccount(work)
  const fields = [
    ...(terms.category === current.category ? [] : [categoryStays]),
    ...ruleFaults(organisationId, terms),
    ...(await strangerFaults(work, organisationId, terms)),
  ]
  return fields.length > 0 ? refuse('rule-is-not-possible', { fields }) : null
}

const categoryStays: RuleFault = {
  field: 'category',
  message: 'ルールの対象は変えられません。このルールを終了し、新しいルールを定めてください。',
}

async function strangerFaults(
  work: Work<DisclosureTables>,
  ownerId: string,
  { allianceId, audience }: RuleTerms,
): Promise<readonly RuleFault[]> {
  const ties = await readTies(workFor(work))
  const isMember = (organisationId: string) => membershipAt(ties, { allianceId, organisationId }, work.now) !== null
  const faults: RuleFault[] = []
  if (allianceId !== ownerId && !isMember(ownerId)) {
    faults.push({ field: 'allianceId', message: '今日、自法人が社員である連携法人を選んでください。' })
  }
  if (audience.kind === 'oneMember' && !isMember(audience.organisationId)) {
    faults.push({ field: 'audience', message: '今日、その連携法人の社員である法人を選んでください。' })
  }
  return faults
}

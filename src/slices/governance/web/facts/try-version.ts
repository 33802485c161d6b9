import type { FormError } from '../../../../design/form/form-error.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { CallOf, OutputOf } from '../../../../platform/contract/endpoint.ts'
import { tryWhatIf } from '../../contract/endpoints/case-endpoints.ts'
import type { FactChange } from '../../domain/facts/fact-field.ts'
import { factChanges } from '../../domain/facts/stated-facts.ts'
import type { WritableTopic } from './addresses.ts'
import { type PastVersion, problemErrors, type Version } from './reading.ts'
import { completed, topicWords } from './writable-topics.ts'

type Stated = Readonly<Record<string, unknown>>
type JudgedFact = Extract<CallOf<typeof tryWhatIf>['body']['edits'][number], { set: unknown }>['set']

export interface Trial {
  readonly version: Version
  /** Against the version in force the day before it begins, or on that day where it takes its place. */
  readonly changes: readonly FactChange[]
  readonly before: PastVersion | null
  /** Versions that begin later, and hold from then on. */
  readonly later: readonly PastVersion[]
  /** Null: there is no case of the present records that could be judged. */
  readonly effect: OutputOf<typeof tryWhatIf> | null
}

/** Nothing is stored. */
export async function tryVersion(
  topic: WritableTopic,
  version: Version,
  versions: readonly PastVersion[],
  livingCaseId: string | null,
): Promise<{ readonly trial: Trial } | { readonly errors: readonly FormError[] }> {
  const { groups } = topicWords[topic]
  const before = versions.find(({ effectiveOn }) => effectiveOn <= version.effectiveOn) ?? null
  const trial = {
    version,
    before,
    changes: factChanges(groups, completed(topic, before?.value), version.value),
    later: versions.filter(({ effectiveOn }) => effectiveOn > version.effectiveOn),
  }
  if (livingCaseId === null) return { trial: { ...trial, effect: null } }
  const answer = await callEndpoint(tryWhatIf, {
    params: { id: livingCaseId },
    body: { on: version.effectiveOn, edits: judgedFacts(topic, version).map((set) => ({ set })) },
  })
  if (answer.ok) return { trial: { ...trial, effect: answer.value } }
  // A day before the scheme is a day that no criterion judges; the version can be recorded all the same.
  if (answer.problem.type === 'before-the-law') return { trial: { ...trial, effect: null } }
  return { errors: problemErrors(topic, answer.problem) }
}

/** Where a certification case states what this version does, and only what it states. */
function judgedFacts(topic: WritableTopic, { value, effectiveOn }: Version): readonly JudgedFact[] {
  if (topic === 'articles') return [{ path: '/articles', value: judgedArticles(value as Stated, effectiveOn) }]
  if (topic !== 'corporation') return [{ path: `/${topic}`, value: value as never }]
  const {
    prefecture,
    officeMunicipality,
    businesses,
    establishedOn: _,
    certifiedOn: __,
    ...corporation
  } = value as Stated
  const facts = { prefecture, officeMunicipality, businesses, corporation }
  return Object.entries(facts).map(([key, fact]) => ({ path: `/${key}`, value: fact as never }))
}

function judgedArticles(stated: Stated, on: string) {
  const { noMoneyClause, area, clauses, consultationItems, votesBasis, ...rest } = stated
  const { votesProportionalToMoney, votesUnfair, membershipTermsDiscriminatory } = rest
  return {
    on,
    ...{ noMoneyClause, area, clauses, consultationItems, votesBasis },
    ...{ votesProportionalToMoney, votesUnfair, membershipTermsDiscriminatory },
  } as never
}

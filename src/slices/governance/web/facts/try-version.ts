import type { FormError } from '../../../../design/form/form-error.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { tryWhatIf } from '../../contract/endpoints/case-endpoints.ts'
import { type FactChange, factChanges } from '../../domain/facts/stated-facts.ts'
import type { WritableTopic } from './addresses.ts'
import { type PastVersion, problemErrors, type Version } from './reading.ts'
import { topicWords } from './writable-topics.ts'

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
  const { groups, completed } = topicWords[topic]
  const before = versions.find(({ effectiveOn }) => effectiveOn <= version.effectiveOn) ?? null
  const trial = {
    version,
    before,
    changes: factChanges(groups, completed((before?.value ?? {}) as Version['value']), version.value),
    later: versions.filter(({ effectiveOn }) => effectiveOn > version.effectiveOn),
  }
  if (livingCaseId === null) return { trial: { ...trial, effect: null } }
  const value = topic === 'articles' ? judgedArticles(version) : version.value
  const answer = await callEndpoint(tryWhatIf, {
    params: { id: livingCaseId },
    body: { on: version.effectiveOn, edits: [{ set: { path: `/${topic}`, value: value as never } }] },
  })
  if (answer.ok) return { trial: { ...trial, effect: answer.value } }
  // A day before the scheme is a day that no criterion judges; the version can be recorded all the same.
  if (answer.problem.type === 'before-the-law') return { trial: { ...trial, effect: null } }
  return { errors: problemErrors(topic, answer.problem) }
}

/** The part of the articles that a certification case states. */
function judgedArticles({ value, effectiveOn }: Version): Readonly<Record<string, unknown>> {
  const { noMoneyClause, area, clauses, consultationItems, votesBasis, ...rest } = value
  const { votesProportionalToMoney, votesUnfair, membershipTermsDiscriminatory } = rest
  return {
    on: effectiveOn,
    ...{ noMoneyClause, area, clauses, consultationItems, votesBasis },
    ...{ votesProportionalToMoney, votesUnfair, membershipTermsDiscriminatory },
  }
}

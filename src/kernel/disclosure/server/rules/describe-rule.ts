import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Work } from '../../../work/server/work.ts'
import type { addRule } from '../../contract/rule-endpoints.ts'
import { countsOn } from '../../domain/disclosure-decision.ts'
import type { RuleRevision } from '../../domain/disclosure-rule.ts'
import { type NameOf, ruleSentence } from '../../domain/rule-sentence.ts'

export function describeRule(work: Work<never>, rule: RuleRevision, nameOf: NameOf): OutputOf<typeof addRule> {
  const sentence = ruleSentence(rule.ownerId, rule, nameOf)
  return {
    ...rule,
    inForce: countsOn(rule, work.today),
    recordedAt: rule.recordedAt.toISOString(),
    sentence: rule.ended ? `終了しました。${sentence}` : sentence,
  }
}

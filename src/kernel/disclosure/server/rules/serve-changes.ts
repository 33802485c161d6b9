import { type Refused, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { addRule, endRule, reviseRule } from '../../contract/rule-endpoints.ts'
import type { RuleRevision } from '../../domain/disclosure-rule.ts'
import { type RuleChangedPayload, ruleChanged } from '../../published/rule-changed.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { describeRule } from './describe-rule.ts'
import { isRule, recordEnd, recordNewRule, recordNextRevision } from './record-rule.ts'
import { tellAffected } from './tell-affected.ts'

export const changeEndpoints: readonly ServedEndpoint[] = [
  serve(addRule, (work: Work<DisclosureTables>, { body }) => announced(work, recordNewRule(work, body.terms))),
  serve(reviseRule, (work: Work<DisclosureTables>, { params, body: { expectedRevision, terms } }) =>
    announced(work, recordNextRevision(work, { ...params, expectedRevision }, terms)),
  ),
  serve(endRule, (work: Work<DisclosureTables>, { params, body }) =>
    announced(work, recordEnd(work, { ...params, ...body })),
  ),
]

/** A change of a rule is published and told in the transaction that makes it count. */
async function announced<Refusal extends Refused>(
  work: Work<DisclosureTables>,
  recording: Promise<RuleRevision | Refusal>,
): Promise<ReturnType<typeof describeRule> | Refusal> {
  const rule = await recording
  if (!isRule(rule)) return rule
  work.note({ subject: rule.ruleId })
  const { ruleId, revision, allianceId, category, ended } = rule
  const { nameOf, noticeIds } = await tellAffected(work, rule)
  const payload: RuleChangedPayload = { ruleId, revision, allianceId, category, ended, noticeIds: [...noticeIds] }
  await work.publish({ name: ruleChanged, version: 1, organisationId: rule.ownerId, payload })
  return describeRule(workFor(work), rule, nameOf)
}

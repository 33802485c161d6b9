import type { Selectable } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { RuleRevision, RuleTerms } from '../../domain/disclosure-rule.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'

/** Every revision of every rule of the viewer's organisation, or of one of them; the newest first. */
export async function readOwnRules(work: Work<DisclosureTables>, ruleId?: string): Promise<readonly RuleRevision[]> {
  const own = rulesOf(work, '=')
  const rows = await (ruleId === undefined ? own : own.where('rule_id', '=', ruleId)).execute()
  return rows.map(revisionOf)
}

/** The revisions by which others disclose something to the viewer now; row-level security leaves no more. */
export const readGrantedRules = async (work: Work<DisclosureTables>): Promise<readonly RuleRevision[]> =>
  (await rulesOf(work, '<>').execute()).map(revisionOf)

const rulesOf = (work: Work<DisclosureTables>, owner: '=' | '<>') =>
  work.db
    .selectFrom('kernel.disclosure_rule_revision')
    .selectAll()
    .where('owner_id', owner, actingAccount(work).organisationId)
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')

/** Of revisions in the order newest first, the newest of each rule. */
export const newestOfEach = (history: readonly RuleRevision[]): readonly RuleRevision[] =>
  history.filter(({ ruleId }, index) => history.findIndex((each) => each.ruleId === ruleId) === index)

/** Null when somebody else has recorded this revision already. */
export async function appendRevision(
  work: Work<DisclosureTables>,
  next: { readonly ruleId: string; readonly revision: number; readonly terms: RuleTerms; readonly ended: boolean },
): Promise<RuleRevision | null> {
  const { accountId, organisationId } = actingAccount(work)
  const { audience, basis, ...terms } = next.terms
  const row = await work.db
    .insertInto('kernel.disclosure_rule_revision')
    .values({
      id: work.newId(),
      owner_id: organisationId,
      rule_id: next.ruleId,
      revision: next.revision,
      alliance_id: terms.allianceId,
      category: terms.category,
      audience_kind: audience.kind,
      audience_organisation_id: audience.kind === 'oneMember' ? audience.organisationId : null,
      effect: terms.effect,
      granularity: terms.granularity,
      valid_from_on: terms.validFromOn,
      valid_through_on: terms.validThroughOn,
      basis_kind: basis.kind,
      basis_text: basis.text,
      ended: next.ended,
      recorded_by_account_id: accountId,
    })
    .onConflict((conflict) => conflict.columns(['owner_id', 'rule_id', 'revision']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? revisionOf(row) : null
}

export function revisionOf(row: Selectable<DisclosureTables['kernel.disclosure_rule_revision']>): RuleRevision {
  return {
    ruleId: row.rule_id,
    ownerId: row.owner_id,
    revision: row.revision,
    allianceId: row.alliance_id,
    category: row.category,
    audience:
      row.audience_kind === 'oneMember'
        ? { kind: 'oneMember', organisationId: row.audience_organisation_id ?? '' }
        : { kind: row.audience_kind },
    effect: row.effect,
    granularity: row.granularity,
    validFromOn: row.valid_from_on,
    validThroughOn: row.valid_through_on,
    basis: { kind: row.basis_kind, text: row.basis_text },
    ended: row.ended,
    recordedAt: row.recorded_at,
  }
}

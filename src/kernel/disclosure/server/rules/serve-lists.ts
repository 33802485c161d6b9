import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { listAudiences, listGrantedRules, listRules, showRuleHistory } from '../../contract/rule-endpoints.ts'
import { membershipsAt } from '../../domain/alliance-ties.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { describeRule } from './describe-rule.ts'
import { readNames, readNeighbourhood } from './read-neighbourhood.ts'
import { alliancesOf } from './representatives.ts'
import { newestOfEach, readGrantedRules, readOwnRules } from './rule-store.ts'

export const listEndpoints: readonly ServedEndpoint[] = [
  serve(listRules, async (work: Work<DisclosureTables>) => {
    const rules = newestOfEach(await readOwnRules(work))
    const { nameOf } = await readNames(workFor(work))
    return { items: rules.map((rule) => describeRule(workFor(work), rule, nameOf)) }
  }),

  serve(showRuleHistory, async (work: Work<DisclosureTables>, { params }) => {
    const revisions = await readOwnRules(work, params.ruleId)
    if (revisions.length === 0) return refuse('rule-not-found')
    work.note({ subject: params.ruleId })
    const { nameOf } = await readNames(workFor(work))
    const [newest, ...earlier] = revisions.map((rule) => describeRule(workFor(work), rule, nameOf))
    return { items: [...(newest ? [newest] : []), ...earlier.map((each) => ({ ...each, inForce: false }))] }
  }),

  serve(listGrantedRules, async (work: Work<DisclosureTables>) => {
    const rules = await readGrantedRules(work)
    const { names, nameOf } = await readNames(workFor(work))
    // What strangers make public belongs to the public pages, not to what was granted to this organisation.
    const known = rules.filter(({ ownerId }) => names.has(ownerId))
    return { items: known.map((rule) => describeRule(workFor(work), rule, nameOf)) }
  }),

  serve(listAudiences, async (work: Work<DisclosureTables>) => {
    const { organisationId: ownerId } = actingAccount(work)
    const { ties, nameOf } = await readNeighbourhood(workFor(work))
    const current = membershipsAt(ties, work.now).filter(({ organisationId }) => organisationId !== ownerId)
    const alliances = alliancesOf(ownerId, ties, work.now).map((allianceId) => ({
      allianceId,
      name: nameOf(allianceId),
      members: current
        .filter((each) => each.allianceId === allianceId)
        .map(({ organisationId }) => ({ organisationId, name: nameOf(organisationId) })),
    }))
    return { alliances }
  }),
]

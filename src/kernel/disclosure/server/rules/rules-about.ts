import { type Work, workFor } from '../../../work/server/work.ts'
import type { DisclosureCategory } from '../../domain/disclosure-category.ts'
import { countsOn } from '../../domain/disclosure-decision.ts'
import type { RuleRevision } from '../../domain/disclosure-rule.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { readNames } from './read-neighbourhood.ts'
import { newestOfEach, readGrantedRules, readOwnRules } from './rule-store.ts'

/** How many rules about some categories count today: the viewer's organisation's own, and what others disclose to it. */
export async function rulesAbout(
  given: Work<never>,
  categories: readonly DisclosureCategory[],
): Promise<{ readonly own: number; readonly granted: number }> {
  const work = workFor<DisclosureTables>(given)
  const { names } = await readNames(workFor(work))
  const counted = (rules: readonly RuleRevision[]) =>
    rules.filter((rule) => categories.includes(rule.category) && countsOn(rule, work.today))
  return {
    own: counted(newestOfEach(await readOwnRules(work))).length,
    granted: counted(await readGrantedRules(work)).filter(({ ownerId }) => names.has(ownerId)).length,
  }
}

import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { activityCategories } from '../../domain/alliance-activity.ts'
import { findAlliance } from '../alliance/show-alliance.ts'
import type { RegistryTables } from '../registry-tables.ts'

/** What the register says of an alliance in short, for whoever shows it beside something else. */
export async function findRegisterEntry(given: Work<never>, id: string) {
  const found = await findAlliance(workFor<RegistryTables>(given), id)
  if (!found) return null
  const { name, status, prefecture, certifiedOn, municipalities, policy, activities } = found
  return {
    ...{ name, status, prefecture, certifiedOn, municipalities },
    matters: (policy[0]?.matters ?? []).map(({ title, targets }) => ({ title, targets: targets ?? [] })),
    activities: activities.map(({ category, quote }) => ({ name: activityCategories[category], quote })),
  }
}

import { sql } from 'kysely'
import { asSystem } from '../../work/server/as-system.ts'
import type { WorkFloor } from '../../work/server/open-work.ts'
import type { Work } from '../../work/server/work.ts'
import type { TenancyTables } from './tenancy-tables.ts'

/**
 * The newest names of organisations that stand in proceedings the viewer may see: each side of a joining or a withdrawal
 * goes on knowing who the other was, though it knows nothing else of it any more.
 */
export async function namesOf(
  floor: WorkFloor,
  work: Work<TenancyTables>,
  proceedings: readonly { readonly alliance_id: string; readonly organisation_id: string }[],
): Promise<(organisationId: string) => string> {
  const ids = [...new Set(proceedings.flatMap((each) => [each.alliance_id, each.organisation_id]))]
  const names = await asSystem<never, ReadonlyMap<string, string>>(floor, work, 'change-membership', async (system) => {
    const { rows } = await sql<{ id: string; name: string }>`
        select distinct on (organisation_id) organisation_id as id, name from kernel.organisation_name
        where organisation_id = any (${ids}::uuid[]) and effective_on <= ${system.today}
        order by organisation_id, effective_on desc`.execute(system.db)
    return new Map(rows.map(({ id, name }) => [id, name]))
  })
  return (organisationId) => names.get(organisationId) ?? '(名称の記録がありません)'
}

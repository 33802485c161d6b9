import { openSystemWork, type WorkFloor } from '../../../../kernel/work/server/open-work.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { refreshLivingCase } from './living-case.ts'

/** What takes effect on a day that was recorded before counts from that day: every living case is composed anew each night. */
export async function recheckLivingCases(floor: WorkFloor): Promise<void> {
  const owners = await openSystemWork<GovernanceTables, readonly string[]>(floor, 'recheck-criteria', async (work) => {
    const rows = await work.db
      .selectFrom('governance.certification_case')
      .select('owner_organisation_id as id')
      .where('living', '=', true)
      .execute()
    return rows.map(({ id }) => id)
  })
  for (const id of owners) {
    await openSystemWork<GovernanceTables, void>(floor, 'recheck-criteria', (work) =>
      refreshLivingCase(work, id, '日付の経過'),
    )
  }
}

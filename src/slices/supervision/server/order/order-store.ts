import type { Work } from '../../../../kernel/work/server/work.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

type SupervisionWork = Work<SupervisionTables>

/** Orders and advice of the governor, the newest first. */
export async function ordersOf(work: SupervisionWork, allianceId: string) {
  const rows = await work.db
    .selectFrom('supervision.supervisory_order')
    .selectAll()
    .where('owner_id', '=', allianceId)
    .orderBy('ordered_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    orderedOn: row.ordered_on,
    dueOn: row.due_on,
    councilOn: row.council_on,
    defenceOn: row.defence_on,
    says: row.says,
    response: row.response,
    respondedAt: row.responded_at?.toISOString() ?? null,
    fulfilledOn: row.fulfilled_on,
  }))
}

export async function rechecksOf(work: SupervisionWork, allianceId: string) {
  const rows = await work.db
    .selectFrom('supervision.recheck')
    .selectAll()
    .where('owner_id', '=', allianceId)
    .orderBy('checked_on', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
  return rows.map(({ id, checked_on: checkedOn, met, broken, unknown, not_met: notMet, note }) => ({
    ...{ id, checkedOn, met, broken, unknown, notMet, note },
  }))
}

export const lockOrder = (work: SupervisionWork, id: string) =>
  work.db.selectFrom('supervision.supervisory_order').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

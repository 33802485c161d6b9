import { sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../kernel/work/server/open-work.ts'
import { poolCounts } from '../../platform/database/connection-pool.ts'
import type { MeasuredNumber } from '../../platform/metrics/server-metrics.ts'

/** What shows that the server cannot keep up: connections, audit lines that wait for their seal, reactions not done. */
export const measuredNumbers = (floor: WorkFloor): readonly MeasuredNumber[] => [
  {
    name: 'renkei_database_connections',
    help: 'Connections of this process to the database',
    read: () => poolCounts(floor.database).open,
  },
  {
    name: 'renkei_database_idle_connections',
    help: 'Connections of this process that wait for work',
    read: () => poolCounts(floor.database).idle,
  },
  {
    name: 'renkei_database_waiting_operations',
    help: 'Operations that wait for a connection',
    read: () => poolCounts(floor.database).waiting,
  },
  {
    name: 'renkei_audit_unsealed_lines',
    help: 'Audit lines that no seal covers yet',
    read: () =>
      openSystemWork(floor, 'verify-audit-trail', async (work) =>
        countOf(await sql<Count>`select count(*)::int as count from kernel.audit_unsealed`.execute(work.db)),
      ),
  },
  {
    name: 'renkei_event_deliveries_waiting',
    help: 'Reactions to events that have not happened yet',
    read: () =>
      openSystemWork(floor, 'deliver-events', async (work) =>
        countOf(await sql<Count>`select count(*)::int as count from kernel.event_delivery`.execute(work.db)),
      ),
  },
]

interface Count {
  readonly count: number
}

function countOf({ rows }: { rows: readonly Count[] }): number {
  const [row] = rows
  if (!row) throw new Error('a count came back without a row')
  return row.count
}

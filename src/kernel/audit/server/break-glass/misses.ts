import { sql } from 'kysely'
import { takeTurn } from '../../../work/server/take-turn.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { mayMissAgain } from '../../domain/break-glass.ts'

const accountOf = ({ viewer }: Pick<Work, 'viewer'>) => (viewer.kind === 'account' ? viewer.accountId : null)

/** Whether the viewer may be told once more that no one patient is meant; those who ask at once wait for each other. */
export async function mayMiss(work: Omit<Work, 'db'>): Promise<boolean> {
  const accountId = accountOf(work)
  await takeTurn(work, 'audit.miss', accountId ?? '')
  const { rows } = await sql<{ misses: number }>`
    select count(*)::int as misses from kernel.break_glass
    where account_id = ${accountId} and missed and used_at > now() - interval '1 hour'`.execute(workFor(work).db)
  return mayMissAgain(rows[0]?.misses ?? 0)
}

/** Says of the grant this operation uses that nothing was opened by it. The refusal that tells so must be `kept`. */
export async function recordMiss(work: Omit<Work, 'db'>): Promise<void> {
  const id = work.viewer.kind === 'account' ? work.viewer.breakGlass?.id : undefined
  if (id === undefined) throw new Error('only an operation that uses a grant misses')
  await sql`update kernel.break_glass set missed = true where id = ${id}`.execute(workFor(work).db)
}

import { sql } from 'kysely'
import { signViewer } from '../../disclosure/server/viewer-context.ts'
import type { SystemReason, Viewer } from '../../identity/domain/viewer.ts'
import type { WorkFloor } from './open-work.ts'
import { type Work, workFor } from './work.ts'

/**
 * A part of a Work that the system itself does, in the same transaction: what it writes stands or falls with the
 * operation and its audit line, and needs no second connection. Nothing else of the Work may run meanwhile.
 */
export async function asSystem<Tables, Answer>(
  floor: WorkFloor,
  work: Omit<Work, 'db'> & { readonly db: unknown },
  reason: SystemReason,
  operation: (work: Work<Tables>) => Promise<Answer>,
): Promise<Answer> {
  const within = workFor<Tables>(work as Work)
  const become = (viewer: Viewer) =>
    sql`select kernel.open_work(${signViewer(floor.signingKey, viewer, floor.now())})`.execute(within.db)
  const system: Viewer = { kind: 'system', reason }
  await become(system)
  const answer = await operation({ ...within, viewer: system })
  await become(work.viewer)
  return answer
}

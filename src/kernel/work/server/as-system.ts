import { sql } from 'kysely'
import { signViewer } from '../../disclosure/server/viewer-context.ts'
import type { SystemReason, Viewer } from '../../identity/domain/viewer.ts'
import type { WorkFloor } from './open-work.ts'
import { type Work, workFor } from './work.ts'

/**
 * A part of a Work that the system itself does, in the same transaction: what it writes stands or falls with the
 * operation and its audit line, and needs no second connection. Nothing else of the Work may run meanwhile.
 */
export const asSystem = <Tables, Answer>(
  floor: WorkFloor,
  work: Omit<Work, 'db'> & { readonly db: unknown },
  reason: SystemReason,
  operation: (work: Work<Tables>) => Promise<Answer>,
): Promise<Answer> => asViewer(floor, work, { kind: 'system', reason }, operation)

/**
 * A part of a Work that is done as somebody else, in the same transaction. For the first seed alone, which states what
 * only a member's own administrator may state; an operation works as whoever called it.
 */
export async function asViewer<Tables, Answer>(
  floor: WorkFloor,
  work: Omit<Work, 'db'> & { readonly db: unknown },
  viewer: Viewer,
  operation: (work: Work<Tables>) => Promise<Answer>,
): Promise<Answer> {
  const within = workFor<Tables>(work as Work)
  const become = (next: Viewer) =>
    sql`select kernel.open_work(${signViewer(floor.signingKey, next, floor.now())})`.execute(within.db)
  await become(viewer)
  const answer = await operation({ ...within, viewer })
  await become(work.viewer)
  return answer
}

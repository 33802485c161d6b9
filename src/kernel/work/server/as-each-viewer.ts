import { sql } from 'kysely'
import { signViewer } from '../../disclosure/server/viewer-context.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { openWork, type WorkFloor } from './open-work.ts'
import type { Work } from './work.ts'

/**
 * Asks the same of many viewers, one after the other in one transaction: for reading only, where a transaction for each
 * would cost more than its question. Every statement meets the policies as the viewer it is asked for.
 */
export async function asEachViewer<Answer>(
  floor: WorkFloor,
  viewers: readonly Viewer[],
  ask: (work: Work, index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const [first] = viewers
  if (!first) return []
  return openWork(floor, first, 'none', async (work: Work) => {
    const answers: Answer[] = []
    for (const [index, viewer] of viewers.entries()) {
      if (index > 0) {
        await sql`select kernel.open_work(${signViewer(floor.signingKey, viewer, work.now)})`.execute(work.db)
      }
      answers.push(await ask({ ...work, viewer }, index))
    }
    return answers
  })
}

import type { Work } from '../../../../kernel/work/server/work.ts'
import type { Topic } from '../../contract/living/statement-shapes.ts'
import { type BodiesChanged, bodiesChanged } from '../../published/governance-events.ts'
import type { BodyTables } from './body-tables.ts'
import { addStatement, type NewStatement } from './statement-store.ts'

/** States something and tells that the records changed; the reason is what the history of the criteria shows. */
export async function recordStatement<Name extends Topic>(
  work: Work<BodyTables>,
  stated: NewStatement<Name>,
): Promise<string> {
  const id = await addStatement(work, stated)
  await tellBodiesChanged(work, stated.ownerId, stated.reason)
  return id
}

export const tellBodiesChanged = (work: Work<BodyTables>, allianceId: string, what: string): Promise<void> =>
  work.publish({
    name: bodiesChanged,
    version: 1,
    organisationId: allianceId,
    payload: { allianceId, what } satisfies BodiesChanged['payload'],
  })

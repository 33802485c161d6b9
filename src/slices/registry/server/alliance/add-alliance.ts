import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { addAlliance } from '../../contract/operator-endpoints.ts'
import { entryAdded } from '../../published/registry-events.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { appendRevision } from './alliance-store.ts'
import { checkEntry } from './check-entry.ts'

export const serveAddAlliance = serve(addAlliance, async (work: Work<RegistryTables>, { body }) => {
  const faults = await checkEntry(work, body)
  if (faults.length > 0) return refuse('entry-not-valid', { fields: faults })

  const allianceId = work.newId()
  const { entry, reason, sourceId } = body
  await appendRevision(work, {
    allianceId,
    revision: 1,
    kind: 'added',
    reason,
    sourceId,
    changed: Object.keys(entry),
    entry,
  })
  await work.publish(entryAdded({ allianceId, revision: 1 }))
  work.note({ subject: allianceId, purpose: reason })
  return { id: allianceId, revision: 1 }
})

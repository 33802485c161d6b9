import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { entryShape } from '../../contract/entry-shapes.ts'
import { correctAlliance } from '../../contract/operator-endpoints.ts'
import { changedParts } from '../../domain/changed-parts.ts'
import { entryCorrected } from '../../published/registry-events.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { appendRevision, lockNewestRevision } from './alliance-store.ts'
import { checkEntry } from './check-entry.ts'

export const serveCorrectAlliance = serve(correctAlliance, async (work: Work<RegistryTables>, { params, body }) => {
  const newest = await lockNewestRevision(work, params.id)
  if (!newest) return refuse('alliance-not-found')
  if (newest.revision !== body.expectedRevision) return refuse('entry-changed-meanwhile')
  const faults = await checkEntry(work, body)
  if (faults.length > 0) return refuse('entry-not-valid', { fields: faults })
  const changed = changedParts(entryShape.parse(newest.entry), body.entry)
  if (changed.length === 0) {
    return refuse('entry-not-valid', {
      fields: [{ field: 'entry', message: '今の記載と同じで、改める点がありません。' }],
    })
  }

  const revision = newest.revision + 1
  const { entry, reason, sourceId } = body
  await appendRevision(work, { allianceId: params.id, revision, kind: 'corrected', reason, sourceId, changed, entry })
  await work.publish(entryCorrected({ allianceId: params.id, revision }))
  work.note({ subject: params.id, purpose: reason })
  return { id: params.id, revision }
})

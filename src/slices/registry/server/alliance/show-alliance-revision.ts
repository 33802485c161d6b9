import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { entryShape } from '../../contract/entry-shapes.ts'
import { showAllianceRevision } from '../../contract/find-endpoints.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { revisionColumns, revisionOf } from './revision-columns.ts'

export const serveShowAllianceRevision = serve(showAllianceRevision, async (work: Work<RegistryTables>, { params }) => {
  const found = await work.db
    .selectFrom('registry.revision')
    .select([...revisionColumns, 'entry'])
    .where('alliance_id', '=', params.id)
    .where('revision', '=', params.revision)
    .executeTakeFirst()
  return found ? { ...revisionOf(found), entry: entryShape.parse(found.entry) } : refuse('alliance-not-found')
})

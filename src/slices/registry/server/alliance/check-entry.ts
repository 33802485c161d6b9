import type { Work } from '../../../../kernel/work/server/work.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { type EntryFault, faultsOf } from '../../domain/entry-faults.ts'
import type { RegistryTables } from '../registry-tables.ts'

/** Faults of a change as the body of the request names them. */
export async function checkEntry(
  work: Work<RegistryTables>,
  change: { readonly sourceId: string; readonly entry: AllianceEntry },
): Promise<EntryFault[]> {
  const sources = await work.db.selectFrom('registry.source').select('id').execute()
  const known = new Set(sources.map((each) => each.id))
  const ownSource = known.has(change.sourceId)
    ? []
    : [{ field: 'sourceId', message: '資料の一覧にありません。先に資料を加えてください。' }]
  const inEntry = faultsOf(change.entry, known).map((each) => ({ ...each, field: `entry.${each.field}` }))
  return [...ownSource, ...inEntry]
}

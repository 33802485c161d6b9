import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { entryAdded } from '../../published/registry-events.ts'
import { appendRevision } from '../alliance/alliance-store.ts'
import { insertNationalCount, insertSource } from '../overview/source-store.ts'
import type { RegistryTables } from '../registry-tables.ts'
import { readRegisterFiles } from './read-register-files.ts'

/**
 * Fills the register from seed/register. What is already there is left as it is, so that running again neither
 * doubles an entry nor undoes a correction. Returns how many entries were added.
 */
export async function seedRegister(anyWork: Work): Promise<number> {
  const work = workFor<RegistryTables>(anyWork)
  const files = await readRegisterFiles()
  const known = await work.db.selectFrom('registry.national_count').select('content').execute()
  const counted = new Set(known.map(({ content }) => `${content.sourceId} ${content.asOf}`))
  for (const source of files.sources) await insertSource(work, source)
  for (const count of files.nationalCounts) {
    if (!counted.has(`${count.sourceId} ${count.asOf}`)) await insertNationalCount(work, count)
  }

  const listed = await work.db.selectFrom('registry.listing').select('id').execute()
  const present = new Set(listed.map((each) => each.id))
  const missing = files.entries.filter((each) => !present.has(each.id))
  for (const { id, entry } of missing) {
    await appendRevision(work, {
      allianceId: id,
      revision: 1,
      kind: 'seeded',
      reason: '公開資料からの最初の登録',
      sourceId: null,
      changed: Object.keys(entry),
      entry,
    })
    await work.publish(entryAdded({ allianceId: id, revision: 1 }))
  }
  return missing.length
}

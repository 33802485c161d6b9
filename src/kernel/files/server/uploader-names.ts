import { sql } from 'kysely'
import { asSystem } from '../../work/server/as-system.ts'
import type { WorkFloor } from '../../work/server/open-work.ts'
import type { Work } from '../../work/server/work.ts'
import type { FileTables } from './file-tables.ts'

/** Colleagues may know who brought a file, by name; the rest of the account is not theirs to read. */
export async function uploaderNames(
  floor: WorkFloor,
  work: Work<FileTables>,
  files: readonly { readonly uploaded_by: string }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(files.map((file) => file.uploaded_by))]
  if (ids.length === 0) return new Map()
  return asSystem<never, ReadonlyMap<string, string>>(floor, work, 'name-uploaders', async (system) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from kernel.account where id = any (${ids}::uuid[])`.execute(system.db)
    return new Map(rows.map(({ id, name }) => [id, name]))
  })
}

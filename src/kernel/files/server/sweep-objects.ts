import { openSystemWork, type WorkFloor } from '../../work/server/open-work.ts'
import { type Work, workFor } from '../../work/server/work.ts'
import type { FileTables } from './file-tables.ts'
import type { FileVault } from './file-vault.ts'

const dayMilliseconds = 24 * 60 * 60 * 1000
export const sweepEveryMilliseconds = dayMilliseconds
const aDayAgo = ({ now }: WorkFloor) => new Date(now().getTime() - dayMilliseconds)

/** Tells the objects that another module still names. */
export type NamedObjects = (work: Work<never>) => Promise<readonly string[]>

/**
 * Removes objects a day old that nobody names: of removed files, of operations that failed after the bytes were kept, of
 * servers killed half-way. Younger ones may belong to a transaction that is still open.
 */
export async function sweepObjects(
  floor: WorkFloor,
  { store }: FileVault,
  namedElsewhere: NamedObjects,
  before = aDayAgo(floor),
): Promise<number> {
  const names = await store.namesBefore(before)
  const named = await openSystemWork<FileTables, ReadonlySet<string>>(floor, 'sweep-files', async (work) => {
    const rows = await work.db.selectFrom('kernel.file').select('object_name').where('state', '=', 'stored').execute()
    return new Set([...rows.map((row) => row.object_name), ...(await namedElsewhere(workFor<never>(work)))])
  })
  const orphans = names.filter((name) => !named.has(name))
  for (const name of orphans) await store.remove(name)
  return orphans.length + (await store.clearIncoming(before))
}

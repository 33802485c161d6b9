import { sql } from 'kysely'
import { asSystem } from './as-system.ts'
import type { WorkFloor } from './open-work.ts'
import type { Work } from './work.ts'

/** For rows the viewer may read: who did it, by name. The rest of a colleague's account is not the viewer's to read. */
export async function colleagueNames(
  floor: WorkFloor,
  work: Omit<Work, 'db'> & { readonly db: unknown },
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(accountIds)]
  if (ids.length === 0) return new Map()
  return asSystem<never, ReadonlyMap<string, string>>(floor, work, 'name-colleagues', async (system) => {
    const { rows } = await sql<{ id: string; name: string }>`
      select id, name from kernel.account where id = any (${ids}::uuid[])`.execute(system.db)
    return new Map(rows.map(({ id, name }) => [id, name]))
  })
}

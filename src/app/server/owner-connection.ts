import pg from 'pg'
import type { Configuration } from './configuration.ts'
import { openDatabase } from './open-database.ts'

/** A connection of the role that owns the schemas: for preparing, backing up and restoring, never for serving. */
export async function withOwner<Answer>(ownerUrl: string, use: (owner: pg.Client) => Promise<Answer>): Promise<Answer> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await use(owner)
  } finally {
    await owner.end()
  }
}

/** The database that the configuration names; joins a running embedded one, or starts and stops it. */
export async function withConfiguredDatabase<Answer>(
  configuration: Configuration,
  use: (ownerUrl: string) => Promise<Answer>,
): Promise<Answer> {
  const database = await openDatabase(configuration, () => undefined)
  try {
    return await use(database.ownerUrl)
  } finally {
    await database.stop()
  }
}

/** Where the objects lie that stored files name, relative to the data folder. */
export async function namedObjects(owner: pg.Client): Promise<readonly string[]> {
  const { rows: found } = await owner.query<{ there: boolean }>(
    `select to_regclass('kernel.file') is not null as there`,
  )
  if (!found[0]?.there) return []
  const { rows } = await owner.query<{ name: string }>(
    `select object_name as name from kernel.file where state = 'stored' order by 1`,
  )
  return rows.map(({ name }) => `files/${name.slice(0, 2)}/${name}`)
}

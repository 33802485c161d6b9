import { join } from 'node:path'
import pg from 'pg'
import { openCluster } from '../../platform/database/embedded/open-cluster.ts'
import { ensureOwnedDatabase } from '../../platform/database/owned-database.ts'
import type { Configuration } from './configuration.ts'
import { StartRefused } from './explain-start-failure.ts'

export interface OpenDatabase {
  readonly ownerUrl: string
  /** For people: which database this is. */
  readonly description: string
  stop(): Promise<void>
}

const embeddedDatabase = 'renkei'

/** The embedded cluster in the data folder, or the server that DATABASE_URL names. */
export async function openDatabase(
  configuration: Pick<Configuration, 'databaseUrl' | 'dataDirectory'>,
  log: (line: string) => void,
): Promise<OpenDatabase> {
  const { databaseUrl, dataDirectory } = configuration
  if (databaseUrl !== null) {
    await refuseOldServer(databaseUrl)
    return { ownerUrl: databaseUrl, description: 'DATABASE_URL のPostgreSQL', stop: async () => undefined }
  }
  const cluster = await openCluster({ dataDirectory: join(dataDirectory, 'postgres'), durable: true, log })
  const ownerUrl = await ensureOwnedDatabase(cluster.adminUrl(), embeddedDatabase)
  return {
    ownerUrl,
    description: `内蔵のPostgreSQL ${cluster.serverVersion}(${dataDirectory})`,
    stop: () => cluster.stop(),
  }
}

const oldestServerVersion = 150_000

async function refuseOldServer(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ number: number; version: string }>(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as version",
    )
    const [server] = rows
    if (server && server.number < oldestServerVersion) {
      throw new StartRefused(`PostgreSQL 15 以上が必要です(DATABASE_URL のサーバーは ${server.version} です)。`)
    }
  } finally {
    await client.end()
  }
}

/** Any constant: the one server of an embedded database holds this lock as long as its connection lives. */
const soleServerLock = 0x52_4b_53_56

/**
 * Two servers may share a database server, but not an embedded one: the first to stop would stop the database under the
 * other. The lock goes with its connection, so a killed server leaves nothing behind. Null when another holds it.
 */
export async function holdEmbeddedDatabase(ownerUrl: string): Promise<{ release(): Promise<void> } | null> {
  const holder = new pg.Client({ connectionString: ownerUrl })
  await holder.connect()
  const { rows } = await holder.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [soleServerLock])
  if (rows[0]?.held) return { release: () => holder.end() }
  await holder.end()
  return null
}

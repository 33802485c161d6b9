import { Client, DatabaseError } from 'pg'
import { ClusterError } from '../cluster-error.ts'

export const superuser = 'postgres'

/** Host, port, account, database and TLS are all written out, so that no PG* variable leads elsewhere. */
export const connectionString = (port: number, password: string, database: string): string =>
  `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${encodeURIComponent(database)}?sslmode=disable`

/** Runs one statement on a fresh connection and closes it. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // A server that is being shut down may cut the connection after the answer; the answer is what counts.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

export interface Identity {
  readonly dataDirectory: string
  readonly version: string
}

/** Who answers on this port; undefined while nobody does yet (starting up, shutting down). */
export async function identifyServer(url: string): Promise<Identity | undefined> {
  try {
    const [row] = await ask(
      url,
      "select current_setting('data_directory') as directory, current_setting('server_version') as version",
    )
    const version = String(row?.version).split(' ')[0] ?? ''
    return { dataDirectory: String(row?.directory), version }
  } catch (error) {
    if (error instanceof DatabaseError && (error.code === '28P01' || error.code === '28000')) {
      throw new ClusterError(
        'password_mismatch',
        'データベースのパスワードが、データフォルダーのそばの password ファイルと一致しません。password ファイルをバックアップから戻してください。',
        { cause: error },
      )
    }
    return undefined
  }
}

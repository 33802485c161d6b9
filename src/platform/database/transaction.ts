import { Kysely } from 'kysely'
import pg from 'pg'
import { type Database, poolOf } from './connection-pool.ts'
import { RenkeiDialect } from './postgres-dialect.ts'
import { preparedClient, runPrepared } from './prepared-statements.ts'

export interface TransactionSteps<Answer> {
  /** A function of the database and the text it is called with, before anything else. */
  readonly opening: { readonly call: string; readonly argument: string }
  readonly operation: (database: Database) => Promise<Answer>
  /** The last statement: it stands or falls with the operation. */
  readonly closing: (answer: Answer) => { readonly text: string; readonly values: readonly unknown[] } | null
}

/**
 * One transaction on one connection, with few waits: what opens it goes out together with the operation's first statement,
 * and its last statement together with the commit. PostgreSQL runs them in order, and after one that failed refuses the
 * rest, so nothing runs without its opening and nothing is committed without its closing.
 */
export async function inTransaction<Answer>(database: Database, steps: TransactionSteps<Answer>): Promise<Answer> {
  const client = await poolOf(database).connect()
  let broken = false
  try {
    const { call, argument } = steps.opening
    const opened = client.query(`begin; select ${call}(${pg.escapeLiteral(argument)})`)
    // Awaited below; one that fails while the operation runs would count as unhandled.
    opened.catch(() => undefined)
    // What the opening says comes first: the operation's own error only follows from it.
    const answer = await steps.operation(kyselyOn(client)).finally(() => opened)
    const last = steps.closing(answer)
    const closed = last === null ? null : runPrepared(client, last.text, last.values)
    const [closing, ending] = await Promise.allSettled([closed, client.query('commit')])
    if (closing.status === 'rejected') throw closing.reason
    if (ending.status === 'rejected') throw ending.reason
    if (ending.value.command !== 'COMMIT') throw new Error('a statement failed unnoticed, so nothing was kept')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}

const onConnection = new WeakMap<pg.PoolClient, Database>()

/** Builds queries for this connection only. */
function kyselyOn(client: pg.PoolClient): Database {
  const known = onConnection.get(client)
  if (known) return known
  const held = { ...preparedClient(client), release: () => undefined }
  const pool = { options: {}, connect: async () => held, end: async () => undefined }
  const made: Database = new Kysely({ dialect: new RenkeiDialect({ pool }) })
  onConnection.set(client, made)
  return made
}

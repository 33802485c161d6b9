import { Kysely } from 'kysely'
import pg from 'pg'
import { gatheringSocket } from './gathering-socket.ts'
import { RenkeiDialect } from './postgres-dialect.ts'
import { preparedClient } from './prepared-statements.ts'
import type { TimeLimits } from './time-limits.ts'

/** A connection pool before anyone's tables are known; a `Work` narrows it to one slice's tables. */
export type Database = Kysely<Record<never, never>>

const dateOid = 1082
const bigintOid = 20

/** Days stay ISO text (a Date would move them by the server's zone); counts come as numbers. */
function readColumn(oid: number, format?: 'text' | 'binary') {
  if (oid === dateOid) return (text: string) => text
  if (oid === bigintOid) return (text: string) => Number(text)
  return format === undefined ? pg.types.getTypeParser(oid) : pg.types.getTypeParser(oid, format)
}

export interface PoolOptions {
  readonly size: number
  /** A connection that breaks while no statement runs on it; the next one opens another, so it is reported, not thrown. */
  readonly onIdleError: (error: Error) => void
  /** Absent: whoever asks waits as long as it takes, as on the command line. */
  readonly timeLimits?: TimeLimits | undefined
}

export function openPool(url: string, options: PoolOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.size,
    ...limitsOf(options),
    // Several statements may be under way on one connection; PostgreSQL answers them in order.
    pipeline: true,
    stream: gatheringSocket,
    // Otherwise PostgreSQL plans anew what it expects to gain by knowing the values, and here planning costs more (0018).
    options: '-c plan_cache_mode=force_generic_plan',
    types: { getTypeParser: readColumn as typeof pg.types.getTypeParser },
  })
  // The pool listens only to connections that nobody holds. One that breaks between two statements of an operation would
  // otherwise end the process; the operation's next statement fails by itself.
  // The pool counts as ended before its connections have closed: what one of them still hears then concerns nobody.
  pool.on('connect', (connection) =>
    connection.on('error', (error) => {
      if (!pool.ending) options.onIdleError(error)
    }),
  )
  pool.on('error', alreadyReported)
  const database: Database = new Kysely({
    dialect: new RenkeiDialect({
      pool: { options: {}, connect: async () => preparedClient(await pool.connect()), end: () => pool.end() },
    }),
  })
  pools.set(database, pool)
  return database
}

/** Given to each connection as it opens: a statement that is stuck, or a holder that went silent, frees what it holds. */
function limitsOf({ timeLimits }: PoolOptions) {
  if (!timeLimits) return {}
  return {
    statement_timeout: timeLimits.statementMilliseconds,
    idle_in_transaction_session_timeout: timeLimits.idleTransactionMilliseconds,
    connectionTimeoutMillis: timeLimits.idleTransactionMilliseconds,
  }
}

const alreadyReported = (): void => undefined

const pools = new WeakMap<Database, pg.Pool>()

/** The connections behind a database that `openPool` opened. */
export function poolOf(database: Database): pg.Pool {
  const pool = pools.get(database)
  if (!pool) throw new Error('this database was not opened by openPool')
  return pool
}

/** Not Kysely's own `destroy`, which leaves a pool open that only transactions have used. */
export const closePool = (database: Database): Promise<void> => poolOf(database).end()

/** How busy the pool of a database is now. */
export function poolCounts(database: Database): { open: number; idle: number; waiting: number } {
  const pool = poolOf(database)
  return { open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }
}

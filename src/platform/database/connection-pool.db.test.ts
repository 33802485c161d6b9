import type { EventEmitter } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { closePool, openPool, poolCounts, poolOf } from './connection-pool.ts'
import { ask } from './embedded/postmaster/identify-server.ts'
import { createTestDatabase } from './testing/test-database.ts'
import { ranOutOfTime } from './time-limits.ts'

it('a connection that breaks between two statements fails the operation, not the process', async () => {
  const test = await createTestDatabase()
  const broken: Error[] = []
  const database = openPool(test.adminUrl, { size: 2, onIdleError: (error) => broken.push(error) })
  const operation = database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
    expect(poolCounts(database)).toEqual({ open: 1, idle: 0, waiting: 0 })
    await ask(test.adminUrl, `select pg_terminate_backend(${rows[0]?.pid})`)
    await delay(100)
    await sql`select 1`.execute(transaction)
  })
  await expect(operation).rejects.toThrow()
  expect(broken.map((error) => error.message)).toContainEqual(expect.stringMatching(/terminating connection/))
  expect((await sql<{ one: number }>`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }])
  await database.destroy()
  await test.drop()
})

it('what a connection hears while it is closed is nobody’s failure: its database may be dropped at once', async () => {
  const test = await createTestDatabase()
  const broken: Error[] = []
  const database = openPool(test.adminUrl, { size: 1, onIdleError: (error) => broken.push(error) })
  const connections: EventEmitter[] = []
  poolOf(database).on('connect', (connection) => connections.push(connection))
  await sql`select 1`.execute(database)
  await closePool(database)
  expect(connections).toHaveLength(1)
  connections[0]?.emit('error', new Error('terminating connection due to administrator command'))
  expect(broken).toEqual([])
  await test.drop()
})

it('a transaction that is stuck is ended, and what it held is free again', async () => {
  const test = await createTestDatabase()
  await ask(test.adminUrl, 'create table held (id int)')
  const broken: Error[] = []
  const timeLimits = { statementMilliseconds: 200, idleTransactionMilliseconds: 800 }
  const database = openPool(test.adminUrl, { size: 2, onIdleError: (error) => broken.push(error), timeLimits })
  const failureOf = (operation: Promise<unknown>) => operation.then(() => null).catch((error: unknown) => error)

  const silent = database.transaction().execute(async (transaction) => {
    await sql`lock table held`.execute(transaction)
    await delay(2_000)
    await sql`select 1`.execute(transaction)
  })
  const silentEnd = failureOf(silent)
  await delay(50)
  const waiting = await failureOf(sql`select * from held`.execute(database))
  expect(ranOutOfTime(waiting)).toBe(true)
  await delay(800)
  expect(ranOutOfTime(broken[0])).toBe(true)
  expect((await sql`select * from held`.execute(database)).rows).toEqual([])
  expect(await silentEnd).toBeInstanceOf(Error)

  const endless = await failureOf(sql`select pg_sleep(60)`.execute(database))
  expect(ranOutOfTime(endless)).toBe(true)
  expect(ranOutOfTime(await failureOf(sql`select nothing`.execute(database)))).toBe(false)
  await database.destroy()
  await test.drop()
})

it('whoever waits for a connection that never comes is told in time', async () => {
  const test = await createTestDatabase()
  const timeLimits = { statementMilliseconds: 5_000, idleTransactionMilliseconds: 300 }
  const database = openPool(test.adminUrl, { size: 1, onIdleError: () => undefined, timeLimits })
  const busy = sql`select pg_sleep(1)`.execute(database)
  const waiting = await sql`select 1`.execute(database).then(
    () => null,
    (error: unknown) => error,
  )
  expect(ranOutOfTime(waiting)).toBe(true)
  await busy
  expect((await sql<{ one: number }>`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }])
  await database.destroy()
  await test.drop()
})

import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closePool, type Database, openPool } from './connection-pool.ts'
import { ask } from './embedded/postmaster/identify-server.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'
import { inTransaction } from './transaction.ts'

// One connection, so that each transaction finds what the one before left behind.

let test: TestDatabase
let database: Database
beforeAll(async () => {
  test = await createTestDatabase()
  await ask(test.adminUrl, 'create table kept (line text)')
  database = openPool(test.adminUrl, { size: 1, onIdleError: () => undefined })
})
afterAll(async () => {
  await closePool(database)
  await test.drop()
})

const opening = { call: 'length', argument: 'it\'s \\ a "text"; select 1/0 --' }
const insert = (text: string, value: string) => ({ text: `insert into kept values (${text})`, values: [value] })
const keep = (line: string) => (within: Database) => sql`insert into kept values (${line})`.execute(within)
const kept = async () => (await sql<{ line: string }>`select line from kept order by 1`.execute(database)).rows

it('keeps what the operation and its closing wrote, and nothing of either when one fails', async () => {
  const closing = () => insert('$1', 'closing')
  await inTransaction(database, { opening, operation: keep('both'), closing })
  const failing = () => insert('(1 / ($1::int))::text', '0')
  const undone = inTransaction(database, { opening, operation: keep('undone'), closing: failing })
  await expect(undone).rejects.toThrow('division by zero')
  const swallowed = inTransaction(database, {
    opening,
    operation: async (within) => {
      await keep('swallowed')(within)
      await sql`select 1 / 0`.execute(within).catch(() => undefined)
    },
    closing: () => null,
  })
  await expect(swallowed).rejects.toThrow('nothing was kept')
  expect(await kept()).toEqual([{ line: 'both' }, { line: 'closing' }])
})

it('says why its opening was refused, and runs nothing', async () => {
  const refused = inTransaction(database, {
    opening: { call: 'pg_catalog.inet', argument: 'no address' },
    operation: keep('never'),
    closing: () => null,
  })
  await expect(refused).rejects.toThrow(/inet|no address/)
  expect(await kept()).toHaveLength(2)
})

it('goes on after a table was changed under a kept plan', async () => {
  const read = () =>
    inTransaction(database, {
      opening,
      operation: async (within) => (await sql`select * from kept`.execute(within)).rows.length,
      closing: () => null,
    })
  expect(await read()).toBe(2)
  await ask(test.adminUrl, 'alter table kept add column later text')
  await expect(read()).rejects.toThrow('cached plan')
  expect(await read()).toBe(2)
})

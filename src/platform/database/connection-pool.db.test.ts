import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openPool, poolCounts } from './connection-pool.ts'
import { ask } from './embedded/postmaster/identify-server.ts'
import { createTestDatabase } from './testing/test-database.ts'

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

import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from './embedded/postmaster/identify-server.ts'
import { listen } from './listen.ts'
import { createTestDatabase, type TestDatabase } from './testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const listeners = () =>
  ask(
    database.adminUrl,
    `select query from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
       and backend_type = 'client backend'`,
  )

test('whenever it is stopped, also while it connects, nothing stays connected', async () => {
  const silent = { onNotice: () => undefined, onConnected: () => undefined, onCut: () => undefined }
  for (let milliseconds = 0; milliseconds < 20; milliseconds += 2) {
    const listening = listen(database.adminUrl, ['one', 'two'], silent)
    await delay(milliseconds)
    await listening.stop()
  }
  await expect.poll(listeners, { timeout: 10_000 }).toEqual([])
})

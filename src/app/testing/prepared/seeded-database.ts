import { inject } from 'vitest'
import { openFloor } from '../../../kernel/work/server/open-floor.ts'
import { ask } from '../../../platform/database/embedded/postmaster/identify-server.ts'
import {
  createTestDatabase,
  ensureTemplate,
  type TestDatabase,
} from '../../../platform/database/testing/test-database.ts'
import { seedOnFirstStart } from '../../seed/seed-on-first-start.ts'
import { isHeardLive, reactionsTo } from '../../server/server-slices.ts'

/** A database seeded like the demo: seeded once a run, copied for each who asks. */
export async function createSeededDatabase(): Promise<TestDatabase> {
  const template = await ensureTemplate('renkei_seeded', seed)
  return createTestDatabase(inject('testCluster'), template)
}

async function seed(ownerUrl: string): Promise<void> {
  const { floor, close } = await openFloor({
    ownerUrl,
    poolSize: 5,
    now: () => new Date(),
    reactionsTo,
    isHeardLive,
    onIdleError: (error) => {
      throw error
    },
  })
  try {
    await seedOnFirstStart(floor, true, () => undefined)
  } finally {
    await close()
  }
  // A copy does not know how many rows were written, so it would never be analysed by itself.
  await ask(ownerUrl, 'vacuum analyze')
}

import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { DatabaseError } from 'pg'
import { inject } from 'vitest'
import { ask } from '../embedded/postmaster/identify-server.ts'
import type { TestCluster } from './test-cluster.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testCluster: TestCluster
  }
}

export interface TestDatabase {
  /** The superuser's connection string; row-level security does not bind it. */
  readonly adminUrl: string
  /** Cuts whatever is still connected. */
  drop(): Promise<void>
}

/** A migrated, empty database of the calling test file's own, copied from the run's template. */
export async function createTestDatabase(cluster: TestCluster = inject('testCluster')): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await createFromTemplate(cluster, name)
  const url = new URL(cluster.adminUrl)
  url.pathname = `/${name}`
  return {
    adminUrl: url.href,
    drop: async () => {
      await ask(cluster.adminUrl, `drop database ${name} with (force)`)
    },
  }
}

const templateInUse = '55006'

async function createFromTemplate(cluster: TestCluster, name: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await ask(cluster.adminUrl, `create database ${name} template ${cluster.template}`)
      return
    } catch (error) {
      const passing = error instanceof DatabaseError && error.code === templateInUse
      if (!passing || attempt === 5) throw error
      await delay(50 * attempt)
    }
  }
}

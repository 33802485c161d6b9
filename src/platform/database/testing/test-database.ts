import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
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

/** A database of the calling test file's own, copied from a template: unless told otherwise migrated and empty. */
export async function createTestDatabase(
  cluster: TestCluster = inject('testCluster'),
  template = cluster.template,
): Promise<TestDatabase> {
  const name = `test_${randomBytes(8).toString('hex')}`
  await copyDatabase(cluster, template, name)
  return {
    adminUrl: urlOf(cluster, name),
    drop: async () => {
      await ask(cluster.adminUrl, `drop database ${name} with (force)`)
    },
  }
}

/** Does the work while every other test process that names the same thing waits. */
export async function inTurn<Result>(
  name: string,
  work: () => Promise<Result>,
  cluster: TestCluster = inject('testCluster'),
): Promise<Result> {
  const turn = new Client({ connectionString: cluster.adminUrl })
  await turn.connect()
  try {
    await turn.query('select pg_advisory_lock(hashtext($1))', [name])
    return await work()
  } finally {
    await turn.end()
  }
}

/**
 * A further template of the run, filled by whichever test asks first. `fill` must close its connections. It has its
 * name only once it is complete, so one that failed half-way is never copied.
 */
export const ensureTemplate = (
  name: string,
  fill: (adminUrl: string) => Promise<void>,
  cluster: TestCluster = inject('testCluster'),
): Promise<string> =>
  inTurn(
    name,
    async () => {
      if ((await ask(cluster.adminUrl, `select from pg_database where datname = '${name}'`)).length > 0) return name
      const unfinished = `${name}_${randomBytes(4).toString('hex')}`
      await copyDatabase(cluster, cluster.template, unfinished)
      await fill(urlOf(cluster, unfinished))
      await ask(cluster.adminUrl, `alter database ${unfinished} allow_connections false`)
      await onceUnused(() => ask(cluster.adminUrl, `alter database ${unfinished} rename to ${name}`))
      return name
    },
    cluster,
  )

function urlOf(cluster: TestCluster, database: string): string {
  const url = new URL(cluster.adminUrl)
  url.pathname = `/${database}`
  return url.href
}

const databaseInUse = '55006'

const copyDatabase = (cluster: TestCluster, template: string, name: string) =>
  onceUnused(() => ask(cluster.adminUrl, `create database ${name} template ${template}`))

/** A connection that has just been closed is still counted for a moment: its database can be neither copied nor renamed. */
async function onceUnused(change: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await change()
      return
    } catch (error) {
      const passing = error instanceof DatabaseError && error.code === databaseInUse
      if (!passing || attempt === 5) throw error
      await delay(50 * attempt)
    }
  }
}

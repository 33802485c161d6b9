import type { TestProject } from 'vitest/node'
import { prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { ensureOwnedDatabase } from '../../platform/database/owned-database.ts'
import { startTestCluster } from '../../platform/database/testing/test-cluster.ts'
import { sliceMigrations } from '../server/server-slices.ts'

/** One cluster for the whole run, and a template database with every migration. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { stop, ...testCluster } = await startTestCluster(async (templateUrl) => {
    const database = new URL(templateUrl).pathname.slice(1)
    const clusterUrl = new URL(templateUrl)
    clusterUrl.pathname = '/postgres'
    await prepareDatabase(await ensureOwnedDatabase(clusterUrl.href, database), sliceMigrations)
  })
  project.provide('testCluster', testCluster)
  return stop
}

import { chmod, mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { layoutOf } from '../embedded/data-folder/layout.ts'
import { openCluster } from '../embedded/open-cluster.ts'
import { ask } from '../embedded/postmaster/identify-server.ts'
import { findOccupant } from '../embedded/postmaster/lock-file.ts'
import { isAlive } from '../embedded/postmaster/processes.ts'

/** What test files need to make databases of their own; plain text, so that it can be handed to test workers. */
export interface TestCluster {
  readonly adminUrl: string
  readonly template: string
  readonly serverVersion: string
}

export interface RunningTestCluster extends TestCluster {
  stop(): Promise<void>
}

const folderPrefix = 'renkei-test-'
const template = 'renkei_template'

/**
 * Starts the one cluster of a test run, in a temporary folder and without fsync, and builds the template database with
 * `prepareTemplate` (the migrations), which must close its connections. RENKEI_TEST_POSTGRES=system runs the same
 * tests on the installed server.
 */
export async function startTestCluster(
  prepareTemplate: (adminUrlOfTemplate: string) => Promise<void>,
): Promise<RunningTestCluster> {
  await removeAbandoned()
  const folder = await mkdtemp(join(tmpdir(), `${folderPrefix}${process.pid}-`))
  // PostgreSQL's account must be able to walk through it.
  await chmod(folder, 0o711)
  const dataDirectory = join(folder, 'postgres')
  const cluster = await openCluster({ dataDirectory, durable: false, binaries: binariesForTests() })
  const stop = async () => {
    await cluster.stop()
    await rm(await realpath(dataDirectory), { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await ask(cluster.adminUrl(), `create database ${template}`)
    await prepareTemplate(cluster.adminUrl(template))
    // A stray connection to the template would make every CREATE DATABASE wait.
    await ask(cluster.adminUrl(), `alter database ${template} allow_connections false`)
  } catch (error) {
    await stop()
    throw error
  }
  return { adminUrl: cluster.adminUrl(), template, serverVersion: cluster.serverVersion, stop }
}

function binariesForTests(): 'bundled' | 'system' {
  const wanted = process.env.RENKEI_TEST_POSTGRES ?? 'bundled'
  if (wanted !== 'bundled' && wanted !== 'system') {
    throw new Error(`RENKEI_TEST_POSTGRES must be bundled or system, not ${wanted}`)
  }
  return wanted
}

/** Clusters of test runs that were killed: their postmaster outlives them on purpose, so the next run ends it. */
async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const launcher = new RegExp(`^${folderPrefix}(\\d+)-`).exec(name)?.[1]
    if (launcher === undefined || isAlive(Number(launcher))) continue
    const folder = join(tmpdir(), name)
    const container = await realpath(join(folder, 'postgres')).catch(() => folder)
    const { data } = layoutOf(container)
    const occupant = await findOccupant(data)
    if (occupant.kind !== 'none') process.kill(occupant.pid, 'SIGQUIT')
    while ((await findOccupant(data)).kind !== 'none') await delay(20)
    await rm(container, { recursive: true, force: true, maxRetries: 5 })
    await rm(folder, { recursive: true, force: true })
  }
}

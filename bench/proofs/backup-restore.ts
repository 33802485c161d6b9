import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findSystem } from '../../src/platform/database/embedded/binaries/find-binaries.ts'
import { openCluster } from '../../src/platform/database/embedded/open-cluster.ts'
import { backupRound, roundIsRight } from '../fixtures/backup-round.ts'
import { readProofOptions } from '../fixtures/proof-options.ts'
import { removeCluster } from '../fixtures/remove-cluster.ts'
import { seededRandom } from '../fixtures/seeded-random.ts'

/**
 * N random worlds are backed up and restored, on the bundled PostgreSQL, on the system's, and from each to the other.
 * Rows are compared by hashes that PostgreSQL makes, files by their bytes, audit chains by their heads.
 */
const { count, seed } = readProofOptions(40)
const folder = await mkdtemp(join(tmpdir(), 'renkei-proof-'))
const origins = findSystem().length > 0 ? (['bundled', 'system'] as const) : (['bundled'] as const)
const opened = await Promise.all(
  origins.map((binaries) => openCluster({ dataDirectory: join(folder, binaries), durable: false, binaries })),
)
try {
  const clusters = opened.map((each) => ({ version: each.serverVersion, adminUrl: each.adminUrl }))
  const ways = clusters.flatMap((from) => clusters.map((to) => ({ from, to })))
  const random = seededRandom(seed)
  const began = performance.now()
  const rounds = []
  for (let done = 0; done < count; done += 1) {
    const { from, to } = random.pick(done < ways.length ? ways.slice(done, done + 1) : ways)
    rounds.push(await backupRound(from, to, folder, random))
  }
  const wrong = rounds.filter((round) => !roundIsRight(round))
  const byWay = Object.entries(Object.groupBy(rounds, ({ from, to }) => `${from} → ${to}`))
  console.log(
    JSON.stringify({
      proof: 'backup-restore',
      seed,
      worlds: rounds.length,
      ways: Object.fromEntries(byWay.map(([way, list]) => [way, list?.length])),
      tables: rounds[0]?.tables,
      rows: rounds.reduce((sum, { rows }) => sum + rows, 0),
      files: rounds.reduce((sum, { files }) => sum + files, 0),
      wrong,
      controlsSeen: rounds.filter(({ controlSeen }) => controlSeen).length,
      seconds: Math.round((performance.now() - began) / 1000),
    }),
  )
  process.exitCode = wrong.length === 0 ? 0 : 1
} finally {
  for (const cluster of opened) await cluster.stop()
  for (const binaries of origins) await removeCluster(join(folder, binaries))
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}

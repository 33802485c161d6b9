import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publicViewer } from '../src/kernel/identity/domain/viewer.ts'
import { openFloor, prepareDatabase } from '../src/kernel/work/server/open-floor.ts'
import { openSystemWork, type WorkFloor } from '../src/kernel/work/server/open-work.ts'
import { callServed } from '../src/kernel/work/testing/call-served-endpoint.ts'
import { openCluster } from '../src/platform/database/embedded/open-cluster.ts'
import { ensureOwnedDatabase } from '../src/platform/database/owned-database.ts'
import { listAlliances } from '../src/slices/registry/contract/find-endpoints.ts'
import { appendRevision } from '../src/slices/registry/server/alliance/alliance-store.ts'
import type { RegistryTables } from '../src/slices/registry/server/registry-tables.ts'
import { registrySlice } from '../src/slices/registry/server/slice.ts'
import { fictionalEntry } from './fixtures/fictional-register.ts'

const alliances = 1_500
const rounds = 60
const searches = [
  { q: '架空みなと' },
  { q: '在宅クリニック 架空やま' },
  { q: '医療法人架空' },
  { q: '無い施設の名前' },
  { q: '架空しま', prefecture: '千葉県' },
  { activity: 'joint-purchasing' },
  { q: '訪問看護', activity: '共同研修・人材育成', status: 'certified' },
  {},
] as const

const quantile = (sorted: readonly number[], part: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN) * 100) / 100

async function fill(floor: WorkFloor): Promise<number> {
  return openSystemWork<RegistryTables, number>(floor, 'test-setup', async (work) => {
    let facilities = 0
    for (let index = 0; index < alliances; index += 1) {
      const entry = fictionalEntry(index)
      facilities += entry.facilities.length
      const changed = Object.keys(entry)
      const revision = { revision: 1, kind: 'added', reason: '架空', sourceId: null, changed } as const
      await appendRevision(work, { allianceId: crypto.randomUUID(), ...revision, entry })
    }
    return facilities
  })
}

async function measure(floor: WorkFloor): Promise<number[]> {
  const milliseconds: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const query of searches) {
      const startedAt = performance.now()
      await callServed(floor, registrySlice.endpoints, publicViewer, listAlliances, { query })
      milliseconds.push(performance.now() - startedAt)
    }
  }
  return milliseconds.slice(searches.length).sort((left, right) => left - right)
}

const directory = await mkdtemp(join(tmpdir(), 'renkei-bench-'))
const cluster = await openCluster({ dataDirectory: join(directory, 'data'), durable: true })
try {
  const ownerUrl = await ensureOwnedDatabase(cluster.adminUrl(), 'bench')
  await prepareDatabase(ownerUrl, [{ owner: registrySlice.name, directory: registrySlice.migrations }])
  const { floor, close } = await openFloor({
    ownerUrl,
    poolSize: 4,
    now: () => new Date(),
    reactionsTo: () => [],
    onIdleError: (error) => console.error(error),
  })
  const facilities = await fill(floor)
  const sorted = await measure(floor)
  await close()
  console.log(
    JSON.stringify({
      bench: 'register-search',
      alliances,
      facilities,
      searches: sorted.length,
      p50Milliseconds: quantile(sorted, 0.5),
      p95Milliseconds: quantile(sorted, 0.95),
      maximumMilliseconds: quantile(sorted, 1),
      budgetP95Milliseconds: 30,
    }),
  )
} finally {
  await cluster.stop()
  await rm(directory, { recursive: true, force: true })
}

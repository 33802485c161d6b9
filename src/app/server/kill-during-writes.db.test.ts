import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runKills } from '../../../bench/fixtures/kill-run.ts'
import { seededRandom } from '../../../bench/fixtures/seeded-random.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'renkei-kills-'))
})
afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))

const killed = (synchronous: boolean) =>
  runKills({ dataDirectory: join(folder, `${synchronous}`), cycles: 2, synchronous, random: seededRandom(1) })

// Every process of PostgreSQL is found in /proc.
it.runIf(process.platform === 'linux')('kill -9 of PostgreSQL under load loses no acknowledged operation', async () => {
  const { acknowledged, lost } = await killed(true)
  expect(acknowledged).toBeGreaterThan(20)
  expect(lost).toBe(0)
})

it.runIf(process.platform === 'linux')('and the harness sees a loss where PostgreSQL answers too early', async () => {
  expect((await killed(false)).lost).toBeGreaterThan(0)
})

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createPlayground, ended, postmasterOf, untilOpen } from '../testing/cluster-playground.ts'
import { layoutOf } from './data-folder/layout.ts'
import { ask } from './postmaster/identify-server.ts'
import { isAlive } from './postmaster/processes.ts'

let playground: Awaited<ReturnType<typeof createPlayground>>

beforeEach(async () => {
  playground = await createPlayground()
})

afterEach(() => playground.clear())

test('the postmaster of a killed launcher is joined, and its heir stops it', async () => {
  const held = await untilOpen(playground.launch())
  await ask(held.adminUrl, 'create table kept (n int)')
  held.child.kill('SIGKILL')
  await ended(held.child)
  const pid = await postmasterOf(playground.dataDirectory)
  const heir = await playground.open()
  expect(heir).toMatchObject({ startedHere: false })
  expect(heir.adminUrl()).toBe(held.adminUrl)
  expect(await ask(heir.adminUrl(), 'select count(*)::int as n from kept')).toEqual([{ n: 0 }])
  await heir.stop()
  expect(isAlive(pid)).toBe(false)
})

test('the heir leaves the postmaster running while another process is connected to it', async () => {
  const held = await untilOpen(playground.launch())
  const joined = await untilOpen(playground.launch())
  expect(joined.startedHere).toBe(false)
  held.child.kill('SIGKILL')
  await ended(held.child)
  const heir = await playground.open()
  const busy = new Client({ connectionString: heir.adminUrl() })
  await busy.connect()
  await heir.stop()
  await busy.end()
  expect(isAlive(await postmasterOf(playground.dataDirectory))).toBe(true)
})

test('closing the handle of a postmaster that has been killed meanwhile is not an error', async () => {
  const held = await untilOpen(playground.launch())
  held.child.kill('SIGKILL')
  await ended(held.child)
  const heir = await playground.open()
  process.kill(await postmasterOf(playground.dataDirectory), 'SIGKILL')
  await heir.stop()
})

test('Ctrl-C that reaches the whole process group does not reach the postmaster', async () => {
  const { child, adminUrl } = await untilOpen(playground.launch())
  process.kill(-(child.pid ?? 0), 'SIGINT')
  await ended(child)
  expect(await ask(adminUrl, 'select 1 as answer')).toEqual([{ answer: 1 }])
})

test('a killed postmaster is started again and every committed row is there', async () => {
  const cluster = await playground.open({ durable: true })
  await ask(cluster.adminUrl(), 'create table kept as select generate_series(1, 5000) as n')
  const killed = await postmasterOf(playground.dataDirectory)
  process.kill(killed, 'SIGKILL')
  const again = await playground.open({ durable: true })
  expect(again.startedHere).toBe(true)
  expect(await postmasterOf(playground.dataDirectory)).not.toBe(killed)
  expect(await ask(again.adminUrl(), 'select count(*)::int as n from kept')).toEqual([{ n: 5000 }])
})

test('a launcher killed during initdb leaves nothing that the next start does not clear away', async () => {
  const child = playground.launch()
  const beside = dirname(playground.dataDirectory)
  const building = async () => (await readdir(beside).catch(() => [])).find((name) => name.includes('.initialising-'))
  const begun = async () => {
    const name = await building()
    return name !== undefined && existsSync(join(beside, name, 'data', 'base'))
  }
  while (!(await begun())) await delay(2)
  child.kill('SIGKILL')
  await ended(child)
  expect(await building()).toBeDefined()
  expect(await readdir(beside)).not.toContain('postgres')
  const cluster = await playground.open()
  expect(cluster.startedHere).toBe(true)
  expect(await readdir(beside)).toEqual(['postgres'])
})

const started: ReturnType<typeof spawn>[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function program(name: string, args: string[]): number {
  const child = spawn(name, args, { stdio: 'ignore' })
  started.push(child)
  return child.pid ?? 0
}

/** A child whose parent has become a program that never asks for it. */
async function zombie(): Promise<number> {
  const child = spawn('sh', ['-c', 'true & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] })
  started.push(child)
  const [line] = await child.stdout.take(1).toArray()
  await delay(100)
  return Number(String(line))
}

describe('a lock file', () => {
  let stopped: Awaited<ReturnType<typeof createPlayground>>
  let lock = ''
  const file = () => join(layoutOf(stopped.dataDirectory).data, 'postmaster.pid')

  beforeAll(async () => {
    stopped = await createPlayground()
    const first = await stopped.open()
    lock = await readFile(file(), 'utf8')
    await first.stop()
  })

  afterAll(() => stopped.clear())

  test.each([
    ['of a process that is gone', async () => 4_194_303],
    ['whose number another program has now', async () => program('sleep', ['60'])],
    ['of a dead process that nobody reaps', () => zombie()],
  ])('%s does not stop the start', async (_, pidOf) => {
    await writeFile(file(), lock.replace(/^\d+/, String(await pidOf())))
    const cluster = await stopped.open()
    expect(cluster.startedHere).toBe(true)
    await cluster.stop()
  })

  test('that a crash left empty does not stop the start', async () => {
    await writeFile(file(), '')
    await utimes(file(), 0, 0)
    expect(await stopped.open()).toMatchObject({ startedHere: true })
  })
})

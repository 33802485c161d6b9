import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPlayground, postmasterOf, untilOpen } from '../testing/cluster-playground.ts'
import { ask } from './postmaster/identify-server.ts'

let playground: Awaited<ReturnType<typeof createPlayground>>

beforeEach(async () => {
  playground = await createPlayground()
})

afterEach(() => playground.clear())

const together = (count: number) => Promise.all(Array.from({ length: count }, () => untilOpen(playground.launch())))

test('processes that open a new folder at once end on one postmaster, and exactly one has started it', async () => {
  const held = await together(3)
  expect(new Set(held.map(({ adminUrl }) => adminUrl)).size).toBe(1)
  expect(held.filter(({ startedHere }) => startedHere)).toHaveLength(1)
  for (const { adminUrl } of held) expect(await ask(adminUrl, 'select 1 as answer')).toEqual([{ answer: 1 }])
})

test('processes that open a stopped folder at once end on one postmaster', async () => {
  await (await playground.open()).stop()
  const held = await together(3)
  expect(new Set(held.map(({ adminUrl }) => adminUrl)).size).toBe(1)
  expect(held.filter(({ startedHere }) => startedHere)).toHaveLength(1)
})

test('handles opened at the same instant race for the lock, and the losers join the winner', async () => {
  await (await playground.open()).stop()
  const handles = await Promise.all([1, 2, 3].map(() => playground.open()))
  expect(new Set(handles.map((handle) => handle.adminUrl())).size).toBe(1)
  expect(handles.filter(({ startedHere }) => startedHere)).toHaveLength(1)
  const joined = handles.filter(({ startedHere }) => !startedHere)
  await Promise.all(joined.map((handle) => handle.stop()))
  expect(await ask(handles[0]?.adminUrl() ?? '', 'select 1 as answer')).toEqual([{ answer: 1 }])
})

test('processes that find a killed postmaster at once end on one new postmaster with the data', async () => {
  const first = await playground.open({ durable: true })
  await ask(first.adminUrl(), 'create table kept as select 7 as n')
  process.kill(await postmasterOf(playground.dataDirectory), 'SIGKILL')
  const held = await together(2)
  expect(new Set(held.map(({ adminUrl }) => adminUrl)).size).toBe(1)
  for (const { adminUrl } of held) expect(await ask(adminUrl, 'select n from kept')).toEqual([{ n: 7 }])
})

test('opening while the postmaster is being stopped waits for its end and starts another', async () => {
  const first = await playground.open()
  const stopping = await postmasterOf(playground.dataDirectory)
  // A smart shutdown refuses new connections and waits for this one to end.
  const lastClient = ask(first.adminUrl(), 'select pg_sleep(0.5)')
  await delay(100)
  process.kill(stopping, 'SIGTERM')
  const second = await playground.open()
  await lastClient
  expect(second.startedHere).toBe(true)
  expect(await postmasterOf(playground.dataDirectory)).not.toBe(stopping)
})

import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPlayground, postmasterOf } from '../testing/cluster-playground.ts'
import { layoutOf } from './data-folder/layout.ts'
import type { Cluster } from './open-cluster.ts'
import { ask } from './postmaster/identify-server.ts'
import { isAlive } from './postmaster/processes.ts'

let playground: Awaited<ReturnType<typeof createPlayground>>
let cluster: Cluster

beforeAll(async () => {
  playground = await createPlayground({ durable: true, binaries: 'bundled' })
  cluster = await playground.open()
})

afterAll(() => playground.clear())

const setting = async (name: string) => (await ask(cluster.adminUrl(), `show ${name}`))[0]?.[name]

test('a first start makes a durable PostgreSQL 18 with checksums, built-in locale, UTF-8 and UTC', async () => {
  expect(cluster).toMatchObject({ origin: 'bundled', startedHere: true })
  expect(cluster.serverVersion).toMatch(/^18\.\d+$/)
  const settings = {
    fsync: 'on',
    full_page_writes: 'on',
    data_checksums: 'on',
    server_encoding: 'UTF8',
    TimeZone: 'UTC',
  }
  for (const [name, value] of Object.entries(settings)) expect(await setting(name), name).toBe(value)
  const [locale] = await ask(
    cluster.adminUrl(),
    "select datlocprovider as provider, datlocale as locale from pg_database where datname = 'template1'",
  )
  expect(locale).toEqual({ provider: 'b', locale: 'C.UTF-8' })
})

test('nothing half made is left beside the data folder', async () => {
  expect(await readdir(dirname(playground.dataDirectory))).toEqual(['postgres'])
  expect((await readdir(playground.dataDirectory)).sort()).toEqual(['data', 'launcher.json', 'log', 'password'])
})

test('the password is random, stands in a file only its owner reads, and is asked for', async () => {
  const { mode } = await stat(layoutOf(playground.dataDirectory).password)
  expect(mode & 0o777).toBe(0o600)
  const wrong = new URL(cluster.adminUrl())
  expect(wrong.password.length).toBeGreaterThanOrEqual(32)
  wrong.password = 'postgres'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow(/password authentication failed/)
  const [stored] = await ask(
    cluster.adminUrl(),
    "select left(rolpassword, 13) as how from pg_authid where rolname = 'postgres'",
  )
  expect(stored).toEqual({ how: 'SCRAM-SHA-256' })
})

test('the server listens on loopback alone, without a socket file', async () => {
  expect(await setting('listen_addresses')).toBe('127.0.0.1')
  expect(await setting('unix_socket_directories')).toBe('')
  const port = Number(new URL(cluster.adminUrl()).port)
  const addresses = Object.values(networkInterfaces())
    .flatMap((cards) => cards ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  for (const { address } of addresses) {
    const connected = await new Promise((resolve) => {
      const socket = createConnection({ host: address, port }, () => resolve(true)).once('error', () => resolve(false))
      socket.unref()
    })
    expect(connected, address).toBe(false)
  }
})

test('a failing statement leaves neither its text nor its values in the log', async () => {
  await ask(cluster.adminUrl(), 'create table person (name text primary key)')
  const insert = "insert into person values ('架空 太郎')"
  await ask(cluster.adminUrl(), insert)
  await expect(ask(cluster.adminUrl(), insert)).rejects.toThrow(/duplicate key/)
  const { log } = layoutOf(playground.dataDirectory)
  const logged = async () => {
    const texts = await Promise.all((await readdir(log)).map((name) => readFile(join(log, name), 'utf8')))
    return texts.join('\n')
  }
  await expect.poll(logged, { timeout: 5_000 }).toContain('duplicate key')
  expect(await logged()).not.toContain('架空')
})

test('opening again joins the running postmaster, and closing the second handle leaves it running', async () => {
  const second = await playground.open()
  expect(second).toMatchObject({ startedHere: false, origin: 'bundled' })
  expect(second.adminUrl()).toBe(cluster.adminUrl())
  await second.stop()
  expect(await ask(cluster.adminUrl(), 'select 1 as answer')).toEqual([{ answer: 1 }])
})

test('a joined cluster is stopped when that is asked for in so many words', async () => {
  const pid = await postmasterOf(playground.dataDirectory)
  await (await playground.open()).stop({ evenIfJoined: true })
  expect(isAlive(pid)).toBe(false)
  cluster = await playground.open()
  expect(cluster.startedHere).toBe(true)
})

test('stopping waits until the postmaster is gone, twice is once, and a warm start finds the data', async () => {
  const pid = await postmasterOf(playground.dataDirectory)
  await Promise.all([cluster.stop(), cluster.stop()])
  expect(isAlive(pid)).toBe(false)
  cluster = await playground.open()
  expect(await ask(cluster.adminUrl(), 'select name from person')).toEqual([{ name: '架空 太郎' }])
})

test('a start leaves only the newest log files', async () => {
  const { log } = layoutOf(playground.dataDirectory)
  const old = Array.from({ length: 9 }, (_, day) => `server-2020010${day + 1}-000000.log`)
  for (const name of old) await writeFile(join(log, name), 'old')
  await cluster.stop()
  cluster = await playground.open()
  const left = await readdir(log)
  expect(left.length).toBeLessThanOrEqual(6)
  expect(left).not.toContain(old[0])
})

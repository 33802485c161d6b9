import { existsSync } from 'node:fs'
import { mkdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask } from '../embedded/postmaster/identify-server.ts'
import { isAlive } from '../embedded/postmaster/processes.ts'
import { createPlayground, ended, postmasterOf, untilOpen } from './cluster-playground.ts'
import { type RunningTestCluster, startTestCluster } from './test-cluster.ts'
import { createTestDatabase, ensureTemplate } from './test-database.ts'

let cluster: RunningTestCluster

beforeAll(async () => {
  cluster = await startTestCluster(async (url) => {
    await ask(url, 'create table 施設 (name text)')
  })
})

afterAll(() => cluster.stop())

test('databases made at once each carry the template and see nothing of one another', async () => {
  const databases = await Promise.all(Array.from({ length: 6 }, () => createTestDatabase(cluster)))
  await Promise.all(databases.map(({ adminUrl }, n) => ask(adminUrl, `insert into 施設 values ('架空病院${n}')`)))
  for (const [n, { adminUrl }] of databases.entries()) {
    expect(await ask(adminUrl, 'select name from 施設')).toEqual([{ name: `架空病院${n}` }])
  }
  await Promise.all(databases.map((database) => database.drop()))
  expect(await ask(cluster.adminUrl, "select 1 from pg_database where datname like 'test_%'")).toEqual([])
})

test('a database is dropped although a test left a connection open', async () => {
  const database = await createTestDatabase(cluster)
  const forgotten = new Client({ connectionString: database.adminUrl })
  forgotten.on('error', () => undefined)
  await forgotten.connect()
  await database.drop()
  await expect(ask(database.adminUrl, 'select 1')).rejects.toThrow(/does not exist/)
})

test('nobody can connect to the template and block its copies', async () => {
  const url = new URL(cluster.adminUrl)
  url.pathname = `/${cluster.template}`
  await expect(ask(url.href, 'select 1')).rejects.toThrow(/not currently accepting connections/)
})

test('a further template is filled once for all who ask at once, and by the next one when filling it failed', async () => {
  let fillings = 0
  const fill = async (url: string) => {
    fillings += 1
    await ask(url, `insert into 施設 values ('架空病院')`)
    if (fillings === 1) throw new Error('half-way')
  }
  const wanted = () => ensureTemplate('filled', fill, cluster)
  await expect(wanted()).rejects.toThrow('half-way')
  await Promise.all([wanted(), wanted(), wanted()])
  expect(fillings).toBe(2)
  const copy = await createTestDatabase(cluster, 'filled')
  expect(await ask(copy.adminUrl, 'select name from 施設')).toEqual([{ name: '架空病院' }])
  await copy.drop()
})

test('a template that cannot be prepared fails the run and leaves no server behind', async () => {
  let seen = ''
  const failing = startTestCluster(async (url) => {
    seen = url
    throw new Error('migration 3 is wrong')
  })
  await expect(failing).rejects.toThrow('migration 3 is wrong')
  await expect(ask(seen, 'select 1')).rejects.toThrow(/ECONNREFUSED/)
})

test('the cluster of a test run that was killed is ended and removed by the next run', async () => {
  const playground = await createPlayground()
  const launcher = playground.launch()
  await untilOpen(launcher)
  launcher.kill('SIGKILL')
  await ended(launcher)
  const postmaster = await postmasterOf(playground.dataDirectory)
  const abandoned = join(tmpdir(), `renkei-test-${launcher.pid}-left`)
  await mkdir(abandoned)
  await symlink(playground.dataDirectory, join(abandoned, 'postgres'))
  const next = await startTestCluster(async () => undefined)
  await next.stop()
  expect(isAlive(postmaster)).toBe(false)
  expect(existsSync(abandoned)).toBe(false)
  expect(existsSync(playground.dataDirectory)).toBe(false)
  await playground.clear()
})

import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest'
import { openFloor, prepareDatabase } from '../../kernel/work/server/open-floor.ts'
import { createLog } from '../../platform/log/structured-log.ts'
import { seedOnFirstStart } from '../seed/seed-on-first-start.ts'
import { explainStartFailure } from './explain-start-failure.ts'
import { openDatabase } from './open-database.ts'
import { reactionsTo, sliceMigrations } from './server-slices.ts'
import { startServer } from './start-server.ts'

/** A database server as an operator sets it up for DATABASE_URL: a database and a role that owns it, no superuser. */
let administrator: pg.Client
let name: string
beforeEach(async () => {
  administrator = new pg.Client({ connectionString: inject('testCluster').adminUrl })
  await administrator.connect()
  name = `operator_${randomBytes(6).toString('hex')}`
  await administrator.query(`create role ${name} login password 'made-up' createrole`)
  await administrator.query(`create database ${name} owner ${name}`)
})
afterEach(async () => {
  await administrator.query(`drop database ${name} with (force)`)
  await administrator.end()
})

function urlOf(password = 'made-up', database = name): string {
  const url = new URL(inject('testCluster').adminUrl)
  url.username = name
  url.password = password
  url.pathname = `/${database}`
  return url.href
}

async function serveOnce(databaseUrl: string) {
  const database = await openDatabase({ databaseUrl, dataDirectory: '' }, () => undefined)
  await prepareDatabase(database.ownerUrl, sliceMigrations)
  const onIdleError = () => undefined
  const now = () => new Date()
  const { floor, close } = await openFloor({ ownerUrl: database.ownerUrl, poolSize: 4, now, reactionsTo, onIdleError })
  await seedOnFirstStart(floor, false, () => undefined)
  const log = createLog('silent')
  const dataDirectory = await mkdtemp(join(tmpdir(), 'renkei-data-'))
  const server = await startServer({
    dataDirectory,
    metricsToken: null,
    trustedProxies: [],
    floor,
    host: '127.0.0.1',
    port: 0,
    publicOrigin: null,
    webDirectory: null,
    log,
  })
  const register = (await (await fetch(`${server.url}/api/registry/alliances`)).json()) as { total: number }
  const personas = await fetch(`${server.url}/api/demo/personas`)
  await server.stop()
  await close()
  await database.stop()
  await rm(dataDirectory, { recursive: true, force: true })
  return { registered: register.total, personas: personas.status }
}

describe('DATABASE_URL', () => {
  it('serves the register from a server’s database, twice, without a demo', async () => {
    // The group role belongs to whoever made it first on this server; an operator is given it.
    await administrator.query(`grant renkei_application to ${name} with admin option`)
    expect(await serveOnce(urlOf())).toEqual({ registered: 47, personas: 404 })
    expect(await serveOnce(urlOf())).toEqual({ registered: 47, personas: 404 })
  })

  it.each([
    [
      'a role that may not create roles',
      () => administrator.query(`alter role ${name} nocreaterole`).then(() => urlOf()),
      /CREATEROLE/,
    ],
    ['a wrong password', async () => urlOf('wrong'), /サインインできません/],
    ['a database that is not there', async () => urlOf('made-up', 'no_such_database'), /データベースがありません/],
    ['a port where nothing listens', async () => urlOf().replace(/:\d+\//, ':1/'), /接続できません/],
  ])('with %s says what to do', async (_what, makeUrl, words) => {
    const failure = await serveOnce(await makeUrl()).then(
      () => null,
      (error: unknown) => error,
    )
    expect(explainStartFailure(failure)).toMatch(words)
    expect(explainStartFailure(failure)).not.toMatch(/at .*\.ts:/)
  })
})

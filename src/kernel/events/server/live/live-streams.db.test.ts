import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { streamFrames } from '../../../../platform/contract/live-stream.ts'
import { openSecondFloor } from '../../../work/testing/open-second-floor.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { type LiveServer, organisation, ownTopic, publishOwn, serveLive, signedIn } from '../../testing/live-stage.ts'
import { readStream, type StreamReader, until } from '../../testing/stream-reader.ts'
import { pruneLiveLog } from './live-log.ts'

const isHeardLive = (name: string) => name === ownTopic.name
let test: TestFloor
let server: LiveServer
let other: LiveServer
let closeOther: () => Promise<void>

beforeAll(async () => {
  test = await openTestFloor([], isHeardLive)
  server = await serveLive(test.floor, [ownTopic])
  const second = await openSecondFloor(test, isHeardLive)
  closeOther = second.close
  other = await serveLive(second.floor, [ownTopic])
})
afterAll(async () => {
  await Promise.all([server.stop(), other.stop()])
  await closeOther()
  await test.close()
})

const numbersOf = (reader: StreamReader) =>
  reader.frames.flatMap(({ event, content }) =>
    event === ownTopic.name ? [(content as { number: number }).number] : [],
  )
const endOf = (reader: StreamReader) => reader.frames.find(({ event }) => event === streamFrames.ended)?.content
const hears = (reader: StreamReader, ...numbers: number[]) =>
  until(() => numbers.every((number) => numbersOf(reader).includes(number)), `${numbers} in ${numbersOf(reader)}`)
const someone = async (organisationId?: string) =>
  signedIn(test.superuser, organisationId ?? (await organisation(test.superuser)), ['buyer'])

describe('the stream', () => {
  it('tells what the viewer may hear, field by declared field, and nothing else', async () => {
    const [mine, theirs] = [await someone(), await someone()]
    const reader = await readStream(server.url, mine.token)
    expect(reader.headers['content-type']).toContain('text/event-stream')
    expect(reader.headers['cache-control']).toBe('no-store')
    expect(reader.headers['content-security-policy']).toContain("default-src 'none'")
    await publishOwn(test.floor, theirs.organisationId, 1)
    await publishOwn(test.floor, mine.organisationId, 2, { secret: '秘密' })
    await hears(reader, 2)
    expect(numbersOf(reader)).toEqual([2])
    expect(JSON.stringify(reader.frames)).not.toContain('秘密')
    reader.cut()
  })

  it('is for people who finished signing in, from a page of this site', async () => {
    const { token, accountId } = await someone()
    expect((await readStream(server.url, null)).status).toBe(401)
    expect((await readStream(server.url, 'x'.repeat(43))).status).toBe(401)
    expect((await readStream(server.url, token, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
    await test.superuser.query("update kernel.session set factors = 'single' where account_id = $1", [accountId])
    expect((await readStream(server.url, token)).status).toBe(401)
  })

  it('leaves an audit line when it is opened, with where from', async () => {
    const { token, accountId } = await someone()
    const reader = await readStream(server.url, token)
    const { rows } = await test.superuser.query(
      'select operation, source_address from kernel.audit_line where account_id = $1',
      [accountId],
    )
    expect(rows).toEqual([{ operation: 'events.open-stream', source_address: expect.stringContaining('127.0.0.1') }])
    reader.cut()
  })

  it('reaches the browsers of another server process, by ids alone', async () => {
    const { token, organisationId } = await someone()
    const told: string[] = []
    const overheard = test.floor.listen(['renkei_live_written', 'renkei_live_placed'], {
      onNotice: (_channel, payload) => told.push(payload),
      onConnected: () => undefined,
      onCut: () => undefined,
    })
    const reader = await readStream(other.url, token)
    await publishOwn(test.floor, organisationId, 7, { secret: '秘密' })
    await hears(reader, 7)
    await until(() => told.length >= 2, 'both notices')
    expect(told.every((payload) => /^([0-9a-f-]{36}|\d+)$/.test(payload))).toBe(true)
    await overheard.stop()
    reader.cut()
  })

  it('goes on when the listening connection was cut', async () => {
    const { token, organisationId } = await someone()
    const reader = await readStream(server.url, token)
    await test.superuser.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'",
    )
    await publishOwn(test.floor, organisationId, 8)
    await hears(reader, 8)
    reader.cut()
  })

  it('refuses a ninth stream of one session', async () => {
    const { token } = await someone()
    const readers = []
    for (let each = 0; each < 8; each += 1) readers.push(await readStream(server.url, token))
    expect((await readStream(server.url, token)).status).toBe(429)
    for (const reader of readers) reader.cut()
  })
})

describe('a browser that connects again', () => {
  it('gets what was written while it was away, once and in order', async () => {
    const { token, organisationId } = await someone()
    const first = await readStream(server.url, token)
    await publishOwn(test.floor, organisationId, 1)
    await hears(first, 1)
    first.cut()
    for (const number of [2, 3, 4]) await publishOwn(test.floor, organisationId, number)
    const second = await readStream(other.url, token, { after: first.lastId() })
    await hears(second, 4)
    await delay(100)
    expect(numbersOf(second)).toEqual([2, 3, 4])
    second.cut()
  })

  it('misses nothing that was written just before the cut, also when it had heard nothing yet', async () => {
    const { token, organisationId } = await someone()
    const first = await readStream(server.url, token)
    await until(() => first.lastId() !== '', 'its first id')
    first.cut()
    await publishOwn(test.floor, organisationId, 5)
    const second = await readStream(server.url, token, { headers: { 'last-event-id': first.lastId() } })
    await hears(second, 5)
    second.cut()
  })

  it('hears nothing of others by an id of theirs, nor by one it made up', async () => {
    const [mine, theirs] = [await someone(), await someone()]
    const victim = await readStream(server.url, theirs.token)
    await publishOwn(test.floor, theirs.organisationId, 1)
    await hears(victim, 1)
    const readyId = victim.frames[0]?.id ?? ''
    await publishOwn(test.floor, theirs.organisationId, 2)
    for (const after of [readyId, victim.lastId(), '1', 'A'.repeat(22)]) {
      const thief = await readStream(server.url, mine.token, { after })
      await until(() => thief.frames.length > 0, 'its first frame')
      await delay(50)
      expect(thief.frames.map(({ event }) => event)).toEqual([streamFrames.reset])
      thief.cut()
    }
    victim.cut()
  })

  it('is asked again whether it may hear at every replay', async () => {
    const organisationId = await organisation(test.superuser)
    const { token, accountId } = await someone(organisationId)
    const first = await readStream(server.url, token)
    await until(() => first.lastId() !== '', 'its first id')
    first.cut()
    await publishOwn(test.floor, organisationId, 1)
    const elsewhere = await organisation(test.superuser)
    await test.superuser.query('update kernel.role_assignment set organisation_id = $2 where account_id = $1', [
      accountId,
      elsewhere,
    ])
    await test.superuser.query('update kernel.session set organisation_id = $2 where account_id = $1', [
      accountId,
      elsewhere,
    ])
    const second = await readStream(server.url, token, { after: first.lastId() })
    await delay(300)
    expect(numbersOf(second)).toEqual([])
    second.cut()
  })

  it('is told to read everything again when the log no longer reaches back', async () => {
    const { token, organisationId } = await someone()
    const first = await readStream(server.url, token)
    await until(() => first.lastId() !== '', 'its first id')
    first.cut()
    await publishOwn(test.floor, organisationId, 1)
    const onlooker = await readStream(server.url, (await someone(organisationId)).token)
    await publishOwn(test.floor, organisationId, 2)
    await hears(onlooker, 2)
    onlooker.cut()
    expect(await pruneLiveLog(test.floor, 0)).toBeGreaterThan(0)
    const second = await readStream(server.url, token, { after: first.lastId() })
    await until(() => second.frames.length > 0, 'its first frame')
    expect(second.frames[0]?.event).toBe(streamFrames.reset)
    await publishOwn(test.floor, organisationId, 3)
    await hears(second, 3)
    second.cut()
  })
})

describe('a stream ends within five seconds, and says nothing afterwards', () => {
  const end = async (
    statement: string,
    values: unknown[],
    of: { readonly organisationId: string },
    reader: StreamReader,
  ) => {
    const startedAt = performance.now()
    await test.superuser.query(statement, values)
    await publishOwn(test.floor, of.organisationId, 99)
    await until(() => reader.isClosed(), 'the stream is closed')
    expect(reader.closedAt() - startedAt).toBeLessThan(5_000)
    expect(numbersOf(reader)).not.toContain(99)
  }
  const sessionEnds = [
    ['the session ended', 'update kernel.session set ended_at = now() where account_id = $1'],
    [
      'the session idled out',
      "update kernel.session set last_seen_at = now() - interval '16 minutes' where account_id = $1",
    ],
    [
      'twelve hours are over',
      "update kernel.session set started_at = now() - interval '13 hours' where account_id = $1",
    ],
    ['the account was disabled', 'update kernel.account set disabled_at = now() where id = $1'],
    ['the person has left', 'update kernel.role_assignment set until_on = current_date where account_id = $1'],
  ] as const

  it.each(sessionEnds)('because %s', async (_because, statement) => {
    const person = await someone()
    const reader = await readStream(server.url, person.token)
    await end(statement, [person.accountId], person, reader)
    expect(endOf(reader)).toEqual({ because: 'session-over' })
    expect((await readStream(server.url, person.token)).status).toBe(401)
  })

  it('for twenty people at once, though nothing happens that they would be told of', async () => {
    const people = []
    for (let each = 0; each < 20; each += 1) people.push(await someone())
    const readers = await Promise.all(people.map(({ token }) => readStream(server.url, token)))
    const startedAt = performance.now()
    for (const [index, { accountId }] of people.entries()) {
      const [, statement] = sessionEnds[index % sessionEnds.length] ?? sessionEnds[0]
      await test.superuser.query(statement, [accountId])
    }
    await until(() => readers.every((reader) => reader.isClosed()), 'all streams are closed')
    for (const reader of readers) expect(reader.closedAt() - startedAt).toBeLessThan(5_000)
  })

  it('because other roles are held', async () => {
    const person = await someone()
    const reader = await readStream(server.url, person.token)
    await test.superuser.query("update kernel.role_assignment set role = 'director' where account_id = $1", [
      person.accountId,
    ])
    await until(() => reader.isClosed(), 'the stream is closed')
    expect(endOf(reader)).toEqual({ because: 'rights-changed' })
  })

  it('because the organisation left the alliance, for those who stay as well', async () => {
    const alliance = await organisation(test.superuser, 'alliance')
    const people = [await someone(), await someone()]
    for (const { organisationId } of people) {
      await test.superuser.query(
        `insert into kernel.membership (id, alliance_id, organisation_id, member_kind, joined_on, source)
         values (gen_random_uuid(), $1, $2, 'participant', '2024-04-01', '試験')`,
        [alliance, organisationId],
      )
    }
    const readers = await Promise.all(people.map(({ token }) => readStream(server.url, token)))
    await delay(50)
    await test.superuser.query(
      "update kernel.membership set withdrawn_on = (now() at time zone 'Asia/Tokyo')::date where organisation_id = $1",
      [people[0]?.organisationId],
    )
    await until(() => readers.every((reader) => reader.isClosed()), 'both streams are closed')
    expect(readers.map(endOf)).toEqual([{ because: 'rights-changed' }, { because: 'rights-changed' }])
  })

  it('and an open stream keeps no idle session alive', async () => {
    const person = await someone()
    await test.superuser.query(
      "update kernel.session set last_seen_at = now() - interval '14 minutes 58 seconds' where account_id = $1",
      [person.accountId],
    )
    const reader = await readStream(server.url, person.token)
    await until(() => reader.isClosed(), 'the stream is closed', 8_000)
    expect(endOf(reader)).toEqual({ because: 'session-over' })
  }, 15_000)
})

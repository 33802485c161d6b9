import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

/** One person in two browsers, both signed in with two factors. */
async function twice() {
  const person = await server.person(hospital, ['doctor'])
  const one = server.browser()
  await one.signIn(person)
  const codeAt = await one.enrolOneTimePassword()
  const other = server.browser()
  await other.signIn(person)
  await other.post('/api/session/one-time-password', { code: codeAt(Date.now() + 30_000) })
  return { person, one, other }
}
const sessionsOf = async (browser: { get: (path: string) => Promise<{ body: unknown }> }) =>
  ((await browser.get('/api/identity/sessions')).body as { items: { id: string; current: boolean }[] }).items

describe('grants: one’s own sessions', () => {
  it('listed, one ended, the other left open', async () => {
    const { one, other } = await twice()
    const sessions = await sessionsOf(one)
    expect([sessions.length, sessions.filter(({ current }) => current).length]).toEqual([2, 1])
    const elsewhere = sessions.find(({ current }) => !current)?.id
    expect((await one.delete(`/api/identity/sessions/${elsewhere}`)).status).toBe(200)
    expect((await other.get('/api/identity/sessions')).status).toBe(401)
    expect(await sessionsOf(one)).toHaveLength(1)
  })

  it('all others ended at once, and by changing the password', async () => {
    const { one, other } = await twice()
    expect((await one.delete('/api/identity/sessions')).body).toEqual({ ended: 1 })
    expect((await other.session()).account).toBeNull()
    const { person, one: first, other: second } = await twice()
    await first.put('/api/identity/password', { current: person.password, password: 'まったく新しい長い合言葉です' })
    expect((await second.session()).account).toBeNull()
    expect((await first.session()).account).not.toBeNull()
  })

  it('ended is said to whoever holds a stream open', async () => {
    const { person, one } = await twice()
    await one.delete('/api/identity/sessions')
    const { rows } = await server.superuser.query(
      "select payload from kernel.event where name = 'identity.session-ended' and payload ->> 'accountId' = $1",
      [person.accountId],
    )
    expect(rows).toHaveLength(1)
  })
})

describe('grants: a rest', () => {
  it('at once when nobody is there: nothing answers but the resuming, which the browser is told of', async () => {
    const { one } = await twice()
    expect((await one.post('/api/session/suspension')).body).toEqual({ account: null, enrolment: null, idle: true })
    expect((await one.get('/api/identity/sessions')).status).toBe(401)
    expect(await one.session()).toEqual({ account: null, enrolment: null, idle: true })
  })

  it('is over with the session: an ended one is not idle', async () => {
    const { one, other } = await twice()
    await one.post('/api/session/suspension')
    await other.delete('/api/identity/sessions')
    expect(await one.session()).toEqual({ account: null, enrolment: null })
  })
})

describe('hides', () => {
  it('the sessions of everybody else', async () => {
    const [{ one }, stranger] = [await twice(), await twice()]
    const theirs = (await sessionsOf(stranger.one)).map(({ id }) => id)
    expect((await sessionsOf(one)).filter(({ id }) => theirs.includes(id))).toEqual([])
    expect((await one.delete(`/api/identity/sessions/${theirs[0]}`)).status).toBe(404)
    expect((await stranger.one.session()).account).not.toBeNull()
  })
})

describe('refuses', () => {
  it('a session that has been idle, whatever it proved', async () => {
    const { person, one } = await twice()
    await server.superuser.query(
      "update kernel.session set last_seen_at = now() - interval '16 minutes' where account_id = $1",
      [person.accountId],
    )
    expect((await one.get('/api/identity/sessions')).status).toBe(401)
  })
})

describe('records', () => {
  it('who ended a session', async () => {
    const { one } = await twice()
    const before = (await server.auditOf('identity.end-other-own-sessions')).length
    await one.delete('/api/identity/sessions')
    expect(await server.auditOf('identity.end-other-own-sessions')).toHaveLength(before + 1)
  })
})

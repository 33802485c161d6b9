import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import type { TestBrowser } from '../../testing/test-browser.ts'

let server: IdentityServer
let hospital: string
let alliance: string
let elsewhere: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
  alliance = await server.organisation('alliance')
  elsewhere = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

/** A doctor of the hospital who is a director of the alliance. */
async function both() {
  const person = await server.person(hospital, ['doctor'])
  await server.superuser.query("insert into kernel.role_assignment values ($1, $2, 'director', '2025-04-01')", [
    person.accountId,
    alliance,
  ])
  const browser = await server.browser().enter(person)
  return { person, browser }
}
const become = (browser: TestBrowser, organisation: string) =>
  browser.put('/api/session/organisation', { organisation })
const sessionsOf = async (accountId: string) =>
  (
    await server.superuser.query(
      'select organisation_id, started_at, ended_at from kernel.session where account_id = $1 order by ended_at nulls last',
      [accountId],
    )
  ).rows

describe('grants: one person in two organisations', () => {
  it('is told where, and becomes a member of the other with the same factors; the old session ends', async () => {
    const { person, browser } = await both()
    const { account } = await browser.session()
    expect(account).toMatchObject({ organisationId: hospital, roles: ['doctor'] })
    expect(account.organisations.map(({ id }: { id: string }) => id).toSorted()).toEqual(
      [hospital, alliance].toSorted(),
    )
    const before = browser.cookies.get('renkei_session')
    const answer = await become(browser, alliance)
    expect(answer.body.account).toMatchObject({ organisationId: alliance, roles: ['director'] })
    const old = server.browser()
    old.cookies.set('renkei_session', before ?? '')
    expect((await old.session()).account).toBeNull()
    const { rows } = await server.superuser.query(
      "select from kernel.event where name = 'identity.session-ended' and payload ->> 'accountId' = $1",
      [person.accountId],
    )
    expect(rows).toHaveLength(1)
  })

  it('comes back to where it was last signed in', async () => {
    const { person, browser } = await both()
    await become(browser, alliance)
    const again = server.browser()
    await again.signIn(person)
    expect((await again.session()).enrolment.organisationId).toBe(alliance)
    await server.superuser.query(
      'update kernel.role_assignment set until_on = from_on where organisation_id = $1 and account_id = $2',
      [alliance, person.accountId],
    )
    const left = server.browser()
    await left.signIn(person)
    expect((await left.session()).enrolment.organisationId).toBe(hospital)
  })
})

describe('refuses', () => {
  it('an organisation where the person holds no role, today or ever, and visitors', async () => {
    const { person, browser } = await both()
    expect((await become(browser, elsewhere)).body.type).toBe('organisation-not-found')
    await server.superuser.query(
      'update kernel.role_assignment set until_on = from_on where organisation_id = $1 and account_id = $2',
      [alliance, person.accountId],
    )
    expect((await become(browser, alliance)).body.type).toBe('organisation-not-found')
    expect((await browser.session()).account.organisationId).toBe(hospital)
    expect((await become(server.browser(), hospital)).status).toBe(401)
    const halfway = server.browser()
    await halfway.signIn(person)
    expect((await become(halfway, hospital)).status).toBe(403)
  })

  it('more than twelve hours in all: the new session ends when the old one would have', async () => {
    const { person, browser } = await both()
    await server.superuser.query(
      "update kernel.session set started_at = now() - interval '11 hours' where account_id = $1",
      [person.accountId],
    )
    await become(browser, alliance)
    const [ended, open] = await sessionsOf(person.accountId)
    expect([ended.organisation_id, open.organisation_id, open.ended_at]).toEqual([hospital, alliance, null])
    expect(open.started_at).toEqual(ended.started_at)
  })

  it('two switches at once leave one open session at most for each', async () => {
    const { person, browser } = await both()
    await Promise.all([become(browser, alliance), become(browser, alliance)])
    const open = (await sessionsOf(person.accountId)).filter(({ ended_at }) => ended_at === null)
    expect(open).toHaveLength(1)
  })
})

describe('a session that began at one member’s provider', () => {
  const throughProvider = async () => {
    const { person, browser } = await both()
    await server.superuser.query('update kernel.session set through_provider = true where account_id = $1', [
      person.accountId,
    ])
    return { person, browser }
  }

  it('enters no other organisation: the provider vouches for people of its own', async () => {
    const { browser } = await throughProvider()
    expect((await become(browser, alliance)).body.type).toBe('own-factors-needed')
  })

  it('adds and removes no factor of somebody who is at home elsewhere too', async () => {
    const { browser } = await throughProvider()
    expect((await browser.post('/api/identity/passkeys/question')).body.type).toBe('may-not-enrol')
    expect((await browser.post('/api/identity/one-time-password')).body.type).toBe('may-not-enrol')
    expect((await browser.post('/api/identity/recovery-codes')).body.type).toBe('own-factors-needed')
    expect((await browser.delete('/api/identity/passkeys/x')).body.type).toBe('own-factors-needed')
  })

  it('does as ever for somebody who belongs to that member alone', async () => {
    const person = await server.person(hospital, ['doctor'])
    const browser = await server.browser().enter(person)
    await server.superuser.query('update kernel.session set through_provider = true where account_id = $1', [
      person.accountId,
    ])
    expect((await browser.post('/api/identity/passkeys/question')).status).toBe(200)
    expect((await browser.post('/api/identity/recovery-codes')).status).toBe(200)
  })
})

describe('records', () => {
  it('each change, in the organisation that was left', async () => {
    const { person, browser } = await both()
    await become(browser, alliance)
    const { rows } = await server.superuser.query(
      "select organisation_id from kernel.audit_line where operation = 'identity.switch-organisation' and account_id = $1",
      [person.accountId],
    )
    expect(rows).toEqual([{ organisation_id: hospital }])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

/** A person with both factors, a new browser with the first given, and the app; codes lie in steps not used yet. */
async function halfSignedIn() {
  const person = await server.person(hospital, ['buyer'])
  const first = server.browser()
  await first.signIn(person)
  const codeAt = await first.enrolOneTimePassword()
  // The enrolling code's step is used up; the next one is within the tolerance.
  const nextCode = codeAt(Date.now() + 30_000)
  const browser = server.browser()
  const { body } = await browser.signIn(person)
  return { person, browser, codeAt, nextCode, session: body }
}
const give = (browser: Awaited<ReturnType<typeof halfSignedIn>>['browser'], code: string) =>
  browser.post('/api/session/one-time-password', { code })

describe('grants: a password and a one-time password', () => {
  it('first enrolment completes the sign-in, and the session is told at each step what is next', async () => {
    const person = await server.person(hospital, ['buyer'])
    const browser = server.browser()
    const { body } = await browser.signIn(person)
    expect(body).toMatchObject({ account: null, enrolment: { next: 'enrolSecondFactor', oneTimePassword: false } })
    await browser.enrolOneTimePassword()
    expect(await browser.session()).toMatchObject({ account: { roles: ['buyer'] }, enrolment: null })
  })

  it('completes a later sign-in, under a new token', async () => {
    const { browser, nextCode, session } = await halfSignedIn()
    expect(session.enrolment).toMatchObject({ next: 'giveSecondFactor', oneTimePassword: true })
    const before = browser.cookies.get('renkei_session')
    expect((await give(browser, nextCode)).body.account).not.toBeNull()
    expect(browser.cookies.get('renkei_session')).not.toBe(before)
    const old = server.browser()
    old.cookies.set('renkei_session', before ?? '')
    expect(await old.session()).toEqual({ account: null, enrolment: null })
  })
})

describe('refuses', () => {
  it('a code a second time, whatever session gives it', async () => {
    const { person, browser, nextCode } = await halfSignedIn()
    expect((await give(browser, nextCode)).status).toBe(200)
    const other = server.browser()
    await other.signIn(person)
    const again = await give(other, nextCode)
    expect([again.status, again.body.type]).toEqual([422, 'code-is-wrong'])
  })

  it('one of two requests that give the same code at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { person, browser, nextCode } = await halfSignedIn()
      const other = server.browser()
      await other.signIn(person)
      const statuses = (await Promise.all([give(browser, nextCode), give(other, nextCode)])).map(({ status }) => status)
      expect(statuses.sort((one, other) => one - other)).toEqual([200, 422])
    }
  })

  it('a code of two steps ago or ahead', async () => {
    const { browser, codeAt } = await halfSignedIn()
    expect((await give(browser, codeAt(Date.now() - 61_000))).status).toBe(422)
    expect((await give(browser, codeAt(Date.now() + 61_000))).status).toBe(422)
  })

  it('enrolling another app with the password alone once there is a second factor', async () => {
    const { browser } = await halfSignedIn()
    const answer = await browser.post('/api/identity/one-time-password')
    expect([answer.status, answer.body.type]).toEqual([403, 'may-not-enrol'])
    expect((await browser.post('/api/identity/passkeys/question')).status).toBe(403)
  })

  it('a new app that no code has proved: the old one stays in use', async () => {
    const { browser, codeAt, nextCode, person } = await halfSignedIn()
    await give(browser, nextCode)
    expect((await browser.post('/api/identity/one-time-password')).status).toBe(200)
    await server.superuser.query('update kernel.one_time_password set last_used_step = 0 where account_id = $1', [
      person.accountId,
    ])
    const other = server.browser()
    await other.signIn(person)
    expect((await give(other, codeAt())).status).toBe(200)
  })

  it('everything else until a password that somebody else set is changed', async () => {
    const person = await server.person(hospital, ['buyer'], { passwordSetByOther: true })
    const browser = server.browser()
    expect((await browser.signIn(person)).body.enrolment.next).toBe('changePassword')
    expect((await browser.post('/api/identity/one-time-password')).status).toBe(403)
    const change = (password: string) => browser.put('/api/identity/password', { current: person.password, password })
    expect((await change('password1234')).body).toMatchObject({ fields: [{ field: 'password' }] })
    expect((await change('わたしだけが知っている長い合言葉')).body.enrolment.next).toBe('enrolSecondFactor')
  })
})

describe('hides', () => {
  it('the secret from whoever reads the table', async () => {
    const person = await server.person(hospital, ['buyer'])
    const browser = server.browser()
    await browser.signIn(person)
    const { body } = await browser.post('/api/identity/one-time-password')
    const { rows } = await server.superuser.query(
      'select pending_secret from kernel.one_time_password where account_id = $1',
      [person.accountId],
    )
    expect(rows[0].pending_secret.toString('latin1')).not.toContain(body.secret)
    expect(rows[0].pending_secret).toHaveLength(12 + 32 + 16)
  })
})

describe('records', () => {
  it('who gave a second factor, and who failed to', async () => {
    const { person, browser, nextCode } = await halfSignedIn()
    await give(browser, '000000')
    await give(browser, nextCode)
    const lines = (await server.auditOf('identity.give-one-time-password')).filter(
      ({ subject }) => subject === person.accountId,
    )
    expect(lines.map(({ outcome, refusal }) => [outcome, refusal])).toEqual([
      ['refused', 'code-is-wrong'],
      ['done', null],
    ])
  })
})

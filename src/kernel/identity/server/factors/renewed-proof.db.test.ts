import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import { SoftwareAuthenticator } from '../../testing/software-authenticator.ts'
import type { Person, TestBrowser } from '../../testing/test-browser.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

const newPassword = '架空の長い合言葉を四つ並べる'
/** Everything that outlives the session in which it is done. */
const changes: Readonly<
  Record<string, (browser: TestBrowser, person: Person) => Promise<{ status: number; body: { type?: string } }>>
> = {
  'asking for another passkey': (browser) => browser.post('/api/identity/passkeys/question'),
  'registering another passkey': (browser) =>
    browser.post('/api/identity/passkeys', {
      ceremony: crypto.randomUUID(),
      label: '架空の端末',
      response: new SoftwareAuthenticator(server.url).register({ challenge: 'AAAA', rp: { id: 'localhost' } }),
    }),
  'removing a passkey': (browser) => browser.delete('/api/identity/passkeys/AAAA'),
  'a key for another app': (browser) => browser.post('/api/identity/one-time-password'),
  'confirming another app': (browser) => browser.put('/api/identity/one-time-password', { code: '000000' }),
  'new recovery codes': (browser) => browser.post('/api/identity/recovery-codes'),
  'another password': (browser, { password }) =>
    browser.put('/api/identity/password', { current: password, password: newPassword }),
}
const age = (person: Person, interval: string) =>
  server.superuser.query('update kernel.session set proved_at = now() - $2::interval where account_id = $1', [
    person.accountId,
    interval,
  ])

/** Signed in with password and app six minutes ago, and still before the screen. */
async function signedInAWhileAgo() {
  const person = await server.person(hospital, ['doctor'])
  const browser = server.browser()
  await browser.signIn(person)
  const codeAt = await browser.enrolOneTimePassword()
  await age(person, '6 minutes')
  const prove = (password: string, code: string) => browser.post('/api/session/proof/password', { password, code })
  return { person, browser, prove, nextCode: codeAt(Date.now() + 30_000) }
}
async function withPasskey() {
  const person = await server.person(hospital, ['doctor'])
  const browser = server.browser()
  await browser.signIn(person)
  const authenticator = new SoftwareAuthenticator(server.url)
  const { body } = await browser.post('/api/identity/passkeys/question')
  const response = authenticator.register(body.options)
  await browser.post('/api/identity/passkeys', { ceremony: body.ceremony, label: '試験の鍵', response })
  await age(person, '6 minutes')
  return { person, browser, authenticator }
}
async function proveWith(browser: TestBrowser, authenticator: SoftwareAuthenticator, userVerified = true) {
  const { body } = await browser.post('/api/session/passkey-question')
  const response = authenticator.assert(body.options, { userVerified })
  return browser.post('/api/session/proof/passkey', { ceremony: body.ceremony, response })
}

describe('refuses, in a session that nobody has proved for five minutes', () => {
  it.each(Object.keys(changes))('%s', async (change) => {
    const { person, browser } = await signedInAWhileAgo()
    const answer = await changes[change]?.(browser, person)
    expect([answer?.status, answer?.body.type]).toEqual([409, 'proof-needed'])
  })

  it('a proof with one factor right and the other wrong, a code used before, and a passkey of somebody else', async () => {
    const { person, browser, prove, nextCode } = await signedInAWhileAgo()
    expect((await prove('wrong', nextCode)).body.type).toBe('password-or-code-is-wrong')
    expect((await prove(person.password, '000000')).body.type).toBe('password-or-code-is-wrong')
    const stranger = await withPasskey()
    expect((await proveWith(browser, stranger.authenticator)).body.type).toBe('passkey-not-accepted')
    expect((await browser.post('/api/identity/recovery-codes')).body.type).toBe('proof-needed')
    expect((await prove(person.password, nextCode)).status).toBe(200)
    expect((await prove(person.password, nextCode)).body.type).toBe('password-or-code-is-wrong')
  })

  it('a passkey without user verification, and a session of one factor', async () => {
    const { browser, authenticator, person } = await withPasskey()
    expect((await proveWith(browser, authenticator, false)).body.type).toBe('passkey-not-accepted')
    const half = server.browser()
    await half.signIn(person)
    expect((await proveWith(half, authenticator)).body.type).toBe('may-not-enrol')
    const body = { password: person.password, code: '000000' }
    expect((await half.post('/api/session/proof/password', body)).body.type).toBe('may-not-enrol')
  })

  it('guessing: after ten failures the eleventh waits', async () => {
    const { prove } = await signedInAWhileAgo()
    await server.superuser.query('delete from kernel.known_device')
    for (let time = 0; time < 10; time += 1) expect((await prove('wrong', '000000')).status).toBe(422)
    expect((await prove('wrong', '000000')).body.type).toBe('too-many-attempts')
  })
})

describe('grants', () => {
  it('every change after password and app were given again, in the same session under the same token', async () => {
    const { person, browser, prove, nextCode } = await signedInAWhileAgo()
    const token = browser.cookies.get('renkei_session')
    expect((await prove(person.password, nextCode)).body).toEqual({})
    expect(browser.cookies.get('renkei_session')).toBe(token)
    for (const change of Object.values(changes))
      expect((await change(browser, person)).body.type).not.toBe('proof-needed')
  })

  it('every change after a gesture with a passkey', async () => {
    const { person, browser, authenticator } = await withPasskey()
    expect((await browser.post('/api/identity/recovery-codes')).body.type).toBe('proof-needed')
    expect((await proveWith(browser, authenticator)).status).toBe(200)
    for (const change of Object.values(changes))
      expect((await change(browser, person)).body.type).not.toBe('proof-needed')
  })

  it('the same right after signing in, and not in another session of the person', async () => {
    const { person, browser, authenticator } = await withPasskey()
    const { body } = await browser.post('/api/session/passkey-question')
    const elsewhere = server.browser()
    const given = { ceremony: body.ceremony, response: authenticator.assert(body.options) }
    expect((await elsewhere.post('/api/session/passkey', given)).body.account.id).toBe(person.accountId)
    expect((await elsewhere.post('/api/identity/recovery-codes')).status).toBe(200)
    expect((await browser.post('/api/identity/recovery-codes')).body.type).toBe('proof-needed')
  })

  it('a first factor without any proof: there is nothing to prove with', async () => {
    const person = await server.person(hospital, ['doctor'], { passwordSetByOther: true })
    const browser = server.browser()
    await browser.signIn(person)
    await age(person, '1 day')
    await browser.put('/api/identity/password', { current: person.password, password: newPassword })
    await browser.enrolOneTimePassword()
    expect((await browser.session()).account.id).toBe(person.accountId)
  })
})

describe('records', () => {
  it('who proved, who failed to, and the change that waited for it', async () => {
    const { person, browser, prove, nextCode } = await signedInAWhileAgo()
    await browser.post('/api/identity/recovery-codes')
    await prove('wrong', nextCode)
    await prove(person.password, nextCode)
    const of = async (operation: string) =>
      (await server.auditOf(operation))
        .filter(({ subject }) => subject === person.accountId)
        .map(({ outcome, refusal }) => [outcome, refusal])
    expect(await of('identity.make-recovery-codes')).toEqual([['refused', 'proof-needed']])
    expect(await of('identity.prove-with-password')).toEqual([
      ['refused', 'password-or-code-is-wrong'],
      ['done', null],
    ])
  })
})

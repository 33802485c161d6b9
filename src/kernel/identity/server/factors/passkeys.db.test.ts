import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import { type Gesture, SoftwareAuthenticator } from '../../testing/software-authenticator.ts'
import type { TestBrowser } from '../../testing/test-browser.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

async function register(browser: TestBrowser, authenticator: SoftwareAuthenticator, gesture: Gesture = {}) {
  const { body } = await browser.post('/api/identity/passkeys/question')
  const response = authenticator.register(body.options, gesture)
  return browser.post('/api/identity/passkeys', { ceremony: body.ceremony, label: '試験の鍵', response })
}
async function use(
  browser: TestBrowser,
  authenticator: SoftwareAuthenticator,
  gesture: Gesture = {},
  where = 'passkey',
) {
  const { body } = await browser.post('/api/session/passkey-question')
  const response = authenticator.assert(body.options, gesture)
  const given = { ceremony: body.ceremony, response }
  return { given, answer: await browser.post(`/api/session/${where}`, given) }
}
async function withPasskey() {
  const person = await server.person(hospital, ['doctor'])
  const browser = server.browser()
  await browser.signIn(person)
  const authenticator = new SoftwareAuthenticator(server.url)
  expect((await register(browser, authenticator)).status).toBe(200)
  return { person, browser, authenticator }
}

describe('grants: a passkey with user verification', () => {
  it('completes the first sign-in by being registered, and signs in alone from then on', async () => {
    const { browser, authenticator } = await withPasskey()
    expect((await browser.session()).account).not.toBeNull()
    const { answer } = await use(server.browser(), authenticator)
    expect([answer.status, answer.body.account.roles]).toEqual([200, ['doctor']])
  })

  it('several to an account; all but the last factor can be removed', async () => {
    const { browser, authenticator } = await withPasskey()
    const second = new SoftwareAuthenticator(server.url)
    expect((await register(browser, second)).status).toBe(200)
    expect((await browser.get('/api/identity/factors')).body.passkeys).toHaveLength(2)
    const remove = ({ id }: SoftwareAuthenticator) =>
      browser.delete(`/api/identity/passkeys/${id.toString('base64url')}`)
    expect((await remove(authenticator)).status).toBe(200)
    expect((await use(server.browser(), authenticator)).answer.status).toBe(422)
    expect((await remove(second)).body.type).toBe('last-factor')
    expect((await use(server.browser(), second)).answer.status).toBe(200)
  })

  it('resumes an idle session: the same session under a new token', async () => {
    const { browser, authenticator, person } = await withPasskey()
    const { rows: before } = await server.superuser.query('select id from kernel.session where account_id = $1', [
      person.accountId,
    ])
    await makeIdle(person.accountId)
    expect((await browser.session()).account).toBeNull()
    const { answer } = await use(browser, authenticator, {}, 'resume')
    expect(answer.body.account).not.toBeNull()
    expect((await browser.session()).account).not.toBeNull()
    const { rows: after } = await server.superuser.query('select id from kernel.session where account_id = $1', [
      person.accountId,
    ])
    expect(after).toEqual(before)
  })
})

const makeIdle = (accountId: string) =>
  server.superuser.query(
    "update kernel.session set last_seen_at = now() - interval '16 minutes' where account_id = $1",
    [accountId],
  )

describe('refuses', () => {
  it('a passkey without user verification, when registering and when signing in', async () => {
    const { authenticator } = await withPasskey()
    expect((await use(server.browser(), authenticator, { userVerified: false })).answer.status).toBe(422)
    const browser = server.browser()
    await browser.signIn(await server.person(hospital, ['doctor']))
    const answer = await register(browser, new SoftwareAuthenticator(server.url), { userVerified: false })
    expect(answer.body.type).toBe('passkey-not-accepted')
  })

  it('an answer given to another site', async () => {
    const { authenticator } = await withPasskey()
    const { answer } = await use(server.browser(), authenticator, { origin: 'https://renkei.example' })
    expect(answer.status).toBe(422)
  })

  it('an answer given twice', async () => {
    const { authenticator } = await withPasskey()
    const { given } = await use(server.browser(), authenticator)
    expect((await server.browser().post('/api/session/passkey', given)).status).toBe(422)
  })

  it('a copied passkey, whose counter has been seen before', async () => {
    const { authenticator } = await withPasskey()
    const copied = authenticator.counter + 1
    expect((await use(server.browser(), authenticator)).answer.status).toBe(200)
    expect((await use(server.browser(), authenticator, { counter: copied })).answer.status).toBe(422)
  })

  it('an answer signed by another key, and bytes that are no answer', async () => {
    const { authenticator } = await withPasskey()
    const stranger = new SoftwareAuthenticator(server.url)
    const browser = server.browser()
    const { body } = await browser.post('/api/session/passkey-question')
    const id = authenticator.id.toString('base64url')
    const forged = { ...stranger.assert(body.options), id, rawId: id }
    expect((await browser.post('/api/session/passkey', { ceremony: body.ceremony, response: forged })).status).toBe(422)
    const rubbish = { ...forged, response: { clientDataJSON: 'AAAA', authenticatorData: 'AA', signature: 'AA' } }
    expect((await browser.post('/api/session/passkey', { ceremony: body.ceremony, response: rubbish })).status).toBe(
      422,
    )
  })

  it('to resume somebody else’s session, an ended one, and one past its twelve hours', async () => {
    const { browser, authenticator, person } = await withPasskey()
    const other = await withPasskey()
    await makeIdle(person.accountId)
    expect((await use(browser, other.authenticator, {}, 'resume')).answer.body.type).toBe('passkey-not-accepted')
    await server.superuser.query(
      "update kernel.session set started_at = now() - interval '12 hours 1 minute' where account_id = $1",
      [person.accountId],
    )
    expect((await use(browser, authenticator, {}, 'resume')).answer.body.type).toBe('nothing-to-resume')
    await server.superuser.query(
      'update kernel.session set started_at = now(), ended_at = now() where account_id = $1',
      [person.accountId],
    )
    expect((await use(browser, authenticator, {}, 'resume')).answer.body.type).toBe('nothing-to-resume')
  })
})

describe('questions nobody answers', () => {
  const ask = (browser: TestBrowser) => browser.post('/api/session/passkey-question')
  const askers = async (times: number, browser = () => server.browser()) => {
    const answers = await Promise.all(Array.from({ length: times }, () => ask(browser())))
    return answers.filter(({ status }) => status === 200).length
  }
  beforeEach(() => server.superuser.query('delete from kernel.ceremony'))

  it('are a hundred for a network, also when they are asked at once; then it waits, and they are forgotten', async () => {
    expect(await askers(130)).toBe(100)
    expect((await ask(server.browser())).body.type).toBe('too-many-questions')
    await server.superuser.query("update kernel.ceremony set expires_at = now() - interval '1 second'")
    expect((await ask(server.browser())).status).toBe(200)
    expect((await server.superuser.query('select from kernel.ceremony')).rowCount).toBe(1)
  })

  it('keep no owner out of a browser used before, which is measured by its own', async () => {
    const { browser, authenticator } = await withPasskey()
    await askers(110)
    expect((await use(browser, authenticator)).answer.status).toBe(200)
    expect(await askers(30, () => browser)).toBe(20)
  })

  it('count no longer once they are answered', async () => {
    const { authenticator } = await withPasskey()
    await askers(99)
    for (let time = 0; time < 3; time += 1) expect((await use(server.browser(), authenticator)).answer.status).toBe(200)
  })
})

describe('records', () => {
  it('signing in with a passkey, with the account as subject', async () => {
    const { authenticator, person } = await withPasskey()
    await use(server.browser(), authenticator)
    expect(await server.auditOf('identity.sign-in-with-passkey')).toContainEqual({
      outcome: 'done',
      refusal: null,
      subject: person.accountId,
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import { SoftwareAuthenticator } from '../../testing/software-authenticator.ts'
import type { TestBrowser } from '../../testing/test-browser.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

async function signedIn() {
  const person = await server.person(hospital, ['liaisonNurse'])
  const browser = server.browser()
  await browser.signIn(person)
  const authenticator = new SoftwareAuthenticator(server.url)
  const asked = (await browser.post('/api/identity/passkeys/question')).body
  const response = authenticator.register(asked.options)
  await browser.post('/api/identity/passkeys', { ceremony: asked.ceremony, label: '架空の端末', response })
  return { person, browser, authenticator }
}
const keyOf = async (browser: TestBrowser): Promise<{ key: string; holder: string }> =>
  (await browser.get('/api/session/draft-key')).body

describe('grants', () => {
  it('a session 256 bits of its own, the same each time it asks', async () => {
    const { browser } = await signedIn()
    const { key, holder } = await keyOf(browser)
    expect(Buffer.from(key, 'base64url')).toHaveLength(32)
    expect(await keyOf(browser)).toEqual({ key, holder })
    const other = await keyOf((await signedIn()).browser)
    expect([other.key === key, other.holder === holder]).toEqual([false, false])
  })

  it('another session of the same person another key, and the same mark', async () => {
    const { browser, authenticator } = await signedIn()
    const first = await keyOf(browser)
    const asked = (await browser.post('/api/session/passkey-question')).body
    await browser.post('/api/session/passkey', {
      ceremony: asked.ceremony,
      response: authenticator.assert(asked.options),
    })
    const second = await keyOf(browser)
    expect([second.key === first.key, second.holder === first.holder]).toEqual([false, true])
  })

  it('the resumed session the key it had, under its new token', async () => {
    const { person, browser, authenticator } = await signedIn()
    const before = await keyOf(browser)
    await server.superuser.query(
      "update kernel.session set last_seen_at = now() - interval '16 minutes' where account_id = $1",
      [person.accountId],
    )
    expect((await browser.get('/api/session/draft-key')).status).toBe(401)
    const asked = (await browser.post('/api/session/passkey-question')).body
    const response = authenticator.assert(asked.options)
    expect((await browser.post('/api/session/resume', { ceremony: asked.ceremony, response })).status).toBe(200)
    expect(await keyOf(browser)).toEqual(before)
  })
})

describe('refuses', () => {
  it('whoever gave one factor, and visitors', async () => {
    const browser = server.browser()
    expect((await browser.get('/api/session/draft-key')).status).toBe(401)
    await browser.signIn(await server.person(hospital, ['liaisonNurse']))
    expect((await browser.get('/api/session/draft-key')).status).toBe(403)
  })
})

describe('hides', () => {
  it('the key from caches, and from the audit trail', async () => {
    const { browser } = await signedIn()
    const { key } = await keyOf(browser)
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await fetch(`${server.url}/api/session/draft-key`, { headers: { cookie } })
    expect(answer.headers.get('cache-control')).toBe('no-store')
    const { rows } = await server.superuser.query(
      "select row_to_json(l)::text as line from kernel.audit_line l where operation = 'identity.show-draft-key'",
    )
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ line }) => line.includes(key))).toEqual([])
  })
})

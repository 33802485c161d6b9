import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import type { SignedIn } from '../../testing/provider-process.ts'
import { type RunningProvider, startProvider } from '../../testing/start-provider.ts'

let server: IdentityServer
let provider: RunningProvider
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  provider = await startProvider(`${server.url}/sign-in/provider`)
  hospital = await server.organisation('memberOrganisation')
  const [one, other] = [await administrator(hospital), await administrator(hospital)]
  expect((await one.put('/api/identity/provider', settings())).status).toBe(200)
  expect((await other.post('/api/identity/provider/confirmation', settings())).status).toBe(422)
  const { clientSecret: _, ...seen } = settings()
  const changed = { ...seen, twoFactorAcr: 'weaker' }
  expect((await other.post('/api/identity/provider/confirmation', changed)).status).toBe(404)
  expect((await other.post('/api/identity/provider/confirmation', seen)).status).toBe(200)
})
afterAll(async () => {
  await provider.stop()
  await server.close()
})

const settings = () => ({
  issuer: provider.issuer,
  clientId: 'renkei',
  clientSecret: 'a secret of the client',
  twoFactorAcr: null,
})
const administrator = async (organisation: string) =>
  server.browser().enter(await server.person(organisation, ['facilityAdministrator']))
const visit = async (browser = server.browser()) => {
  const { body } = await browser.post('/api/session/provider', { organisation: hospital })
  return { browser, address: body.address as string }
}
const comeBack = async (claims: SignedIn) => {
  const { browser, address } = await visit()
  const query = await provider.signIn(address, claims)
  return { browser, query, answer: await browser.post('/api/session/provider/return', { query }) }
}
let subjects = 0
const claimsOf = (email: string, more: Partial<SignedIn> = {}): SignedIn => {
  subjects += 1
  return { sub: `subject-${subjects}`, email, email_verified: true, amr: ['pwd', 'otp'], ...more }
}

describe('grants: signing in at the member’s own provider', () => {
  it('completes when the provider says that two factors were given', async () => {
    const person = await server.person(hospital, ['doctor'])
    const { browser, answer } = await comeBack(claimsOf(person.email))
    expect([answer.status, answer.body.account?.roles]).toEqual([200, ['doctor']])
    expect((await browser.get('/api/identity/sessions')).status).toBe(200)
  })

  it('asks for a second factor of ours when the provider names only one kind', async () => {
    const person = await server.person(hospital, ['doctor'])
    const { browser, answer } = await comeBack(claimsOf(person.email, { amr: ['pwd'] }))
    expect(answer.body.enrolment.next).toBe('enrolSecondFactor')
    expect((await browser.get('/api/identity/sessions')).status).toBe(403)
    await browser.enrolOneTimePassword()
    expect((await browser.session()).account.roles).toEqual(['doctor'])
  })
})

describe('refuses', () => {
  it('people of other organisations, addresses nobody verified, and those who have left', async () => {
    const stranger = await server.person(await server.organisation('memberOrganisation'), ['doctor'])
    expect((await comeBack(claimsOf(stranger.email))).answer.body.type).toBe('no-account-here')
    const person = await server.person(hospital, ['doctor'])
    const unverified = claimsOf(person.email, { email_verified: false })
    expect((await comeBack(unverified)).answer.body.type).toBe('no-account-here')
    const claims = claimsOf(person.email)
    expect((await comeBack(claims)).answer.status).toBe(200)
    const admin = await administrator(hospital)
    await admin.post(`/api/identity/people/${person.accountId}/deactivation`)
    expect((await comeBack(claims)).answer.body.type).toBe('no-account-here')
  })

  it('an address that the provider has given to somebody else', async () => {
    const person = await server.person(hospital, ['doctor'])
    expect((await comeBack(claimsOf(person.email))).answer.status).toBe(200)
    expect((await comeBack(claimsOf(person.email))).answer.body.type).toBe('no-account-here')
  })

  it('an answer brought by another browser, twice, or to another question', async () => {
    const person = await server.person(hospital, ['doctor'])
    const { browser, address } = await visit()
    const query = await provider.signIn(address, claimsOf(person.email))
    const thief = (await visit()).browser
    for (const elsewhere of [server.browser(), thief])
      expect((await elsewhere.post('/api/session/provider/return', { query })).status).toBe(401)
    const other = await visit(browser)
    const state = new URL(other.address).searchParams.get('state') ?? ''
    const swapped = new URLSearchParams(query)
    swapped.set('state', state)
    expect((await browser.post('/api/session/provider/return', { query: `?${swapped}` })).status).toBe(401)
    const again = await visit(browser)
    const right = await provider.signIn(again.address, claimsOf(person.email))
    expect((await browser.post('/api/session/provider/return', { query: right })).status).toBe(200)
    expect((await browser.post('/api/session/provider/return', { query: right })).status).toBe(401)
  })

  it('a provider that one person alone has set, an unsafe one, and one that belongs to another organisation', async () => {
    const clinic = await server.organisation('memberOrganisation')
    const one = await administrator(clinic)
    expect((await one.put('/api/identity/provider', settings())).body.type).toBe('issuer-taken')
    const unsafe = { ...settings(), issuer: 'http://idp.example.jp' }
    expect((await one.put('/api/identity/provider', unsafe)).body.type).toBe('issuer-not-safe')
    const own = { ...settings(), issuer: 'https://idp.example.jp' }
    expect((await one.put('/api/identity/provider', own)).status).toBe(200)
    const confirmed = await one.post('/api/identity/provider/confirmation', {
      issuer: own.issuer,
      clientId: own.clientId,
      twoFactorAcr: null,
    })
    expect(confirmed.body.type).toBe('second-person-needed')
    expect((await server.browser().post('/api/session/provider', { organisation: clinic })).status).toBe(404)
  })
})

describe('visits from which nobody comes back', () => {
  const visits = async (times: number, browser = () => server.browser()) => {
    const made = await Promise.all(Array.from({ length: times }, () => visit(browser())))
    return made.filter(({ address }) => address !== undefined).length
  }
  beforeEach(() => server.superuser.query('delete from kernel.ceremony'))
  afterAll(() => server.superuser.query('delete from kernel.ceremony'))

  it('are a hundred for a network, also at once, and the provider is asked no oftener', async () => {
    const before = await provider.timesAsked()
    expect(await visits(130)).toBe(100)
    expect((await provider.timesAsked()) - before).toBe(100)
    const refused = await server.browser().post('/api/session/provider', { organisation: hospital })
    expect([refused.status, refused.body.type]).toEqual([429, 'too-many-visits'])
    await server.superuser.query("update kernel.ceremony set expires_at = now() - interval '1 second'")
    expect(await visits(1)).toBe(1)
  })

  it('keep nobody out of a browser used before, which is measured by its own', async () => {
    const person = await server.person(hospital, ['doctor'])
    const claims = claimsOf(person.email)
    const { browser } = await comeBack(claims)
    await visits(110)
    const { address } = await visit(browser)
    const query = await provider.signIn(address, claims)
    expect((await browser.post('/api/session/provider/return', { query })).status).toBe(200)
    expect(await visits(30, () => browser)).toBe(20)
  })

  it('count no longer once somebody came back', async () => {
    await visits(99)
    const person = await server.person(hospital, ['doctor'])
    const claims = claimsOf(person.email)
    for (let time = 0; time < 3; time += 1) expect((await comeBack(claims)).answer.status).toBe(200)
  })
})

describe('hides and records', () => {
  it('the client’s secret, also from administrators; and says who signed in', async () => {
    const person = await server.person(hospital, ['doctor'])
    await comeBack(claimsOf(person.email))
    expect(await server.auditOf('identity.return-from-provider')).toContainEqual({
      outcome: 'done',
      refusal: null,
      subject: person.accountId,
    })
    const shown = await (await administrator(hospital)).get('/api/identity/provider')
    expect(JSON.stringify(shown.body)).not.toContain('secret')
    const { rows } = await server.superuser.query('select sealed_client_secret as sealed from kernel.identity_provider')
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('a secret')
  })
})

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

const addPasskey = async (browser: TestBrowser) => {
  const authenticator = new SoftwareAuthenticator(server.url)
  const asked = (await browser.post('/api/identity/passkeys/question')).body
  const response = authenticator.register(asked.options)
  const answer = await browser.post('/api/identity/passkeys', {
    ceremony: asked.ceremony,
    label: '架空の端末',
    response,
  })
  return { authenticator, answer }
}
const enterWith = async (authenticator: SoftwareAuthenticator) => {
  const browser = server.browser()
  const asked = (await browser.post('/api/session/passkey-question')).body
  const response = authenticator.assert(asked.options)
  return { browser, answer: await browser.post('/api/session/passkey', { ceremony: asked.ceremony, response }) }
}

/** Somebody who has one passkey and recovery codes, and nothing else. */
async function passkeyOnly() {
  const person = await server.person(hospital, ['doctor'])
  const home = server.browser()
  await home.signIn(person)
  const { authenticator } = await addPasskey(home)
  await server.superuser.query('update kernel.account set password_hash = null where id = $1', [person.accountId])
  const codes: string[] = (await home.post('/api/identity/recovery-codes')).body.codes
  return { person, home, authenticator, codes }
}
const recover = (browser: TestBrowser, email: string, code = '') =>
  browser.post('/api/session/recovery/account', { email, code })
const confirm = async (accountId: string) => {
  const admin = await server.browser().enter(await server.person(hospital, ['facilityAdministrator']))
  const { items } = (await admin.get('/api/identity/people')).body
  const { recovery } = items.find((item: { account: string }) => item.account === accountId)
  return recovery === null ? 404 : (await admin.post(`/api/identity/recoveries/${recovery.id}/confirmation`)).status
}

describe('grants: somebody with passkeys only, who has lost them', () => {
  it('asks with a code, is confirmed, and registers a new one; the lost one and other sessions end', async () => {
    const { person, home, authenticator, codes } = await passkeyOnly()
    const browser = server.browser()
    const asked = await recover(browser, ` ${person.email.toUpperCase()} `, codes[0]?.toLowerCase())
    expect([asked.status, asked.body.enrolment.next]).toEqual([200, 'awaitRecovery'])
    expect((await browser.get('/api/identity/sessions')).status).toBe(403)
    expect((await browser.post('/api/identity/passkeys/question')).status).toBe(403)
    expect(await confirm(person.accountId)).toBe(200)
    expect((await browser.session()).enrolment).toMatchObject({ next: 'enrolSecondFactor', mayUseApp: false })
    const { authenticator: fresh, answer } = await addPasskey(browser)
    expect(answer.body.account.roles).toEqual(['doctor'])
    expect((await home.session()).account).toBeNull()
    expect((await enterWith(authenticator)).answer.status).toBe(422)
    expect((await enterWith(fresh)).answer.status).toBe(200)
  })
})

describe('refuses', () => {
  it('a code used before, of somebody else, or of nobody; after ten tries every one', async () => {
    const [{ person, codes }, other] = [await passkeyOnly(), await passkeyOnly()]
    expect((await recover(server.browser(), person.email, codes[0])).status).toBe(200)
    expect((await recover(server.browser(), person.email, codes[0])).body.type).toBe('code-is-wrong')
    expect((await recover(server.browser(), person.email, other.codes[0])).body.type).toBe('code-is-wrong')
    expect((await recover(server.browser(), 'nobody@example.jp', codes[1])).body.type).toBe('code-is-wrong')
    for (let word = 0; word < 8; word += 1) await recover(server.browser(), person.email, `wrong ${word}`)
    expect((await recover(server.browser(), person.email, codes[1])).body.type).toBe('too-many-attempts')
  })

  it('strangers the tries at the second factor: theirs count as tries at the first', async () => {
    const person = await server.person(hospital, ['doctor'])
    await recover(server.browser(), person.email, 'wrong')
    const { rows } = await server.superuser.query('select factor from kernel.sign_in_failure where email = $1', [
      person.email,
    ])
    expect(rows).toEqual([{ factor: 'password' }])
  })

  it('two who bring one code at once: one is heard', async () => {
    const { person, codes } = await passkeyOnly()
    const answers = await Promise.all([1, 2].map(() => recover(server.browser(), person.email, codes[0])))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422])
  })

  it('whoever has a password: a code must not stand in its place', async () => {
    const person = await server.person(hospital, ['doctor'])
    const home = await server.browser().enter(person)
    const codes: string[] = (await home.post('/api/identity/recovery-codes')).body.codes
    expect((await recover(server.browser(), person.email, codes[0])).body.type).toBe('code-is-wrong')
    await server.browser().signIn(person)
    expect((await home.get('/api/identity/factors')).body.recoveryCodesLeft).toBe(10)
  })
})

describe('whoever is signed in as the person', () => {
  it('is told of a recovery, and declines one that is not theirs: nobody confirms it then', async () => {
    const { person, home, codes } = await passkeyOnly()
    expect((await home.session()).account.recoveryAskedAt).toBeNull()
    expect((await home.delete('/api/identity/recovery')).body.type).toBe('nothing-to-decline')
    const thief = server.browser()
    await recover(thief, person.email, codes[0])
    expect((await home.session()).account.recoveryAskedAt).toEqual(expect.any(String))
    expect((await thief.delete('/api/identity/recovery')).status).toBe(403)
    expect((await home.delete('/api/identity/recovery')).status).toBe(200)
    expect((await home.session()).account.recoveryAskedAt).toBeNull()
    expect(await confirm(person.accountId)).toBe(404)
    expect(await thief.session()).toMatchObject({ account: null, enrolment: null })
  })

  it('declines one that was confirmed already, too', async () => {
    const { person, home, codes } = await passkeyOnly()
    const thief = server.browser()
    await recover(thief, person.email, codes[0])
    expect(await confirm(person.accountId)).toBe(200)
    expect((await home.delete('/api/identity/recovery')).status).toBe(200)
    expect((await thief.post('/api/identity/passkeys/question')).status).toBe(401)
    expect((await home.session()).account).not.toBeNull()
  })
})

describe('records', () => {
  it('who asked, with the account; and who declined', async () => {
    const { person, home, codes } = await passkeyOnly()
    await recover(server.browser(), person.email, codes[0])
    await home.delete('/api/identity/recovery')
    const line = { outcome: 'done', refusal: null, subject: person.accountId }
    expect(await server.auditOf('identity.recover-account')).toContainEqual(line)
    expect(await server.auditOf('identity.decline-recovery')).toContainEqual(line)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

/** Somebody who has lost the app, at a new browser with the password given, the codes at hand. */
async function lostPhone(roles: Parameters<IdentityServer['person']>[1] = ['doctor']) {
  const person = await server.person(hospital, roles)
  const before = server.browser()
  await before.enter(person)
  const codes: string[] = (await before.post('/api/identity/recovery-codes')).body.codes
  const browser = server.browser()
  await browser.signIn(person)
  return { person, before, browser, codes }
}
const administrator = async () => server.browser().enter(await server.person(hospital, ['facilityAdministrator']))
const ask = (browser: Awaited<ReturnType<typeof lostPhone>>['browser'], code: string | undefined) =>
  browser.post('/api/session/recovery', { code })
const waiting = async (admin: Awaited<ReturnType<typeof administrator>>, accountId: string) =>
  (await admin.get('/api/identity/people')).body.items.find((item: { account: string }) => item.account === accountId)
    .recovery

describe('grants', () => {
  it('new factors after an administrator has confirmed; the lost ones and every other session end', async () => {
    const { person, before, browser, codes } = await lostPhone()
    expect(codes).toHaveLength(10)
    expect((await ask(browser, codes[0]?.toLowerCase().replaceAll('-', ' '))).body.enrolment.next).toBe('awaitRecovery')
    expect((await browser.post('/api/identity/one-time-password')).status).toBe(403)
    const admin = await administrator()
    const { id } = await waiting(admin, person.accountId)
    expect((await admin.post(`/api/identity/recoveries/${id}/confirmation`)).status).toBe(200)
    expect((await browser.session()).enrolment.next).toBe('enrolSecondFactor')
    await browser.enrolOneTimePassword()
    expect((await browser.session()).account).not.toBeNull()
    expect((await before.session()).account).toBeNull()
  })
})

describe('refuses', () => {
  it('a code that was used, or that belongs to somebody else', async () => {
    const { browser, codes } = await lostPhone()
    const other = await lostPhone()
    expect((await ask(browser, codes[1])).status).toBe(200)
    expect((await ask(browser, codes[1])).body.type).toBe('code-is-wrong')
    expect((await ask(browser, other.codes[1])).body.type).toBe('code-is-wrong')
  })

  it('to confirm the own loss, or one of another organisation', async () => {
    const { person, browser, codes } = await lostPhone(['facilityAdministrator'])
    await ask(browser, codes[0])
    const admin = await administrator()
    const { id } = await waiting(admin, person.accountId)
    const otherHospital = await server.organisation('memberOrganisation')
    const stranger = await server.browser().enter(await server.person(otherHospital, ['facilityAdministrator']))
    expect((await stranger.post(`/api/identity/recoveries/${id}/confirmation`)).status).toBe(404)
    const confirmOwn = server.superuser.query(
      'update kernel.recovery set confirmed_by = account_id, confirmed_at = requested_at where id = $1',
      [id],
    )
    await expect(confirmOwn).rejects.toThrow('second_person_confirms')
  })

  it('a recovery after 24 hours', async () => {
    const { person, browser, codes } = await lostPhone()
    await ask(browser, codes[0])
    const admin = await administrator()
    const { id } = await waiting(admin, person.accountId)
    await server.superuser.query(
      "update kernel.recovery set requested_at = now() - interval '25 hours' where id = $1",
      [id],
    )
    expect((await admin.post(`/api/identity/recoveries/${id}/confirmation`)).status).toBe(404)
    expect((await browser.session()).enrolment.next).toBe('giveSecondFactor')
  })

  it('the confirmed recovery to a browser that did not ask: the password alone is not enough', async () => {
    const { person, browser, codes } = await lostPhone()
    await ask(browser, codes[0])
    const admin = await administrator()
    await admin.post(`/api/identity/recoveries/${(await waiting(admin, person.accountId)).id}/confirmation`)
    const thief = server.browser()
    expect((await thief.signIn(person)).body.enrolment.next).toBe('giveSecondFactor')
    expect((await thief.post('/api/identity/one-time-password')).status).toBe(403)
  })
})

describe('hides and records', () => {
  it('codes are kept as hashes; use and confirmation leave a line each', async () => {
    const { person, browser, codes } = await lostPhone()
    const { rows } = await server.superuser.query('select string_agg(c::text, $1) as all from kernel.recovery_code c', [
      '',
    ])
    expect(rows[0].all).not.toContain((codes[2] ?? '').replaceAll('-', ''))
    await ask(browser, codes[2])
    const admin = await administrator()
    await admin.post(`/api/identity/recoveries/${(await waiting(admin, person.accountId)).id}/confirmation`)
    const done = { outcome: 'done', refusal: null, subject: person.accountId }
    expect(await server.auditOf('identity.use-recovery-code')).toContainEqual(done)
    expect(await server.auditOf('identity.confirm-recovery')).toContainEqual(done)
  })
})

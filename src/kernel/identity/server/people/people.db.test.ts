import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSystemWork } from '../../../work/server/open-work.ts'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import { SoftwareAuthenticator } from '../../testing/software-authenticator.ts'
import type { IdentityTables } from '../identity-tables.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

const administrator = async (organisation = hospital) => {
  const person = await server.person(organisation, ['facilityAdministrator'])
  return Object.assign(await server.browser().enter(person), { person })
}
type Browser = Awaited<ReturnType<typeof administrator>>
let invited = 0
const newcomer = () => {
  invited += 1
  return { email: `new-${invited}@example.jp`, name: `架空 新人${invited}` }
}
const invite = (by: Browser, who: { email: string; name: string }, roles = ['buyer']) =>
  by.post('/api/identity/invitations', { ...who, roles })
const accept = (token: string, email: string, password = '新人だけが知っている合言葉') =>
  accepted(server.browser(), token, email, password)
const accepted = async (
  browser: ReturnType<IdentityServer['browser']>,
  token: string,
  email: string,
  password: string,
) => {
  const answer = await browser.post('/api/identity/invitations/acceptance', { token, email, password })
  return { browser, answer }
}
const itemOf = async (by: Browser, email: string) =>
  (await by.get('/api/identity/people')).body.items.find((item: { email: string }) => item.email === email)

describe('grants: a person invited by one administrator and confirmed by another', () => {
  it('sets a password, enrols, and reaches something only when the role is confirmed; three lines say so', async () => {
    const [one, other, who] = [await administrator(), await administrator(), newcomer()]
    const { token } = (await invite(one, who)).body
    const { browser, answer } = await accept(token, who.email.toUpperCase())
    expect(answer.body.enrolment.next).toBe('enrolSecondFactor')
    await browser.enrolOneTimePassword()
    expect((await browser.session()).enrolment.next).toBe('awaitRole')
    expect((await browser.get('/api/identity/sessions')).status).toBe(403)
    const { account, proposals } = await itemOf(other, who.email)
    expect((await other.post(`/api/identity/role-proposals/${proposals[0].id}/confirmation`)).status).toBe(200)
    expect((await browser.session()).account).toMatchObject({ roles: ['buyer'] })
    const { rows } = await server.superuser.query(
      'select operation, account_id from kernel.audit_line where subject = $1 and outcome = $2 order by at',
      [account, 'done'],
    )
    expect(rows.map(({ operation }) => operation)).toEqual([
      'identity.invite-person',
      'identity.accept-invitation',
      'identity.prepare-one-time-password',
      'identity.confirm-one-time-password',
      'identity.confirm-role',
    ])
    expect(rows.at(-1).account_id).toBe(other.person.accountId)
  })

  it('a further role, which ends again; without a role left the sessions end', async () => {
    const [one, other, person] = [
      await administrator(),
      await administrator(),
      await server.person(hospital, ['doctor']),
    ]
    const colleague = await server.browser().enter(person)
    const path = `/api/identity/people/${person.accountId}`
    const { id } = (await one.post(`${path}/role-proposals`, { role: 'humanResources' })).body
    await other.post(`/api/identity/role-proposals/${id}/confirmation`)
    expect((await colleague.session()).account.roles).toEqual(['doctor', 'humanResources'])
    expect((await one.delete(`${path}/roles/doctor`)).status).toBe(200)
    expect((await colleague.session()).account.roles).toEqual(['humanResources'])
    expect((await one.delete(`${path}/roles/humanResources`)).status).toBe(200)
    expect((await colleague.get('/api/identity/sessions')).status).toBe(401)
  })
})

describe('grants: an invitation', () => {
  const show = (token: string) => server.browser().post('/api/identity/invitations/presentation', { token })

  it('says to whoever holds its token for whom and where it is, and why it opens nothing any more', async () => {
    const [one, other] = [await administrator(), await administrator()]
    const [who, late, unwanted] = [newcomer(), newcomer(), newcomer()]
    const { token } = (await invite(one, who)).body
    const shown = (await show(token)).body
    expect(shown).toEqual({ name: who.name, organisation: '架空memberOrganisation', expiresAt: expect.any(String) })
    await accept(token, who.email)
    expect((await show(token)).body.type).toBe('invitation-used')

    const expired = (await invite(one, late)).body.token
    await server.superuser.query(
      "update kernel.invitation set invited_at = now() - interval '8 days', expires_at = now() where email = $1",
      [late.email],
    )
    expect((await show(expired)).body.type).toBe('invitation-expired')

    const taken = (await invite(one, unwanted)).body.token
    const { account, proposals } = await itemOf(other, unwanted.email)
    expect((await other.delete(`/api/identity/people/${account}/invitation`)).status).toBe(200)
    expect((await show(taken)).body.type).toBe('invitation-withdrawn')
    expect((await accept(taken, unwanted.email)).answer.status).toBe(404)
    expect((await other.post(`/api/identity/role-proposals/${proposals[0].id}/confirmation`)).status).toBe(404)
    expect(await itemOf(other, unwanted.email)).toBeUndefined()
    expect((await other.delete(`/api/identity/people/${account}/invitation`)).status).toBe(404)
  })

  it('of somebody who was deactivated before using it opens nothing', async () => {
    const [one, who] = [await administrator(), newcomer()]
    const { token } = (await invite(one, who)).body
    const { account } = await itemOf(one, who.email)
    expect((await one.post(`/api/identity/people/${account}/deactivation`)).status).toBe(200)
    expect((await accept(token, who.email)).answer.status).toBe(404)
  })

  it('accepted without a password takes a passkey, and never an app’s digits alone', async () => {
    const [one, other, who] = [await administrator(), await administrator(), newcomer()]
    const { token } = (await invite(one, who)).body
    const browser = server.browser()
    const given = { token, email: who.email, password: null }
    expect((await browser.post('/api/identity/invitations/acceptance', given)).body.enrolment.next).toBe(
      'enrolSecondFactor',
    )
    expect((await browser.post('/api/identity/one-time-password')).body.type).toBe('may-not-enrol')
    const key = new SoftwareAuthenticator(server.url)
    const { body } = await browser.post('/api/identity/passkeys/question')
    const registered = { ceremony: body.ceremony, label: '試験の鍵', response: key.register(body.options) }
    expect((await browser.post('/api/identity/passkeys', registered)).body.enrolment.next).toBe('awaitRole')
    const { proposals } = await itemOf(other, who.email)
    await other.post(`/api/identity/role-proposals/${proposals[0].id}/confirmation`)
    expect((await browser.session()).account.roles).toEqual(['buyer'])
    // With the app beside it the passkey is still the only way in: without a password digits open nothing.
    await browser.enrolOneTimePassword()
    const remove = await browser.delete(`/api/identity/passkeys/${key.id.toString('base64url')}`)
    expect(remove.body.type).toBe('last-factor')
  })
})

describe('refuses', () => {
  it('the proposer, and the person concerned, as the confirmer', async () => {
    const [one, other] = [await administrator(), await administrator()]
    const path = `/api/identity/people/${other.person.accountId}/role-proposals`
    const { id } = (await one.post(path, { role: 'buyer' })).body
    for (const browser of [one, other]) {
      const answer = await browser.post(`/api/identity/role-proposals/${id}/confirmation`)
      expect(answer.body.type).toBe('second-person-needed')
    }
    for (const column of ['proposed_by', 'account_id']) {
      const direct = server.superuser.query(
        `update kernel.role_proposal set decided_by = ${column}, decided_at = now(), confirmed = true where id = $1`,
        [id],
      )
      await expect(direct).rejects.toThrow('second_person_confirms')
    }
  })

  it('a role without a confirmed proposal, whatever code writes it', async () => {
    const person = await server.person(hospital, ['doctor'])
    const grant = openSystemWork<IdentityTables, unknown>(server.floor, 'manage-people', (work) =>
      work.db
        .insertInto('kernel.role_assignment')
        .values({
          account_id: person.accountId,
          organisation_id: hospital,
          role: 'facilityAdministrator',
          from_on: work.today,
          until_on: null,
        })
        .execute(),
    )
    await expect(grant).rejects.toThrow('row-level security')
  })

  it('roles that this kind of organisation does not have: no member makes an operator', async () => {
    const one = await administrator()
    for (const role of ['operator', 'prefectureOfficer', 'secretariat', 'maintenance']) {
      expect((await invite(one, newcomer(), [role])).body.type).toBe('role-not-held-here')
    }
  })

  it('an invitation twice, late, or by another address', async () => {
    const [one, who] = [await administrator(), newcomer()]
    const { token } = (await invite(one, who)).body
    expect((await accept(token, 'other@example.jp')).answer.status).toBe(404)
    expect((await accept(token, who.email, 'short')).answer.body.type).toBe('password-not-suitable')
    expect((await accept(token, who.email)).answer.status).toBe(200)
    expect((await accept(token, who.email)).answer.status).toBe(404)
    const late = newcomer()
    const old = (await invite(one, late)).body.token
    await server.superuser.query(
      "update kernel.invitation set invited_at = now() - interval '8 days', expires_at = now() - interval '1 day' where email = $1",
      [late.email],
    )
    expect((await accept(old, late.email)).answer.status).toBe(404)
  })

  it('to set the password of somebody who has an account: the inviter has seen the token', async () => {
    const person = await server.person(await server.organisation('memberOrganisation'), ['doctor'])
    const { token } = (await invite(await administrator(), { email: person.email, name: '別名' })).body
    const { answer } = await accept(token, person.email, 'what the inviter would like it to be')
    expect(answer.body).toEqual({ account: null, enrolment: null })
    expect((await server.browser().signIn(person)).status).toBe(200)
  })

  it('to cut oneself off, and people of other organisations', async () => {
    const [one, stranger] = [
      await administrator(),
      await administrator(await server.organisation('memberOrganisation')),
    ]
    const path = (accountId: string) => `/api/identity/people/${accountId}/deactivation`
    expect((await one.post(path(one.person.accountId))).body.type).toBe('not-oneself')
    expect((await one.post(path(stranger.person.accountId))).status).toBe(404)
    const asDoctor = await server.browser().enter(await server.person(hospital, ['doctor']))
    expect((await asDoctor.post(path(one.person.accountId))).status).toBe(403)
  })
})

describe('leaving staff', () => {
  it('are cut off at once by every way, and the streams are told', async () => {
    const [one, person] = [await administrator(), await server.person(hospital, ['doctor'])]
    const leaver = await server.browser().enter(person)
    expect((await one.post(`/api/identity/people/${person.accountId}/deactivation`)).status).toBe(200)
    for (const path of ['sessions', 'factors']) expect((await leaver.get(`/api/identity/${path}`)).status).toBe(401)
    expect((await server.browser().signIn(person)).status).toBe(401)
    const { rows } = await server.superuser.query("select name from kernel.event where payload ->> 'accountId' = $1", [
      person.accountId,
    ])
    expect(new Set(rows.map(({ name }) => name))).toEqual(
      new Set(['identity.account-disabled', 'identity.session-ended']),
    )
    const { rows: kept } = await server.superuser.query(
      'select from kernel.one_time_password where account_id = $1 union all select from kernel.known_device where account_id = $1',
      [person.accountId],
    )
    expect(kept).toEqual([])
  })

  it('keep what they are at another member', async () => {
    const [elsewhere, one] = [await server.organisation('memberOrganisation'), await administrator()]
    const person = await server.person(elsewhere, ['doctor'])
    await openSystemWork<IdentityTables, unknown>(server.floor, 'test-setup', (work) =>
      work.db
        .insertInto('kernel.role_assignment')
        .values({
          account_id: person.accountId,
          organisation_id: hospital,
          role: 'buyer',
          from_on: work.today,
          until_on: null,
        })
        .execute(),
    )
    expect((await one.post(`/api/identity/people/${person.accountId}/deactivation`)).status).toBe(200)
    const browser = await server.browser().enter(person)
    expect((await browser.session()).account.roles).toEqual(['doctor'])
  })

  it('come back by a new invitation, with everything enrolled anew', async () => {
    const [one, person] = [await administrator(), await server.person(hospital, ['doctor'])]
    await server.browser().enter(person)
    await one.post(`/api/identity/people/${person.accountId}/deactivation`)
    const { token } = (await invite(one, { email: person.email, name: '復職' })).body
    const { answer } = await accept(token, person.email)
    expect(answer.body.enrolment.next).toBe('enrolSecondFactor')
  })
})

describe('hides', () => {
  it('the people of other organisations', async () => {
    const [one, stranger] = [
      await administrator(),
      await administrator(await server.organisation('memberOrganisation')),
    ]
    const { items } = (await stranger.get('/api/identity/people')).body
    expect(items.map(({ account }: { account: string }) => account)).toEqual([stranger.person.accountId])
    expect((await one.get('/api/identity/people')).body.items.length).toBeGreaterThan(1)
  })

  it('whether somebody invited has an account elsewhere', async () => {
    const person = await server.person(await server.organisation('memberOrganisation'), ['doctor'])
    const one = await administrator()
    await invite(one, { email: person.email, name: '招待で書いた名前' })
    expect(await itemOf(one, person.email)).toMatchObject({ name: '招待で書いた名前', roles: [], disabled: false })
  })
})

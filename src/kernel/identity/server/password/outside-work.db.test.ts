import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSystemWork } from '../../../work/server/open-work.ts'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import { reachProvider } from '../provider/open-provider.ts'
import { hashPassword, passwordIsRight } from './hash-password.ts'

let server: IdentityServer
let hospital: string
let other: pg.Client

beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
  const { host, port, user, password, database } = server.superuser
  other = new pg.Client({ host, port, ...(user ? { user } : {}), password, ...(database ? { database } : {}) })
  await other.connect()
})
afterAll(async () => {
  await other.end()
  await server.close()
})

/** Lets `act` happen while somebody else has changed the account and not yet committed; then commits. */
async function whileChanging<Answer>(change: string, values: unknown[], act: () => Promise<Answer>): Promise<Answer> {
  await other.query('begin')
  await other.query(change, values)
  const acting = act()
  for (let looked = 0; looked < 200; looked += 1) {
    const waits = await server.superuser.query("select from pg_stat_activity where wait_event_type = 'Lock'")
    if (waits.rowCount) break
    await delay(10)
  }
  await other.query('commit')
  return acting
}

describe('no transaction is open', () => {
  it('while a password is compared or hashed, or a provider asked: inside a Work it is refused', async () => {
    const inside = (act: () => Promise<unknown>) => openSystemWork(server.floor, 'test-setup', async () => act())
    await expect(inside(async () => hashPassword('x'))).rejects.toThrow('may not happen inside a Work')
    await expect(inside(() => passwordIsRight(null, 'x'))).rejects.toThrow('may not happen inside a Work')
    const provider = { issuer: 'https://idp.invalid', clientId: 'c', clientSecret: 's' }
    await expect(inside(async () => reachProvider(provider))).rejects.toThrow('may not happen inside a Work')
  })

  it('while a provider is silent: others are served and no connection waits', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const issuer = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    const own = await server.organisation('memberOrganisation')
    const [one, second] = [
      await server.browser().enter(await server.person(own, ['facilityAdministrator'])),
      await server.browser().enter(await server.person(own, ['facilityAdministrator'])),
    ]
    await one.put('/api/identity/provider', { issuer, clientId: 'c', clientSecret: 's', twoFactorAcr: null })
    await second.post('/api/identity/provider/confirmation', { issuer, clientId: 'c', twoFactorAcr: null })
    const visits = Array.from({ length: 20 }, () =>
      server.browser().post('/api/session/provider', { organisation: own }),
    )
    await delay(300)
    const { rows } = await server.superuser.query(
      "select count(*)::int as open from pg_stat_activity where xact_start < now() - interval '100 milliseconds' and datname = current_database()",
    )
    expect(rows[0].open).toBe(0)
    expect((await one.get('/api/identity/sessions')).status).toBe(200)
    silent.closeAllConnections()
    silent.close()
    for (const { body } of await Promise.all(visits)) expect(body.type).toBe('provider-not-reached')
  })
})

describe('what changed while the password was compared counts', () => {
  it('an account that was disabled lets nobody in', async () => {
    const person = await server.person(hospital, ['buyer'])
    const answer = await whileChanging(
      'update kernel.account set disabled_at = now() where id = $1',
      [person.accountId],
      () => server.browser().signIn(person),
    )
    expect([answer.status, answer.body.type]).toEqual([401, 'email-or-password-is-wrong'])
  })

  it('a password that was changed lets nobody in with the old one', async () => {
    const person = await server.person(hospital, ['buyer'])
    const answer = await whileChanging(
      'update kernel.account set password_hash = $2 where id = $1',
      [person.accountId, await hashPassword('まったく新しい長い合言葉です')],
      () => server.browser().signIn(person),
    )
    expect(answer.status).toBe(401)
  })

  it('of two changes of one password at once, one is made', async () => {
    const person = await server.person(hospital, ['buyer'])
    const browser = await server.browser().enter(person)
    const change = (password: string) => browser.put('/api/identity/password', { current: person.password, password })
    const answers = await Promise.all([change('一つ目のとても長い合言葉です'), change('二つ目のとても長い合言葉です')])
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 422])
  })
})

describe('a try', () => {
  const failuresOf = async (email: string) =>
    (await server.superuser.query('select from kernel.sign_in_failure where email = $1', [email])).rowCount

  it('that was right is forgotten, by signing in and by changing the password to an unsuitable one', async () => {
    const person = await server.person(hospital, ['buyer'])
    const browser = await server.browser().enter(person)
    expect(await failuresOf(person.email)).toBe(0)
    const unsuitable = await browser.put('/api/identity/password', { current: person.password, password: 'short' })
    expect(unsuitable.body.type).toBe('password-not-suitable')
    expect(await failuresOf(person.email)).toBe(0)
    await browser.put('/api/identity/password', { current: 'wrong', password: 'short' })
    expect(await failuresOf(person.email)).toBe(1)
  })

  it('is no guess because others of the same person are being compared: nine right ones at once go in', async () => {
    const person = await server.person(hospital, ['buyer'])
    await server.browser().enter(person)
    const answers = await Promise.all(Array.from({ length: 9 }, () => server.browser().signIn(person)))
    expect(answers.map(({ status }) => status)).toEqual(Array(9).fill(200))
  })
})

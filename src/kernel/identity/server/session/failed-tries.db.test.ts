import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type IdentityServer, openIdentityServer } from '../../testing/open-identity-server.ts'
import { type Person, TestBrowser } from '../../testing/test-browser.ts'

let server: IdentityServer
let hospital: string
beforeAll(async () => {
  server = await openIdentityServer()
  hospital = await server.organisation('memberOrganisation')
})
afterAll(() => server.close())

const guess = (browser: TestBrowser, { email }: Person, word: number) =>
  browser.signIn({ email, password: `guess number ${word}` })
const failuresOf = async ({ email }: Person) =>
  (await server.superuser.query('select from kernel.sign_in_failure where email = $1', [email])).rowCount ?? 0

describe('somebody who guesses', () => {
  it('is stopped after ten failures, and the right password does not help then', async () => {
    const person = await server.person(hospital, ['buyer'])
    const attacker = server.browser()
    const statuses = []
    for (let word = 0; word < 11; word += 1) statuses.push((await guess(attacker, person, word)).status)
    expect(statuses).toEqual([...Array(10).fill(401), 429])
    expect((await attacker.signIn(person)).status).toBe(429)
  })

  it('gains nothing by asking at once: ten are checked, the others wait', async () => {
    const person = await server.person(hospital, ['buyer'])
    const attacker = server.browser()
    await Promise.all(Array.from({ length: 60 }, (_, word) => guess(attacker, person, word)))
    expect(await failuresOf(person)).toBe(10)
  })

  it('does not keep the owner out of a browser the owner has used, also from the same source and meanwhile', async () => {
    const person = await server.person(hospital, ['buyer'])
    const home = server.browser()
    await home.enter(person)
    const device = home.cookies.get('renkei_device')
    let hammering = true
    const attacker = server.browser()
    const hammer = (async () => {
      for (let word = 0; hammering; word += 1) await guess(attacker, person, word)
    })()
    try {
      while ((await failuresOf(person)) < 10) await new Promise((resolve) => setTimeout(resolve, 5))
      expect((await attacker.signIn(person)).status).toBe(429)
      for (let time = 0; time < 5; time += 1) {
        const owner = new TestBrowser(server.url)
        owner.cookies.set('renkei_device', device ?? '')
        expect((await owner.signIn(person)).status).toBe(200)
      }
    } finally {
      hammering = false
      await hammer
    }
  })

  it('is not helped by a browser known to somebody else', async () => {
    const [person, colleague] = [await server.person(hospital, ['buyer']), await server.person(hospital, ['buyer'])]
    const attacker = server.browser()
    await attacker.enter(colleague)
    const statuses = []
    for (let word = 0; word < 11; word += 1) statuses.push((await guess(attacker, person, word)).status)
    expect(statuses.at(-1)).toBe(429)
  })

  it('of one-time passwords is stopped after ten, over all sessions', async () => {
    const person = await server.person(hospital, ['buyer'])
    await server.browser().enter(person)
    const attackers = Array.from({ length: 11 }, () => server.browser())
    for (const attacker of attackers) await attacker.signIn(person)
    const statuses = []
    for (const attacker of attackers)
      statuses.push((await attacker.post('/api/session/one-time-password', { code: '000000' })).status)
    expect(statuses).toEqual([...Array(10).fill(422), 429])
  })
})

describe('records', () => {
  it('each failed try as refused, with the account it was aimed at', async () => {
    const person = await server.person(hospital, ['buyer'])
    await guess(server.browser(), person, 1)
    expect(await server.auditOf('identity.sign-in')).toContainEqual({
      outcome: 'refused',
      refusal: 'email-or-password-is-wrong',
      subject: person.accountId,
    })
  })
})

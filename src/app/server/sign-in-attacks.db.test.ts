import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { hashPassword } from '../../kernel/identity/server/password/hash-password.ts'
import { askRaw, cookieOf, enterAs, postJson } from '../testing/callers.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { admitStranger } from '../testing/strangers.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
  await server.superuser.query(
    "update kernel.account set password_hash = $1 where email = 'secretariat@demo.invalid'",
    [await hashPassword('correct horse')],
  )
})
afterAll(() => server.close())
beforeEach(() => server.superuser.query('delete from kernel.sign_in_failure'))

const signIn = (email: string, password: string, headers: Record<string, string> = {}) =>
  postJson(server, '/api/session', { email, password }, headers)
const rightly = (headers: Record<string, string> = {}) => signIn('secretariat@demo.invalid', 'correct horse', headers)
const sessionOf = async (cookie: string) => {
  const answer = await fetch(`${server.url}/api/session`, { headers: { cookie } })
  return (await answer.json()) as {
    account: { name: string; roles: string[] } | null
    enrolment: { name: string; next: string } | null
  }
}
/** Whose session it is, whether finished or, after a password alone, on the way; null: nobody's. */
const holderOf = async (cookie: string) => {
  const { account, enrolment } = await sessionOf(cookie)
  return (account ?? enrolment)?.name ?? null
}

describe('many callers at once', () => {
  it('do not stop the server: more sign-ins than connections are all answered', async () => {
    const guesses = await Promise.all(Array.from({ length: 40 }, (_, n) => signIn(`crowd-${n}@demo.invalid`, 'guess')))
    expect(new Set(guesses.map(({ status }) => status))).toEqual(new Set([401]))
    const looks = await Promise.all(Array.from({ length: 40 }, () => fetch(`${server.url}/api/session`)))
    expect(looks.every(({ ok }) => ok)).toBe(true)
    const entries = await Promise.all(Array.from({ length: 40 }, () => enterAs(server, 'buyer')))
    expect(new Set(entries).size).toBe(40)
  })

  it('who hang up half-way leave no connection behind', async () => {
    const cookie = await enterAs(server, 'secretariat')
    for (let caller = 0; caller < 40; caller += 1) {
      const hangUp = AbortSignal.timeout(1 + (caller % 10))
      const left = fetch(`${server.url}/api/governance/cases`, { headers: { cookie }, signal: hangUp })
      await left.then((answer) => answer.text()).catch((error: Error) => expect(error.name).toBe('TimeoutError'))
    }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => fetch(`${server.url}/api/governance/cases`, { headers: { cookie } })),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
    const open = `select count(*)::int as open from pg_stat_activity
      where datname = current_database() and state like 'idle in transaction%'`
    expect((await server.superuser.query(open)).rows).toEqual([{ open: 0 }])
  })

  it('who guess at the same moment get ten guesses together', async () => {
    const guesses = await Promise.all(Array.from({ length: 30 }, (_, n) => signIn('once@demo.invalid', `${n}`)))
    expect(guesses.filter(({ status }) => status === 401)).toHaveLength(10)
    expect(guesses.filter(({ status }) => status === 429)).toHaveLength(20)
  })
})

describe('guessing is counted', () => {
  it('for the account, however its address is written', async () => {
    for (let guess = 0; guess < 10; guess += 1) await signIn('secretariat@demo.invalid', `${guess}`)
    for (const same of [
      'Secretariat@Demo.Invalid',
      ' secretariat@demo.invalid ',
      '\u3000secretariat@demo.invalid\u00a0',
    ]) {
      expect((await signIn(same, 'correct horse')).status, JSON.stringify(same)).toBe(429)
    }
  })

  it('and variants that are counted apart open no account', async () => {
    for (const other of [
      'ｓecretariat@demo.invalid',
      'ſecretariat@demo.invalid',
      'secretariat@demo.invalid.',
      'secretari\u200bat@demo.invalid',
    ]) {
      expect((await signIn(other, 'correct horse')).status, JSON.stringify(other)).toBe(401)
    }
  })

  it('not by words of a header that anyone can write', async () => {
    for (let guess = 0; guess < 10; guess += 1) {
      await signIn('secretariat@demo.invalid', 'x', {
        'x-forwarded-for': `10.0.0.${guess}`,
        'x-real-ip': `10.0.0.${guess}`,
      })
    }
    expect((await rightly({ 'x-forwarded-for': '10.9.9.9' })).status).toBe(429)
  })

  it('and a right password is not: eleven in a row are welcome', async () => {
    for (let entry = 0; entry < 11; entry += 1) expect((await rightly()).status).toBe(200)
    const { rows } = await server.superuser.query('select count(*)::int as left from kernel.sign_in_failure')
    expect(rows).toEqual([{ left: 0 }])
  })

  it('for the window only: what is older is forgotten', async () => {
    await signIn('old@demo.invalid', 'x')
    await server.superuser.query("update kernel.sign_in_failure set at = now() - interval '16 minutes'")
    await signIn('new@demo.invalid', 'x')
    const { rows } = await server.superuser.query('select email from kernel.sign_in_failure')
    expect(rows).toEqual([{ email: 'new@demo.invalid' }])
  })
})

describe('an unknown address', () => {
  it('costs the same work as a wrong password', async () => {
    // Processor time of the process, hashing included: it does not grow with what else the machine is doing.
    const workOf = async (email: string) => {
      const from = process.cpuUsage()
      await signIn(email, 'wrong')
      const { user, system } = process.cpuUsage(from)
      return user + system
    }
    let [known, unknown] = [0, 0]
    for (let n = 0; n < 9; n += 1) {
      known += await workOf('secretariat@demo.invalid')
      unknown += await workOf(`nobody-${n}@demo.invalid`)
    }
    // Without the stand-in hash the unknown one is several times cheaper.
    expect(known / unknown).toBeLessThan(2)
    expect(unknown / known).toBeLessThan(2)
  })
})

describe('a session', () => {
  it('is never one that the browser brought along', async () => {
    const brought = 'A'.repeat(43)
    const answer = await rightly({ cookie: `renkei_session=${brought}` })
    expect(cookieOf(answer)).not.toContain(brought)
    expect(await holderOf(`renkei_session=${brought}`)).toBeNull()
  })

  it('of the same browser ends when somebody signs in anew', async () => {
    const first = await enterAs(server, 'buyer')
    const second = cookieOf(await rightly({ cookie: first }))
    expect(await sessionOf(first)).toEqual({ account: null, enrolment: null })
    expect(await holderOf(second)).toBe('伊藤 試子')
    const third = cookieOf(await postJson(server, '/api/demo/sign-in', { persona: 'buyer' }, { cookie: second }))
    expect(await sessionOf(second)).toEqual({ account: null, enrolment: null })
    expect(await sessionOf(third)).toMatchObject({ account: { name: '田中 例男' } })
  })

  it('stays when a sign-in fails, and beside another of the same person', async () => {
    const here = cookieOf(await rightly())
    const there = cookieOf(await rightly())
    await signIn('secretariat@demo.invalid', 'wrong', { cookie: here })
    expect(await holderOf(here)).toBe('伊藤 試子')
    await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie: there } })
    expect([await holderOf(here), await holderOf(there)]).toEqual(['伊藤 試子', null])
  })

  it('cannot be used after signing out, wherever its cookie was copied to', async () => {
    const cookie = await enterAs(server, 'secretariat')
    const left = await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie } })
    expect(left.headers.get('set-cookie')).toMatch(/^renkei_session=; .*(Expires=Thu, 01 Jan 1970|Max-Age=0)/)
    expect((await fetch(`${server.url}/api/governance/cases`, { headers: { cookie } })).status).toBe(401)
  })

  it('is kept from scripts and other sites, and ends with the browser', async () => {
    const flags = (await rightly()).headers.get('set-cookie')?.split('; ').slice(1)
    expect(flags?.toSorted()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict'])
  })

  it('is not handed out when its audit line cannot be written', async () => {
    await server.superuser.query('revoke execute on function kernel.record_audit from renkei_application')
    try {
      const answer = await rightly()
      expect(answer.status).toBe(500)
      expect(answer.headers.get('set-cookie')).toBeNull()
    } finally {
      await server.superuser.query('grant execute on function kernel.record_audit to renkei_application')
    }
  })

  it('with a broken cookie is nobody, not an error', async () => {
    for (const value of ['', '%', '%00', '\u00ff', 'a'.repeat(4000), "' or 1=1 --"]) {
      const cookie = `renkei_session=${value}`
      const answer = await askRaw(server, { path: '/api/session', headers: { host: 'localhost', cookie } })
      expect([answer.status, answer.text], value).toEqual([200, '{"account":null,"enrolment":null}'])
    }
  })
})

describe('a role', () => {
  it.each(['operator', 'prefectureOfficer'] as const)(
    '%s counts for nothing in an organisation of another kind',
    async (role) => {
      const cookie = await admitStranger(server, { kind: 'memberOrganisation', role })
      expect(await sessionOf(cookie)).toMatchObject({ account: null, enrolment: { next: 'awaitRole' } })
      const stream = await fetch(`${server.url}/api/stream`, { headers: { cookie } })
      expect(stream.status).toBe(401)
      const added = await postJson(server, '/api/registry/sources', { id: 'x1', title: 'x', asOfText: 'x' }, { cookie })
      expect(added.status).toBe(403)
    },
  )

  it('that has ended counts from that day on, in sessions that are open', async () => {
    const cookie = await admitStranger(server, { kind: 'alliance', role: 'secretariat' })
    expect(await sessionOf(cookie)).toMatchObject({ account: { roles: ['secretariat'] } })
    const end = (role: string) =>
      server.superuser.query(
        `update kernel.role_assignment set until_on = kernel.today_in_japan()
         where from_on = '2020-04-01' and role = $1`,
        [role],
      )
    await server.superuser.query(`insert into kernel.role_assignment (account_id, organisation_id, role, from_on)
      select account_id, organisation_id, 'director', from_on from kernel.role_assignment
      where from_on = '2020-04-01' and role = 'secretariat'`)
    await end('secretariat')
    expect(await sessionOf(cookie)).toMatchObject({ account: { roles: ['director'] } })
    await end('director')
    // Whoever holds no role any more has left: not even the steps of signing in are open.
    expect(await sessionOf(cookie)).toEqual({ account: null, enrolment: null })
    expect((await fetch(`${server.url}/api/governance/cases`, { headers: { cookie } })).status).toBe(401)
  })
})

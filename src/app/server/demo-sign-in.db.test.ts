import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashPassword } from '../../kernel/identity/server/password/hash-password.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const enter = (headers: Record<string, string> = {}) => post('/api/demo/sign-in', { persona: 'secretariat' }, headers)
const sessionWith = async (cookie: string) => (await fetch(`${server.url}/api/session`, { headers: { cookie } })).json()

describe('demo sign-in', () => {
  it('opens a session that ends on signing out', async () => {
    const entered = await enter()
    expect(entered.status).toBe(200)
    const cookie = entered.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect(await sessionWith(cookie)).toMatchObject({ account: { name: '伊藤 試子', roles: ['secretariat'] } })
    await fetch(`${server.url}/api/session`, { method: 'DELETE', headers: { cookie } })
    expect(await sessionWith(cookie)).toEqual({ account: null, enrolment: null })
  })

  it('is refused behind a proxy, whose Host may be anyone’s words', async () => {
    for (const name of ['x-forwarded-for', 'forwarded', 'x-forwarded-host', 'via']) {
      expect((await enter({ [name]: '127.0.0.1' })).status, name).toBe(404)
    }
  })

  it('is refused for a Host that is not this machine', async () => {
    // fetch() may not set Host; a raw request can, as a rebound DNS name would.
    const { request } = await import('node:http')
    const status = await new Promise((resolve, reject) => {
      const sent = request(
        `${server.url}/api/demo/sign-in`,
        { method: 'POST', headers: { host: 'renkei.example', 'content-type': 'application/json' } },
        (answer) => resolve(answer.statusCode),
      )
      sent.on('error', reject)
      sent.end(JSON.stringify({ persona: 'secretariat' }))
    })
    expect(status).toBe(404)
  })

  it('is refused from a page of another site', async () => {
    expect((await enter({ origin: 'https://evil.example' })).status).toBe(403)
  })

  it('is refused where the first seeding left no demo marker', async () => {
    await server.superuser.query('update kernel.installation set demo = false')
    try {
      expect((await enter()).status).toBe(404)
      expect((await fetch(`${server.url}/api/demo/personas`)).status).toBe(404)
    } finally {
      await server.superuser.query('update kernel.installation set demo = true')
    }
  })
})

describe('a session', () => {
  it('that has been idle for a quarter of an hour is over', async () => {
    const cookie = (await enter()).headers.get('set-cookie') ?? ''
    await server.superuser.query("update kernel.session set last_seen_at = now() - interval '16 minutes'")
    expect(await sessionWith(cookie)).toEqual({ account: null, enrolment: null, idle: true })
  })

  it('is over after twelve hours however busy', async () => {
    const cookie = (await enter()).headers.get('set-cookie') ?? ''
    await server.superuser.query("update kernel.session set started_at = now() - interval '12 hours 1 minute'")
    expect(await sessionWith(cookie)).toEqual({ account: null, enrolment: null })
  })

  it('of a disabled account is over at once', async () => {
    const cookie = (await enter()).headers.get('set-cookie') ?? ''
    await server.superuser.query("update kernel.account set disabled_at = now() where email like 'secretariat@%'")
    try {
      expect(await sessionWith(cookie)).toEqual({ account: null, enrolment: null })
    } finally {
      await server.superuser.query('update kernel.account set disabled_at = null')
    }
  })

  it('is kept as a hash only', async () => {
    const token = /renkei_session=([^;]+)/.exec((await enter()).headers.get('set-cookie') ?? '')?.[1] ?? ''
    const { rows } = await server.superuser.query<{ all: string }>(
      'select string_agg(s::text, $1) as all from kernel.session s',
      [''],
    )
    expect(token).toHaveLength(43)
    expect(rows[0]?.all).not.toContain(token)
    expect(rows[0]?.all).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
  })
})

describe('signing in with a password', () => {
  it('opens a session that waits for its second factor, however the address is written', async () => {
    const hash = await hashPassword('正しい合言葉 with spaces')
    await server.superuser.query("update kernel.account set password_hash = $1 where email like 'director@%'", [hash])
    const answer = await post('/api/session', {
      email: ' Director@Demo.invalid ',
      password: '正しい合言葉 with spaces',
    })
    const waiting = { account: null, enrolment: { name: '渡辺 架一', next: 'enrolSecondFactor' } }
    expect(await answer.json()).toMatchObject(waiting)
    expect(await sessionWith(answer.headers.get('set-cookie') ?? '')).toMatchObject(waiting)
  })

  it('refuses a wrong password and an unknown address in the same words', async () => {
    const wrong = await post('/api/session', { email: 'secretariat@demo.invalid', password: 'guess' })
    const unknown = await post('/api/session', { email: 'nobody@demo.invalid', password: 'guess' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
  })

  it('stops guessing after ten failures', async () => {
    const statuses: number[] = []
    for (let attempt = 0; attempt < 11; attempt += 1) {
      statuses.push((await post('/api/session', { email: 'guessed@demo.invalid', password: `${attempt}` })).status)
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429])
  })
})

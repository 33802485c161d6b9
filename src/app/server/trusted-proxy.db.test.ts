import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askRaw, enterAs } from '../testing/callers.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let behindProxy: TestServer
let alone: TestServer
let behindAnother: TestServer
beforeAll(async () => {
  behindProxy = await startTestServer({ web: false, trustedProxies: ['127.0.0.1', '10.0.0.0/8'] })
  alone = await startTestServer({ web: false })
  behindAnother = await startTestServer({ web: false, trustedProxies: ['203.0.113.9'] })
})
afterAll(() => Promise.all([behindProxy.close(), alone.close(), behindAnother.close()]))

const guess = (server: TestServer, forwarded: Record<string, string>, email = `${crypto.randomUUID()}@demo.invalid`) =>
  askRaw(server, {
    path: '/api/session',
    method: 'POST',
    headers: { host: 'localhost', 'content-type': 'application/json', ...forwarded },
    body: JSON.stringify({ email, password: 'x' }),
  })

/** Where the server thinks the last wrong guess came from. */
async function sourceOf(server: TestServer, forwarded: Record<string, string>): Promise<string> {
  const email = `${crypto.randomUUID()}@demo.invalid`
  expect((await guess(server, forwarded, email)).status).toBe(401)
  const found = 'select source_address from kernel.sign_in_failure where email = $1'
  return (await server.superuser.query(found, [email])).rows[0].source_address
}
const via = (chain: string) => ({ 'x-forwarded-for': chain })

describe('where a request comes from', () => {
  it.each([
    ['the address that the proxy saw', '198.51.100.7', '198.51.100.7'],
    ['not the words that the caller put in front of it', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
    ['the last one that is no proxy of ours', '198.51.100.7, 10.1.2.3', '198.51.100.7'],
    ['the network of an address of version 6', '2001:db8::1', '2001:db8:0:0::/64'],
    ['the proxy itself where it passes on what is no address', 'nobody', '127.0.0.1'],
    ['the proxy itself where it says nothing', '', '127.0.0.1'],
  ])('is, behind a trusted proxy, %s', async (_what, chain, source) => {
    expect(await sourceOf(behindProxy, chain === '' ? {} : via(chain))).toBe(source)
  })

  it('is the peer where no proxy, or another one, is trusted, whatever its headers say', async () => {
    for (const server of [alone, behindAnother]) {
      for (const name of ['x-forwarded-for', 'forwarded', 'x-real-ip', 'true-client-ip'])
        expect(await sourceOf(server, { [name]: '198.51.100.7' }), name).toBe('127.0.0.1')
    }
  })

  it('is never taken from a header that the proxy does not write', async () => {
    expect(await sourceOf(behindProxy, { 'x-real-ip': '198.51.100.8', ...via('198.51.100.7') })).toBe('198.51.100.7')
  })
})

it('stands on the trail also for a call that its caller may not make', async () => {
  const headers = { host: 'localhost', cookie: await enterAs(alone, 'buyer') }
  expect((await askRaw(alone, { path: '/api/audit/break-glass', headers })).status).toBe(403)
  const { rows } = await alone.superuser.query(
    "select refusal, source_address from kernel.audit_line where operation = 'audit.list-break-glass'",
  )
  expect(rows).toEqual([{ refusal: 'not-permitted', source_address: '127.0.0.1' }])
})

describe('throttling behind a proxy', () => {
  it('stops the source that guesses and no other', async () => {
    await behindProxy.superuser.query(
      `insert into kernel.sign_in_failure (email, source_address)
       select 'guessed' || n || '@demo.invalid', '198.51.100.66' from generate_series(1, 100) n`,
    )
    expect((await guess(behindProxy, via('198.51.100.66'))).status).toBe(429)
    expect((await guess(behindProxy, via('198.51.100.67'))).status).toBe(401)
    expect((await guess(behindProxy, via('198.51.100.67, 198.51.100.66'))).status).toBe(429)
  })
})

describe('the demo’s door', () => {
  it('stays shut behind a proxy, trusted or not, even for a caller on this machine', async () => {
    for (const server of [behindProxy, alone, behindAnother]) {
      for (const header of [via('127.0.0.1'), via(''), { forwarded: 'for=127.0.0.1' }, { via: '1.1 proxy' }]) {
        const answer = await askRaw(server, {
          path: '/api/demo/sign-in',
          method: 'POST',
          headers: { host: 'localhost', 'content-type': 'application/json', ...header },
          body: JSON.stringify({ persona: 'secretariat' }),
        })
        expect(answer.status, JSON.stringify(header)).toBe(404)
      }
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isDemo } from '../../kernel/identity/server/demo/demo-personas.ts'
import type { IdentityTables } from '../../kernel/identity/server/identity-tables.ts'
import { openSystemWork } from '../../kernel/work/server/open-work.ts'
import { quietExchange } from '../../kernel/work/testing/call-served-endpoint.ts'
import { askRaw, postJson, sendBytes } from '../testing/callers.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

describe('the demo’s door', () => {
  const body = JSON.stringify({ persona: 'secretariat' })
  const knock = async (host: string, headers: Record<string, string> = {}) => {
    const asked = {
      path: '/api/demo/sign-in',
      method: 'POST',
      headers: { 'content-type': 'application/json', host, ...headers },
      body,
    }
    return (await askRaw(server, asked)).status
  }

  it.each(['localhost', 'LOCALHOST:4410', '127.0.0.1:80', '[::1]:4410'])('opens for %s', async (host) => {
    expect(await knock(host)).toBe(200)
  })

  it.each([
    'localhost.evil.example',
    'evil.example#localhost',
    'localhost.',
    'localhost@evil.example',
    'evil.example:80@localhost',
    '127.0.0.1.nip.io',
    '127.1',
    '2130706433',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    '[::]',
    '::1',
    'localhost:',
    'localhost:80:80',
    'localhost, evil.example',
    'ｌocalhost',
    '127.0.0.1%00.evil.example',
  ])('stays shut for Host %j', async (host) => {
    expect(await knock(Buffer.from(host).toString('latin1'))).not.toBe(200)
  })

  it.each([
    'x-forwarded-for',
    'x-forwarded-port',
    'X-Forwarded-Anything',
    'forwarded',
    'via',
    'x-real-ip',
    'cf-connecting-ip',
  ])('stays shut behind %s, even empty', async (name) => {
    expect(await knock('localhost', { [name]: '' })).toBe(404)
  })
})

describe('the demo’s door, for callers that are not on this machine', () => {
  const isOpenFrom = (sourceAddress: string) =>
    openSystemWork<IdentityTables, boolean>(server.floor, 'sign-in', (work) =>
      isDemo(work, { ...quietExchange, host: 'localhost:4410', sourceAddress }),
    )

  it('opens for loopback only: anyone can write Host: localhost', async () => {
    for (const here of ['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'])
      expect(await isOpenFrom(here), here).toBe(true)
    for (const there of ['192.168.1.7', '::ffff:10.0.0.1', 'fe80::1', '128.0.0.1', '::2', ''])
      expect(await isOpenFrom(there), there).toBe(false)
  })

  it('stays shut for HTTP/1.0, which no browser speaks but a silent proxy does', async () => {
    const body = '{"persona":"secretariat"}'
    const knock = (version: string) =>
      sendBytes(
        server,
        `POST /api/demo/sign-in HTTP/${version}\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      )
    expect(await knock('1.1')).toMatch(/^HTTP\/1.1 200 /)
    expect(await knock('1.0')).toMatch(/^HTTP\/1.1 404 /)
  })
})

describe('a page of another site', () => {
  const change = async (headers: Record<string, string>) =>
    (await postJson(server, '/api/session', { email: 'a', password: 'b' }, headers)).status

  it('changes nothing, whatever its origin is called', async () => {
    const { port } = new URL(server.url)
    const strangers = [
      'null',
      '',
      'https://evil.example',
      `https://localhost:${port}`,
      'http://localhost',
      `http://localhost:${port}.evil.example`,
      `http://localhost:${Number(port) + 1}`,
    ]
    for (const origin of strangers) expect(await change({ origin }), origin).toBe(403)
  })

  it('changes nothing when its browser names no origin but says where it comes from', async () => {
    for (const site of ['cross-site', 'same-site', 'x'])
      expect(await change({ 'sec-fetch-site': site }), site).toBe(403)
    expect(await change({ 'sec-fetch-site': 'same-origin', origin: server.url })).toBe(401)
  })

  it('cannot send what a plain form can: JSON under another name is refused', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      const answer = await postJson(server, '/api/session', { email: 'a', password: 'b' }, { 'content-type': type })
      expect(answer.status, type).toBe(415)
    }
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endpointPorts } from '../../kernel/work/server/endpoint-ports.ts'
import { createHttpServer } from '../../platform/http/http-server.ts'
import { createLog } from '../../platform/log/structured-log.ts'
import { askRaw, enterAs, postJson, type RawAnswer, sendBytes } from '../testing/callers.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: true })
})
afterAll(() => server.close())

const ask = (path: string, headers: Record<string, string> = {}): Promise<RawAnswer> =>
  askRaw(server, { path, headers: { host: 'localhost', ...headers } })

describe('every answer', () => {
  it.each([
    ['a page', '/', 200],
    ['a page with an address of its own', '/registry', 200],
    ['the API', '/api/session', 200],
    ['a file to download', '/api/registry/alliances.csv', 200],
    ['a refusal', '/api/governance/cases', 401],
    ['nothing', '/api/nothing', 404],
    ['an address that cannot be read', '/%', 400],
    ['the API’s description', '/openapi.json', 200],
  ])('forbids inline code, framing and guessing of types: %s', async (_what, path, status) => {
    const { status: answered, headers } = await ask(path, { accept: 'text/html' })
    expect(answered).toBe(status)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|nonce|sha256/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('server')
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  it('of the API is kept by no cache, however its address is written', async () => {
    const cookie = await enterAs(server, 'secretariat')
    for (const path of ['/api/session', '/%61pi/session', '/api/%73ession', '/api/governance/cases', '/api/nothing']) {
      expect((await ask(path, { cookie })).headers['cache-control'], path).toBe('no-store')
    }
    const absolute = await sendBytes(
      server,
      'GET http://localhost/api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    )
    expect(absolute).toMatch(/^HTTP\/1.1 (4|200 .*no-store)/s)
  })
})

describe('the browser end', () => {
  it('has a page without inline code or style, and files that never change under their name', async () => {
    const page = await ask('/', { accept: 'text/html' })
    expect(page.headers['cache-control']).toBe('no-cache')
    expect(page.text).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:|<script(?![^>]*\ssrc=)/)
    const script = /src="(\/assets\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    const file = await ask(script, { 'accept-encoding': 'br' })
    expect(file.headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
  })

  it('answers no page where a file or an endpoint was asked for', async () => {
    const nothing = await ask('/api/nothing', { accept: 'text/html' })
    expect([nothing.status, nothing.headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8'])
    expect((await ask('/assets/gone.js')).status).toBe(404)
  })
})

describe('a downloaded file', () => {
  it('is named by its alliance without breaking out of the header or carrying letters of no width', async () => {
    const cookie = await enterAs(server, 'operator')
    const source = 'header-source'
    await postJson(server, '/api/registry/sources', { id: source, title: '架空', asOfText: '架空' }, { cookie })
    const name = '架"空\r\nSet-Cookie: x=1\u200bgnp.exe/..\\*\'()'
    const cited = { sourceId: source }
    const entry = { names: [{ value: name, ...cited }], statuses: [{ value: 'certified', ...cited }] }
    const added = await postJson(server, '/api/registry/alliances', { reason: 'x', ...cited, entry }, { cookie })
    const { id } = (await added.json()) as { id: string }
    const { headers } = await ask(`/api/registry/alliances/${id}/csv`)
    expect(headers['set-cookie']).toBeUndefined()
    const disposition = String(headers['content-disposition'])
    expect(disposition).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''[\w.%~-]+$/)
    const shown = decodeURIComponent(disposition.split("''")[1] ?? '')
    expect(shown).toMatch(/^架_空/)
    expect(shown).not.toMatch(/[\p{C}"/\\*:]/u)
  })
})

describe('served under an https name', () => {
  let http: Awaited<ReturnType<typeof createHttpServer>>
  beforeAll(async () => {
    const served = server.served
    http = await createHttpServer({
      endpoints: served.map(({ declaration }) => declaration),
      ports: endpointPorts(server.floor, served),
      log: createLog('silent'),
      webDirectory: null,
      publicOrigin: 'https://renkei.example.jp',
    })
  })
  afterAll(() => http.close())

  it('has no demo door, even on a demo’s data and with a Host of this machine', async () => {
    const knocked = await http.inject({ method: 'POST', url: '/api/demo/sign-in', payload: { persona: 'secretariat' } })
    expect([knocked.statusCode, knocked.json().type]).toEqual([404, 'not-a-demo'])
    expect(knocked.headers['strict-transport-security']).toContain('max-age=')
  })

  it('binds the cookie to https and to this host, and hears no other', async () => {
    const left = await http.inject({ method: 'DELETE', url: '/api/session' })
    expect(left.headers['set-cookie']).toMatch(/^__Host-renkei_session=; .*HttpOnly; Secure; SameSite=Strict/)
    const token = (await enterAs(server, 'secretariat')).split('=')[1] ?? ''
    const heard = async (cookie: string) =>
      (await http.inject({ url: '/api/session', headers: { cookie } })).json().account
    expect(await heard(`renkei_session=${token}`)).toBeNull()
    expect(await heard(`__Host-renkei_session=${token}`)).toMatchObject({ name: '伊藤 試子' })
  })

  it('takes changes from pages of its own origin only', async () => {
    const from = async (origin: string) =>
      (await http.inject({ method: 'DELETE', url: '/api/session', headers: { origin, host: 'evil.example' } }))
        .statusCode
    expect(await from('https://renkei.example.jp')).toBe(200)
    for (const other of [
      'http://renkei.example.jp',
      'https://evil.example',
      'http://evil.example',
      'https://renkei.example.jp:8443',
    ])
      expect(await from(other), other).toBe(403)
  })
})

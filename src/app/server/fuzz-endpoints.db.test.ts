import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemShape } from '../../platform/contract/problem.ts'
import type { Aim } from '../testing/aim.ts'
import { askRaw, type RawAnswer, sendBytes } from '../testing/callers.ts'
import { hostileTexts } from '../testing/sweeps/arbitrary-input.ts'
import '../testing/fixed-seed.ts'
import { pathOf, plausibleBody } from '../testing/plausible-calls.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'
import { requestsOf, tryRequest } from '../testing/sweeps/fuzz-requests.ts'
import { endsSessions, type FuzzWorld, indecencies, openFuzzWorld } from '../testing/sweeps/fuzz-world.ts'

let server: TestServer
let world: FuzzWorld
let aim: Aim
let cookies: readonly string[]
beforeAll(async () => {
  server = await startTestServer({ web: true })
  world = await openFuzzWorld(server)
  aim = world.aim
  cookies = world.cookies
})
afterAll(async () => {
  world.end()
  await server.close()
})

const stored = (): Promise<string> => world.stored()

/** No answer is a fault of ours, tells how we are built, or leaves half a change behind. */
async function expectDecent(answer: RawAnswer, before: string, called: string): Promise<void> {
  expect(indecencies(answer), called).toEqual([])
  if (answer.status >= 400) expect(await stored(), called).toBe(before)
}

describe('requests made from the declared shapes', () => {
  it('are answered or refused, whatever they say', async () => {
    const request = fc.constantFrom(...world.declarations).chain((declaration) => requestsOf(declaration, world))
    let before = await stored()
    await fc.assert(
      fc.asyncProperty(request, async (drawn) => {
        const tried = await tryRequest(world, drawn, before)
        before = tried.stored
        expect(tried.faults).toEqual([])
      }),
      { numRuns: 1_000, interruptAfterTimeLimit: 15_000 },
    )
  })

  /** Control characters, and marks that turn the reading direction. */
  const unreadable = /[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/u

  it('are answered or refused with one hostile text in each field of a good one', async () => {
    const [, secretariat = '', operator = '', administrator = '', nurse = ''] = cookies
    const keepers: Record<string, string> = { registry: operator, governance: secretariat, audit: nurse }
    let before = await stored()
    for (const declaration of world.declarations.filter(({ body }) => body)) {
      const good = plausibleBody(declaration, aim) as Record<string, unknown>
      const keeper = keepers[declaration.name.split('.')[0] ?? ''] ?? administrator
      const cookie = endsSessions(declaration) ? '' : keeper
      for (const field of Object.keys(good)) {
        for (const hostile of hostileTexts) {
          const answer = await world.call(declaration, cookie, pathOf(declaration, aim), { ...good, [field]: hostile })
          await expectDecent(answer, before, `${declaration.name} ${field} ${JSON.stringify(hostile.slice(0, 20))}`)
          if (unreadable.test(hostile))
            expect(answer.status, `${declaration.name} ${field}`).toBeGreaterThanOrEqual(400)
          if (answer.status < 400) before = await stored()
        }
      }
    }
  }, 300_000)

  it('are answered or refused when they come six times at once', async () => {
    const faults: string[] = []
    for (const declaration of world.declarations.filter(({ method }) => method !== 'GET')) {
      for (const cookie of endsSessions(declaration) ? [''] : cookies.slice(1)) {
        const good = plausibleBody(declaration, aim)
        const path = pathOf(declaration, aim)
        const answers = await Promise.all(Array.from({ length: 6 }, () => world.call(declaration, cookie, path, good)))
        for (const answer of answers)
          for (const fault of indecencies(answer)) faults.push(`${declaration.name}: ${fault}`)
      }
    }
    expect([...new Set(faults)]).toEqual([])
  }, 120_000)

  it('cannot smuggle broken letters into a case as escapes of its own text', async () => {
    const add = world.declarations.find(({ name }) => name === 'governance.add-case')
    if (!add) throw new Error('add-case is gone')
    for (const text of ['{"name": "a\\u0000b"}', '{"name": "a\\ud800b"}', 'name: "a\\0b"', '{"\\u0000": 1}']) {
      const before = await stored()
      const answer = await world.call(add, cookies[1] ?? '', add.path, { title: 'x', note: '', text })
      expect([answer.status, JSON.parse(answer.text).type], text).toEqual([422, 'case-not-readable'])
      await expectDecent(answer, before, text)
    }
  })
})

describe('bodies that no page sends', () => {
  const json = { 'content-type': 'application/json' }
  const deep = (open: string, close: string) => open.repeat(100_000) + close.repeat(100_000)

  it.each<[string, Record<string, string>, string | Buffer]>([
    ['none', json, ''],
    ['none, of no type', {}, ''],
    ['half', json, '{"email":'],
    ['not an object', json, '"x"'],
    ['a list', json, '[]'],
    ['null', json, 'null'],
    ['deep lists', json, deep('[', ']')],
    ['deep objects', json, deep('{"a":', '1}').replace(/1(?=.*1)/g, '')],
    ['a prototype', json, '{"__proto__":{"admin":true},"email":"a","password":"b"}'],
    ['a constructor', json, '{"constructor":{"prototype":{}},"email":"a","password":"b"}'],
    ['the same key twice', json, '{"email":"a","email":"b","password":"c"}'],
    ['no UTF-8', json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['UTF-16', json, Buffer.from('{"email":"a","password":"b"}', 'utf16le')],
    ['a byte order mark', json, '\ufeff{"email":"a","password":"b"}'],
    ['two megabytes', json, JSON.stringify({ email: 'x'.repeat(2 * 1024 * 1024), password: 'x' })],
    ['plain text', { 'content-type': 'text/plain' }, '{"email":"a","password":"b"}'],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'email=a&password=b'],
    ['XML', { 'content-type': 'application/xml' }, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'],
    ['a type that is none', { 'content-type': ';;;' }, '{}'],
    ['a type of two', { 'content-type': 'application/json, text/html' }, '{}'],
    ['compressed', { ...json, 'content-encoding': 'gzip' }, Buffer.from([0x1f, 0x8b, 8, 0])],
  ])('%s: refused with a problem document', async (_what, headers, body) => {
    const before = await stored()
    const answer = await askRaw(server, {
      path: '/api/session',
      method: 'POST',
      headers: { host: 'localhost', ...headers },
      body,
    })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    await expectDecent(answer, before, answer.text)
  })

  it('a deep value inside a good body is refused, not walked until the stack ends', async () => {
    const body = `{"edits":[{"set":{"path":"/name","value":${deep('[', ']')}}}]}`
    const asked = { method: 'POST', headers: { host: 'localhost', ...json, cookie: cookies[1] ?? '' }, body }
    const answer = await askRaw(server, { path: `/api/governance/cases/${aim.caseId}/what-if`, ...asked })
    expect(answer.status).toBe(422)
    expect(indecencies(answer)).toEqual([])
  })
})

describe('addresses that no link has', () => {
  it.each([
    '/%00',
    '/%',
    '/%zz',
    '/%ff',
    '/api/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%5c..%5cpackage.json',
    '/.git/config',
    '/.renkei',
    '/index.html%00.js',
    '//evil.example/%2f..',
    '/api/registry/alliances/%ff',
    '/api/registry/alliances/%00',
    '/api/registry/alliances/%C0%AE',
    `/api/registry/alliances/${'a'.repeat(300)}`,
    `/api/${'a/'.repeat(2_000)}`,
    `/${'%e9%95%b7'.repeat(1_000)}`,
    '/api/governance/cases/x/../../session',
    '/api/registry/alliances?limit=1&limit=2',
    '/api/registry/alliances?q[]=1&q[x]=2&limit=x',
    '/api/registry/alliances?__proto__[x]=1&limit=-1',
    '/api/registry/alliances?limit=1e9',
    '/api/registry/alliances?q=%00',
    `/api/registry/alliances?q=${'a'.repeat(500)}`,
  ])('%s: a problem document, and no file of ours', async (path) => {
    const answer = await askRaw(server, { path, headers: { host: 'localhost' } })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.text).not.toMatch(/"dependencies"|root:x:|\[core\]/)
    await expectDecent(answer, await stored(), path)
  })

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'SEARCH'])(
    'with method %s: a problem document',
    async (method) => {
      const answer = await askRaw(server, { path: '/api/registry/alliances', method, headers: { host: 'localhost' } })
      expect(answer.status).toBeGreaterThanOrEqual(400)
      await expectDecent(answer, await stored(), method)
    },
  )

  it('asked by HEAD have the headers of GET and no body', async () => {
    const asked = { path: '/api/registry/counts', headers: { host: 'localhost' } }
    const [head, get] = [await askRaw(server, { ...asked, method: 'HEAD' }), await askRaw(server, asked)]
    expect([head.status, head.text, head.headers['content-type']]).toEqual([200, '', get.headers['content-type']])
  })
})

describe('bytes that are no request', () => {
  it.each<[string, string | Buffer, number]>([
    [
      'raw Japanese letters in an address',
      'GET /api/registry/alliances?q=病院 HTTP/1.1\r\nHost: localhost\r\n\r\n',
      400,
    ],
    ['raw bytes in an address', Buffer.from('GET /\xff\xfe HTTP/1.1\r\nHost: localhost\r\n\r\n', 'latin1'), 400],
    ['words', 'hello\r\n\r\n', 400],
    ['a method nobody knows', 'BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
    ['no Host', 'GET /api/session HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['two lengths', 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n', 400],
    [
      'a length and chunks',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
    ],
    ['headers without end', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
  ])('%s: a problem document, then the line is closed', async (_what, bytes, status) => {
    const answer = await sendBytes(server, bytes)
    const [head = '', body = ''] = answer.split('\r\n\r\n')
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
    expect(head.toLowerCase()).toContain('content-type: application/problem+json; charset=utf-8')
    const document = body.slice(body.indexOf('{'), body.lastIndexOf('}') + 1)
    expect(problemShape.parse(JSON.parse(document)).status).toBe(status)
    expect(body).not.toContain('HPE_')
  })
})

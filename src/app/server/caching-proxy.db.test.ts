import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealAuditTrail } from '../../kernel/audit/server/seal-audit-trail.ts'
import { type CachingProxy, startCachingProxy } from '../../platform/http/testing/caching-proxy.ts'
import { type Aim, aimAtDemo } from '../testing/aim.ts'
import { enterAs } from '../testing/callers.ts'
import { pathOf, queryOf } from '../testing/plausible-calls.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer
let proxy: CachingProxy
let aim: Aim
let cookies: readonly string[]
beforeAll(async () => {
  server = await startTestServer({ web: true })
  proxy = await startCachingProxy(server.url)
  aim = await aimAtDemo(server)
  // A checkpoint can be had of what is sealed.
  await sealAuditTrail(server.floor.database)
  cookies = [await enterAs(server, 'facility-administrator'), await enterAs(server, 'secretariat'), '']
})
afterAll(async () => {
  await proxy.close()
  await server.close()
})

/** `cookie` empty: a visitor. */
async function ask(path: string, cookie: string, { url } = proxy, headers: Record<string, string> = {}) {
  const answer = await fetch(url + path, { headers: { host: 'localhost', cookie, ...headers } })
  return {
    status: answer.status,
    how: answer.headers.get('x-served'),
    headers: answer.headers,
    text: await answer.text(),
  }
}

describe('a caching proxy in front', () => {
  it('would show one viewer’s answer to another, where the server let it', async () => {
    const careless = createServer((asked, reply) => reply.end(asked.headers.cookie ?? 'nobody'))
    await new Promise<void>((listening) => careless.listen(0, '127.0.0.1', listening))
    const front = await startCachingProxy(`http://127.0.0.1:${(careless.address() as AddressInfo).port}`)
    expect((await ask('/mine', 'one', front)).text).toBe('one')
    expect(await ask('/mine', 'two', front)).toMatchObject({ text: 'one', how: 'kept' })
    await front.close()
    careless.close()
  })

  it('never answers anybody with what the API told somebody else', async () => {
    const reads = server.served.map(({ declaration }) => declaration).filter(({ method }) => method === 'GET')
    const paths = reads.map((declaration) => pathOf(declaration, aim) + queryOf(declaration, aim))
    const otherSpellings = ['/%61pi/session', '/api/%73ession', '/api/session?', '/api/session?a=1', '/api/nothing']
    expect(paths.length).toBeGreaterThan(40)
    for (const path of [...paths, ...otherSpellings]) {
      // Twice round, so that each has been asked for by every other before.
      for (const cookie of [...cookies, ...cookies]) {
        const { how, headers } = await ask(path, cookie)
        expect([how, headers.get('cache-control')], path).toEqual(['fetched', 'no-store'])
      }
    }
  }, 600_000)

  it('tells each who they are, file by file and session by session', async () => {
    const names = ['高橋 見本', '伊藤 試子', null]
    for (const round of [0, 1, 2]) {
      for (const [at, cookie] of cookies.entries()) {
        const session = JSON.parse((await ask('/api/session', cookie)).text) as { account: { name: string } | null }
        expect(session.account?.name ?? null, `round ${round}`).toBe(names[at])
        expect((await ask(`/api/files/${aim.file}`, cookie)).status).toBe([200, 404, 401][at])
        expect((await ask('/management/files', cookie, proxy, { accept: 'text/html' })).status).toBe(200)
      }
    }
  })

  it('does not go on showing a session that has ended', async () => {
    const cookie = await enterAs(server, 'director')
    expect((await ask('/api/governance/cases', cookie)).status).toBe(200)
    await fetch(`${proxy.url}/api/session`, { method: 'DELETE', headers: { cookie } })
    expect((await ask('/api/governance/cases', cookie)).status).toBe(401)
  })

  it('keeps files whose name holds their hash, each encoding by itself, and asks again for the page', async () => {
    const page = await ask('/', '', proxy, { accept: 'text/html' })
    const asset = /src="(\/assets\/[^"]+)"/.exec(page.text)?.[1] ?? ''
    const plain = { 'accept-encoding': 'identity' }
    const first = await ask(asset, cookies[0] ?? '', proxy, plain)
    const second = await ask(asset, '', proxy, plain)
    expect([first.how, second.how, second.text === first.text]).toEqual(['fetched', 'kept', true])
    const compressed = await ask(asset, '', proxy, { 'accept-encoding': 'br' })
    expect([compressed.how, compressed.headers.get('content-encoding')]).toEqual(['fetched', 'br'])
    expect(compressed.text).toBe(first.text)
    for (const cookie of cookies) {
      const again = await ask('/', cookie, proxy, { accept: 'text/html' })
      expect([again.how, again.text]).toEqual(['revalidated', page.text])
    }
  })

  it('has kept nothing else in all of this', () => {
    const kept = proxy.served.filter(({ how }) => how === 'kept').map(({ path }) => path)
    expect(kept.filter((path) => !path.startsWith('/assets/'))).toEqual([])
    const revalidated = new Set(proxy.served.filter(({ how }) => how === 'revalidated').map(({ path }) => path))
    // The page is one and the same for everybody: what it shows it asks the API for.
    expect([...revalidated].filter((path) => path.startsWith('/api'))).toEqual([])
  })
})

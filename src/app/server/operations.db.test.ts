import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createLog } from '../../platform/log/structured-log.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

const lines: string[] = []
const token = 'a-token-of-more-than-20-signs'
let server: TestServer
let guarded: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false, log: createLog('info', { write: (line) => lines.push(line) }) })
  guarded = await startTestServer({ web: false, metricsToken: token })
})
afterAll(() => guarded.close())

const register = '/api/registry/alliances'
const patient = '漏山 印太郎'
const post = (path: string, body: string) =>
  fetch(server.url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body })

describe('the log', () => {
  it('never holds a name that came in an address or a body, not even when the database quotes it in an error', async () => {
    const signIn = JSON.stringify({ email: `${patient}@example.invalid`, password: patient })
    await server.superuser.query(`
      create function registry.planted() returns boolean language plpgsql as $$
        begin raise exception 'invalid value "${patient}"' using detail = '(${patient})', hint = '${patient}', errcode = 'PL001'; end $$;
      create policy planted on registry.listing as restrictive for select to renkei_application using (registry.planted())`)
    const statuses = [
      (await fetch(`${server.url}${register}?q=${encodeURIComponent(patient)}`)).status,
      (await fetch(`${server.url}/api/${encodeURIComponent(patient)}`)).status,
      (await post('/api/session', signIn)).status,
      (await post('/api/session', `{"email": "${patient}`)).status,
      (await post(`/api/demo/sign-in?name=${encodeURIComponent(patient)}`, JSON.stringify({ persona: patient })))
        .status,
    ]
    await server.superuser.query('drop policy planted on registry.listing')
    expect(statuses).toEqual([500, 404, 401, 400, 404])
    const log = lines.join('')
    expect(log).toContain('"code":"PL001"')
    for (const form of [patient, '印太郎', encodeURIComponent('印太郎'), JSON.stringify(patient).slice(1, -1)]) {
      expect(log).not.toContain(form)
    }
  })
})

describe('/metrics', () => {
  const look = (at: TestServer, headers: Record<string, string> = {}) => fetch(`${at.url}/metrics`, { headers })

  it('counts answers by declared route and status, and what waits', async () => {
    await fetch(`${server.url}${register}?q=${encodeURIComponent(patient)}`)
    await fetch(`${server.url}/api/nothing/${encodeURIComponent(patient)}`)
    const answer = await look(server)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringMatching(/^text\/plain/)])
    expect(text).toMatch(
      /renkei_http_request_duration_seconds_count\{method="GET",route="\/api\/registry\/alliances",status="200"\} [1-9]/,
    )
    for (const name of [
      'audit_unsealed_lines',
      'event_deliveries_waiting',
      'database_connections',
      'database_waiting_operations',
    ]) {
      expect(text).toMatch(new RegExp(`^renkei_${name} \\d+$`, 'm'))
    }
    expect(text).toMatch(/^process_resident_memory_bytes \d+/m)
    expect(text).not.toMatch(/印太郎|%E5%8D%B0/)
  })

  it('shows audit lines that no seal covers', async () => {
    await server.superuser.query('begin; lock table kernel.audit_seal in exclusive mode')
    await fetch(`${server.url}/api/session`, { method: 'DELETE' })
    await post('/api/session', JSON.stringify({ email: 'nobody@example.invalid', password: 'x'.repeat(20) }))
    const text = await (await look(server)).text()
    await server.superuser.query('commit')
    expect(text).toMatch(/^renkei_audit_unsealed_lines [1-9]/m)
  })

  it('is not there for anyone behind a proxy or under another name', async () => {
    expect((await look(server, { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
    expect((await look(server, { via: '1.1 proxy' })).status).toBe(404)
  })

  it('with a token is there for who sends it, and for nobody else', async () => {
    expect((await look(guarded)).status).toBe(404)
    expect((await look(guarded, { authorization: `Bearer ${token}x` })).status).toBe(404)
    expect((await look(guarded, { authorization: `Bearer ${token}`, via: '1.1 proxy' })).status).toBe(200)
  })
})

describe('stopping', () => {
  it('lets a request that is under way finish, and takes no new one', async () => {
    await server.superuser.query('begin; lock table registry.listing in access exclusive mode')
    const underWay = fetch(`${server.url}${register}`)
    await delay(300)
    let isStopped = false
    const stopping = server.stop().then(() => {
      isStopped = true
    })
    await delay(100)
    await expect(fetch(`${server.url}/healthz`)).rejects.toThrow()
    expect(isStopped).toBe(false)
    await server.superuser.query('commit')
    expect((await underWay).status).toBe(200)
    await stopping
    await server.close()
  })
})

import { afterAll, beforeAll, expect, it } from 'vitest'
import { askRaw, enterAs } from '../testing/callers.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer
beforeAll(async () => {
  const timeLimits = { statementMilliseconds: 500, idleTransactionMilliseconds: 5_000 }
  server = await startTestServer({ web: false, timeLimits })
})
afterAll(() => server.close())

it('a statement that is stuck ends in an answer that says so, for everybody, and all is well once its cause is gone', async () => {
  const cookie = await enterAs(server, 'facility-administrator')
  const ask = () => askRaw(server, { path: '/api/tenancy/members', headers: { host: 'localhost', cookie } })
  await server.superuser.query('begin')
  await server.superuser.query('lock table kernel.membership in access exclusive mode')
  const began = performance.now()
  // More than the pool has connections: none hangs behind another.
  const answers = await Promise.all(Array.from({ length: 8 }, ask))
  expect(performance.now() - began).toBeLessThan(5_000)
  for (const { status, headers, text } of answers) {
    expect([status, headers['content-type']]).toEqual([503, 'application/problem+json; charset=utf-8'])
    expect(JSON.parse(text)).toMatchObject({
      type: 'took-too-long',
      title: expect.stringMatching(/やり直してください。$/),
    })
  }
  await server.superuser.query('rollback')
  expect((await ask()).status).toBe(200)
  const { rows } = await server.superuser.query(
    "select outcome, count(*)::int as lines from kernel.audit_line where operation = 'tenancy.list-members' group by 1 order by 1",
  )
  expect(rows).toEqual([
    { outcome: 'done', lines: 1 },
    { outcome: 'failed', lines: 8 },
  ])
})

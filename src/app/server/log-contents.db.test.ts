import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpointPorts } from '../../kernel/work/server/endpoint-ports.ts'
import { createHttpServer } from '../../platform/http/http-server.ts'
import { createLog } from '../../platform/log/structured-log.ts'
import { aimAtDemo } from '../testing/aim.ts'
import { enterAs } from '../testing/callers.ts'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer
let http: Awaited<ReturnType<typeof createHttpServer>>
const lines: string[] = []
beforeAll(async () => {
  server = await startTestServer({ web: false })
  const served = server.served
  http = await createHttpServer({
    endpoints: served.map(({ declaration }) => declaration),
    ports: endpointPorts(server.floor, served),
    log: createLog('info', { write: (line) => lines.push(line) }),
    webDirectory: null,
    publicOrigin: null,
  })
})
afterAll(async () => {
  await http.close()
  await server.close()
})

it('the log keeps no password, session, address of a person, query or body, even of what fails', async () => {
  const secret = 'ひみつ-51c9'
  const cookie = await enterAs(server, 'secretariat')
  const { caseId } = await aimAtDemo(server)
  const evidence = { criterion: 'C01', title: secret, reference: secret }
  const calls = async () => {
    await http.inject({ method: 'POST', url: '/api/session', payload: { email: `${secret}@x`, password: secret } })
    await http.inject({
      method: 'POST',
      url: '/api/session',
      payload: `{"${secret}`,
      headers: { 'content-type': 'application/json' },
    })
    await http.inject({ url: `/api/registry/alliances?q=${encodeURIComponent(secret)}` })
    await http.inject({ url: `/api/nothing/${encodeURIComponent(secret)}` })
    await http.inject({
      method: 'POST',
      url: `/api/governance/cases/${caseId}/evidence`,
      payload: evidence,
      headers: { cookie },
    })
  }
  await calls()
  await server.superuser.query('revoke execute on function kernel.record_audit from renkei_application')
  try {
    await calls()
  } finally {
    await server.superuser.query('grant execute on function kernel.record_audit to renkei_application')
  }
  await server.superuser.query(
    "alter table governance.criterion_evidence add constraint refused check (title <> 'ひみつ-51c9') not valid",
  )
  await calls()
  const log = lines.join('')
  expect(log).toContain('permission denied for function record_audit')
  expect(log).toContain('"constraint":"refused"')
  for (const word of [secret, encodeURIComponent(secret), cookie.split('=')[1] ?? '', '伊藤'])
    expect(log).not.toContain(word)
})

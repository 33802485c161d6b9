import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../testing/start-test-server.ts'

let server: TestServer
let demoCase: string
beforeAll(async () => {
  server = await startTestServer({ web: false })
  const { rows } = await server.superuser.query(
    "select id from governance.certification_case where basis = 'fictional'",
  )
  demoCase = rows[0].id
})
afterAll(() => server.close())

async function enter(persona: string): Promise<HeadersInit> {
  const entered = await fetch(`${server.url}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
  })
  return { cookie: entered.headers.get('set-cookie') ?? '', 'content-type': 'application/json' }
}
const ask = async (persona: string, path: string) =>
  fetch(`${server.url}/api/governance/cases/${demoCase}/${path}`, { headers: await enter(persona) })

describe('grants: the office and the prefecture that supervises', () => {
  it.each([
    ['policy.docx', 'PK'],
    ['policy.pdf', '%PDF-'],
    ['application.docx', 'PK'],
    ['application.pdf', '%PDF-'],
  ])('print %s', async (paper, firstBytes) => {
    for (const persona of ['secretariat', 'prefecture-officer']) {
      const answer = await ask(persona, paper)
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''%E5%8C%BB%E7%99%82/)
      expect(new TextDecoder('latin1').decode(await answer.arrayBuffer())).toMatch(new RegExp(`^${firstBytes}`))
    }
  })

  it('see which papers are missing; a recorded one counts, the newest record first', async () => {
    type Application = { slots: { slot: string; state: string; reference: string | null }[]; complete: boolean }
    const slotOf = (application: Application) => application.slots.find(({ slot }) => slot === 'articles')
    const before = (await (await ask('secretariat', 'application')).json()) as Application
    expect(before.slots).toHaveLength(8)
    expect(slotOf(before)?.state).toBe('missing')
    const record = async (reference: string) =>
      fetch(`${server.url}/api/governance/cases/${demoCase}/application/documents`, {
        method: 'POST',
        headers: await enter('secretariat'),
        body: JSON.stringify({ slot: 'articles', reference, receivedOn: '2026-11-01' }),
      })
    await record('定款 旧版')
    const after = (await (await record('定款 令和8年10月版')).json()) as Application
    expect(slotOf(after)).toMatchObject({ state: 'provided', reference: '定款 令和8年10月版' })
  })
})

describe('many hands at once', () => {
  it('each leave their record, within one millisecond too', async () => {
    const headers = await enter('secretariat')
    const count = async () =>
      (await server.superuser.query('select count(*)::int as n from governance.application_document')).rows[0].n
    const before = await count()
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        fetch(`${server.url}/api/governance/cases/${demoCase}/application/documents`, {
          method: 'POST',
          headers,
          body: JSON.stringify({ slot: 'officerList', reference: `記録 ${n}`, receivedOn: '2026-11-01' }),
        }),
      ),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect((await count()) - before).toBe(30)
  })
})

describe('hides', () => {
  it('papers from members and visitors, as if there were no such case', async () => {
    for (const paper of ['policy.docx', 'application.pdf', 'application']) {
      expect((await ask('buyer', paper)).status).toBe(404)
      expect((await fetch(`${server.url}/api/governance/cases/${demoCase}/${paper}`)).status).toBe(401)
    }
  })
})

describe('refuses', () => {
  it('a document recorded by those who only read', async () => {
    const answer = await fetch(`${server.url}/api/governance/cases/${demoCase}/application/documents`, {
      method: 'POST',
      headers: await enter('prefecture-officer'),
      body: JSON.stringify({ slot: 'articles', reference: 'x', receivedOn: '2026-11-01' }),
    })
    expect(answer.status).toBe(403)
  })
})

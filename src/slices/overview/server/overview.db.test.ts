import { afterAll, beforeAll, expect, it } from 'vitest'
import { askRaw, enterAs } from '../../../app/testing/callers.ts'
import { startTestServer, type TestServer } from '../../../app/testing/start-test-server.ts'
import type { OutputOf } from '../../../platform/contract/endpoint.ts'
import type { showOverview } from '../contract/overview-endpoints.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

async function overviewOf(persona: string): Promise<OutputOf<typeof showOverview>> {
  const headers = { host: 'localhost', cookie: await enterAs(server, persona) }
  const { status, text } = await askRaw(server, { path: '/api/overview', headers })
  expect(status, text).toBe(200)
  return JSON.parse(text)
}

const kinds = ({ items }: OutputOf<typeof showOverview>) => new Set(items.map(({ what }) => what))

it('the office has its duties, its meetings and what the prefecture asks, what is late first', async () => {
  const overview = await overviewOf('secretariat')
  expect([...kinds(overview)]).toEqual(expect.arrayContaining(['duty', 'question']))
  const late = overview.items.map(({ isLate }) => isLate)
  expect(late).toEqual(late.toSorted((one, other) => Number(other) - Number(one)))
  expect(kinds(overview)).not.toContain('allianceFile')
})

it('the prefecture has the applications and filings of its alliances, and no meeting of theirs', async () => {
  const overview = await overviewOf('prefecture-officer')
  expect(kinds(overview)).toEqual(new Set(['allianceFile', 'application']))
  expect(overview.items[0]).toMatchObject({ isLate: true, title: expect.stringContaining('未提出の届出 1件') })
})

it('councillors, directors, auditors and members’ administrators have meetings only, and a nurse is told that nothing is gathered', async () => {
  for (const persona of ['councillor', 'director', 'auditor', 'facility-administrator']) {
    const overview = await overviewOf(persona)
    expect(overview.isGathered).toBe(true)
    expect([...kinds(overview)].filter((kind) => kind !== 'meeting')).toEqual([])
  }
  expect(await overviewOf('liaison-nurse')).toEqual({ isGathered: false, items: [] })
})

it('an auditor is told of a year whose accounts are there and whose report is not written', async () => {
  await server.superuser.query("update governance.paper_text set texts = '{}' where paper = 'auditorReport'")
  const [report] = (await overviewOf('auditor')).items.filter(({ what }) => what === 'auditorReport')
  expect(report).toMatchObject({ id: '2025-04-01', title: expect.stringContaining('令和8年3月31日') })
  expect(kinds(await overviewOf('director'))).not.toContain('auditorReport')
})

it('a visitor has none, and each reading leaves its line', async () => {
  expect((await askRaw(server, { path: '/api/overview', headers: { host: 'localhost' } })).status).toBe(401)
  const counted = "select count(*)::int as lines from kernel.audit_line where operation = 'overview.show-overview'"
  const before = (await server.superuser.query(counted)).rows[0].lines
  await overviewOf('secretariat')
  expect((await server.superuser.query(counted)).rows[0].lines).toBe(before + 1)
})

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

it('councillors, directors and auditors have meetings only', async () => {
  for (const persona of ['councillor', 'director', 'auditor']) {
    const overview = await overviewOf(persona)
    expect(overview).toMatchObject({ isGathered: true, concerns: [], notBuilt: [] })
    expect([...kinds(overview)].filter((kind) => kind !== 'meeting')).toEqual([])
  }
})

it('whoever answers enquiries has as many as the board says are to do, and no word of patients', async () => {
  for (const persona of ['liaison-nurse', 'social-worker', 'receiving-nurse']) {
    const headers = { host: 'localhost', cookie: await enterAs(server, persona) }
    const { text } = await askRaw(server, { path: '/api/transfer/requests?todo=true', headers })
    const { total } = JSON.parse(text)
    expect(total).toBeGreaterThan(0)
    expect((await overviewOf(persona)).items).toEqual([
      {
        what: 'transfers',
        id: 'todo',
        title: `転院調整：対応を待つ依頼と照会 ${total}件`,
        detail: '',
        on: null,
        isLate: false,
      },
    ])
  }
})

it('a member’s administrator and its privacy officer are told of notices nobody read', async () => {
  await server.superuser.query(
    `insert into kernel.notice (id, recipient_organisation_id, topic, text, at)
     select gen_random_uuid(), o, 'test.told', '架空のお知らせ', now() from unnest($1::uuid[]) o`,
    [['0190a000-0000-7000-8000-000000000011', '0190a000-0000-7000-8000-000000000013']],
  )
  for (const persona of ['facility-administrator', 'privacy-officer'])
    expect((await overviewOf(persona)).items).toContainEqual(
      expect.objectContaining({ what: 'notices', title: expect.stringMatching(/^未読のお知らせ [1-9]\d*件$/) }),
    )
})

it('a question waits for the office until it is answered, and a draft for its own member alone', async () => {
  const asked = (await overviewOf('secretariat')).items.filter(({ what }) => what === 'opinion')
  const headers = { host: 'localhost', cookie: await enterAs(server, 'secretariat') }
  const { text } = await askRaw(server, { path: '/api/governance/opinions', headers })
  const waiting = JSON.parse(text).items.filter(
    ({ state, decidedOn }: { state: string; decidedOn: string | null }) => state === 'sent' && decidedOn === null,
  )
  expect(new Set(asked.map(({ id }) => id))).toEqual(new Set(waiting.map(({ id }: { id: string }) => id)))
  expect(asked.every(({ title }) => title.includes('の照会に意見を述べる：'))).toBe(true)
})

it('a buyer and a personnel officer are told what is not built, and what they may read meanwhile', async () => {
  const buyer = await overviewOf('buyer')
  expect(buyer).toMatchObject({ isGathered: false, items: [], notBuilt: ['purchasing'] })
  expect(buyer.concerns.map(({ what }) => what)).toEqual(['ownRules', 'grantedRules', 'opinions', 'members'])
  expect(buyer.concerns.find(({ what }) => what === 'members')?.count).toBe(4)
  expect(await overviewOf('human-resources')).toMatchObject({ isGathered: false, items: [], notBuilt: ['staff'] })
  expect(await overviewOf('operator')).toEqual({ isGathered: false, items: [], concerns: [], notBuilt: [] })
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

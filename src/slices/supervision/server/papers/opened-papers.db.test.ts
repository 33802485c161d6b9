import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterAs } from '../../../../app/testing/callers.ts'
import { startTestServer, type TestServer } from '../../../../app/testing/start-test-server.ts'
import { admitStranger } from '../../../../app/testing/strangers.ts'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { samplePdf } from '../../../../platform/files/testing/sample-files.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ web: false })
})
afterAll(() => server.close())

const alliance = '0190a000-0000-7000-8000-000000000001'
const json = { 'content-type': 'application/json' }

const askAs = (cookie: string) => (method: string, path: string, given?: object) =>
  fetch(`${server.url}/api${path}`, {
    method,
    headers: given ? { ...json, cookie } : { cookie },
    ...(given && { body: JSON.stringify(given) }),
  })
type Ask = ReturnType<typeof askAs>
const told = async (ask: Ask, method: string, path: string, given?: object) => (await ask(method, path, given)).json()
const as = async (persona: string): Promise<Ask> => askAs(await enterAs(server, persona))
const visitor = askAs('')

const upload = async (name: string): Promise<string> => {
  const answer = await fetch(`${server.url}/api/files`, {
    method: 'POST',
    headers: {
      cookie: await enterAs(server, 'secretariat'),
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
    },
    body: new Uint8Array(samplePdf()),
  })
  return (await answer.json()).id
}

interface Attachment {
  readonly id: string
  readonly name: string
  readonly paper: string
}

const keep = async (paper: string): Promise<string> =>
  (await told(await as('secretariat'), 'POST', `/governance/papers/${paper}/2025-04-01/kept`, {})).id

/** What the office files: a paper it kept, a report brought as a file, and something that is nobody else's. */
async function file(keptPaperIds: readonly string[]) {
  const office = await as('secretariat')
  const files = [
    { fileId: await upload('監査.pdf'), paper: 'accountantReport' },
    { fileId: await upload('役員の住所録.pdf'), paper: 'other' },
  ]
  const body = { duty: null, title: '架空の届出', note: '', yearUntil: null, purposePropertyYen: null }
  const { id } = await told(office, 'POST', '/supervision/filings', { ...body, files, keptPaperIds })
  const { filings } = await told(await as('prefecture-officer'), 'GET', `/supervision/alliances/${alliance}`)
  const { attachments } = filings.find((filing: { id: string }) => filing.id === id)
  const of = (paper: string): Attachment => attachments.find((each: Attachment) => each.paper === paper)
  return { id, report: of('businessReport'), accountant: of('accountantReport'), other: of('other') }
}

const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const opened = async (): Promise<{ title: string; papers: { id: string; paper: string }[] }[]> =>
  (await told(visitor, 'GET', `/supervision/public/${alliance}`)).publications

it('a filed paper that was kept is read by the prefecture with the same bytes, each time with a line, and by no other', async () => {
  const keptId = await keep('businessReport')
  const { report } = await file([keptId])
  const paper = `/supervision/papers/${report.id}`
  const officer = await as('prefecture-officer')
  const own = await (await as('secretariat'))(
    'GET',
    `/governance/papers/businessReport/2025-04-01/paper.pdf?kept=${keptId}`,
  )
  const read = await officer('GET', paper)
  expect(read.headers.get('content-disposition')).toContain('.pdf')
  expect((await bytesOf(read)).equals(await bytesOf(own))).toBe(true)
  const lines = 'select count(*)::int as n from kernel.audit_line where operation = $1 and subject = $2'
  const counted = await server.superuser.query(lines, ['supervision.download-paper', report.id])
  expect(counted.rows[0].n).toBe(1)
  const stranger = askAs(await admitStranger(server, { kind: 'prefecture', role: 'prefectureOfficer' }))
  expect((await stranger('GET', paper)).status).toBe(404)
  // What the office keeps and has not filed stays its own.
  expect((await officer('GET', `/governance/papers/businessReport/2025-04-01/paper.pdf?kept=${keptId}`)).status).toBe(
    403,
  )
})

it("the demo's alliance filed papers of its own making, and a visitor has each of them", async () => {
  const { publications }: { publications: { title: string; papers: { id: string; paper: string }[] }[] } = await told(
    visitor,
    'GET',
    `/supervision/public/${alliance}`,
  )
  const filed = ['令和5年度の事業報告書等', '令和6年度の事業報告書等'].map(
    (title) => publications.find((each) => each.title === title)?.papers ?? [],
  )
  for (const papers of filed) {
    expect(papers.map(({ paper }) => paper)).toEqual([
      ...['businessReport', 'propertyInventory', 'balanceSheet', 'incomeStatement', 'netAssetChanges'],
      ...['relatedParties', 'schedules', 'moneyReport', 'auditorReport', 'accountantReport'],
    ])
    for (const { id } of papers) {
      const answer = await visitor('GET', `/supervision/opened-papers/${id}`)
      expect(
        Buffer.from(await answer.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
  }
})

it('of a received filing anybody has what the law opens, for three years, and nothing else', async () => {
  const { id, report, accountant, other } = await file([await keep('businessReport')])
  const status = async (attachment: Attachment) =>
    (await visitor('GET', `/supervision/opened-papers/${attachment.id}`)).status
  const all = async () => [await status(report), await status(accountant), await status(other)]
  expect(await all()).toEqual([404, 404, 404])
  const refused = await told(visitor, 'GET', `/supervision/opened-papers/${report.id}`)
  expect(refused.type).toContain('paper-not-open')
  const officer = await as('prefecture-officer')
  await officer('POST', `/supervision/filings/${id}/answer`, { outcome: 'received', answer: '', open: true })
  expect(await all()).toEqual([200, 200, 404])
  const audit = await visitor('GET', `/supervision/opened-papers/${accountant.id}`)
  expect((await bytesOf(audit)).equals(samplePdf())).toBe(true)
  // An uploaded file goes out under the paper's name: what an office calls its files may name a person.
  expect(decodeURIComponent(audit.headers.get('content-disposition') ?? '')).toContain(
    '公認会計士又は監査法人の監査報告書',
  )
  const [newest] = (await opened()).filter(({ title }) => title === '架空の届出')
  expect(newest?.papers.map(({ paper }) => paper)).toEqual(['businessReport', 'accountantReport'])

  await server.superuser.query("update supervision.opened_paper set filed_on = filed_on - interval '3 years 1 day'")
  expect(await all()).toEqual([404, 404, 404])
  expect((await opened()).flatMap(({ papers }) => papers)).toEqual([])
})

it('a receipt that is taken back closes its papers to everybody, and another receipt opens them again', async () => {
  const { id, report } = await file([await keep('businessReport')])
  const officer = await as('prefecture-officer')
  const status = async () => (await visitor('GET', `/supervision/opened-papers/${report.id}`)).status
  const receive = () =>
    officer('POST', `/supervision/filings/${id}/answer`, { outcome: 'received', answer: '', open: true })
  await receive()
  expect(await status()).toBe(200)
  await officer('POST', `/supervision/filings/${id}/receipt-retraction`, { outcome: 'filed', reason: '架空の理由' })
  expect(await status()).toBe(404)
  await receive()
  expect(await status()).toBe(200)
  // The two sides read it all the while.
  expect((await officer('GET', `/supervision/papers/${report.id}`)).status).toBe(200)
})

it('received without being opened, or sent back, nothing is anybody’s', async () => {
  const officer = await as('prefecture-officer')
  for (const answer of [
    { outcome: 'received', answer: '', open: false },
    { outcome: 'returned', answer: '記載が足りません。', open: true },
  ]) {
    const { id, report } = await file([await keep('businessReport')])
    await officer('POST', `/supervision/filings/${id}/answer`, answer)
    expect((await visitor('GET', `/supervision/opened-papers/${report.id}`)).status).toBe(404)
  }
})

it('only the newest version of a paper of one’s own can be filed', async () => {
  const old = await keep('schedules')
  const kept = await keep('schedules')
  const { items } = await told(await as('secretariat'), 'GET', '/supervision/papers-to-file')
  expect(items.map((each: { id: string }) => each.id)).toContain(kept)
  const filing = { duty: null, title: '架空の届出', note: '', yearUntil: null, purposePropertyYen: null, files: [] }
  const submit = async (id: string, ask: Ask) =>
    (await ask('POST', '/supervision/filings', { ...filing, keptPaperIds: [id] })).status
  const office = await as('secretariat')
  expect([await submit(old, office), await submit(kept, office)]).toEqual([422, 200])
  expect((await office('POST', '/supervision/filings', { ...filing, keptPaperIds: [] })).status).toBe(422)
})

it('the database refuses an officer who opens a paper of a filing that was not received, or as another paper', async () => {
  const { id, report, accountant } = await file([await keep('businessReport')])
  const { rows } = await server.superuser.query(
    `select p.account_id, f.prefecture_id, f.filed_on, (select id from supervision.publication limit 1) as publication
     from kernel.demo_persona p, supervision.filing f where p.id = 'prefecture-officer' and f.id = $1`,
    [id],
  )
  const [{ account_id: accountId, prefecture_id: organisationId, filed_on, publication: publication_id }] = rows
  const roles = ['prefectureOfficer' as const]
  const open = (attachment: Attachment, paper: 'businessReport' | 'articles') =>
    openWork<SupervisionTables, unknown>(
      server.floor,
      { kind: 'account', accountId, organisationId, roles },
      'none',
      ({ db }) =>
        db
          .insertInto('supervision.opened_paper')
          .values({ attachment_id: attachment.id, owner_id: alliance, publication_id, paper, filed_on })
          .execute(),
    )
  await expect(open(report, 'businessReport')).rejects.toThrow(/row-level security/)
  await server.superuser.query("update supervision.filing set state = 'received', answered_on = $2 where id = $1", [
    id,
    filed_on,
  ])
  await expect(open(accountant, 'articles')).rejects.toThrow(/row-level security/)
  await open(report, 'businessReport')
})

it('the prefecture reads beds and money of its own alliance, and another prefecture does not', async () => {
  const path = `/supervision/alliances/${alliance}/beds-and-money`
  const matters = await told(await as('prefecture-officer'), 'GET', path)
  expect(matters.bedTransfers[0].requirements.map((rule: { id: string }) => rule.id)).toContain('B1')
  expect(matters.balances.length).toBeGreaterThan(0)
  const stranger = askAs(await admitStranger(server, { kind: 'prefecture', role: 'prefectureOfficer' }))
  expect((await stranger('GET', path)).status).toBe(404)
  expect((await (await as('buyer'))('GET', path)).status).toBe(403)
  const lines =
    "select count(*)::int as n from kernel.audit_line where operation = 'supervision.show-regulated-matters'"
  expect((await server.superuser.query(lines)).rows[0].n).toBe(3)
})

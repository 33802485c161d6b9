import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { Role } from '../../../../kernel/identity/domain/role.ts'
import { openSystemWork, openWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { pdfText } from '../../../../platform/documents/testing/printed-text.ts'
import {
  downloadAnnualReport,
  importAccounts,
  keepPaper,
  printPaperPdf,
  printPaperWord,
  saveTexts,
  showAnnualReport,
  showPaper,
} from '../../contract/papers/annual-report-endpoints.ts'
import { type AllianceStage, setAllianceStage } from '../../testing/alliance-stage.ts'
import { seedBodies } from '../living/seed-bodies.ts'
import { reportEndpoints } from './report-endpoints.ts'
import type { ReportTables } from './report-tables.ts'

const seeded = (name: string) => new URL(`../../../../../seed/demo/${name}`, import.meta.url)
const text = (name: string) => readFileSync(new URL(`../papers/testing/${name}`, import.meta.url), 'utf8')
const accounts = { fileName: '会計.csv', text: text('accounts.csv') }
const dealings = { fileName: '取引.csv', text: text('dealings.csv') }
const inYear = calendarDate('2025-10-01')
const day = '2025-04-01'

let test: TestFloor
let stage: AllianceStage
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

async function freshAlliance(): Promise<AllianceStage> {
  const fresh = await setAllianceStage(test, 2)
  await openSystemWork(test.floor, 'test-setup', (work) =>
    seedBodies(work, seeded('bodies.yaml'), fresh.allianceId, '試験'),
  )
  return fresh
}

const call = <E extends Endpoint>(role: Role, declaration: E, given: CallOf<E>, on = stage) =>
  callServed(test.floor, reportEndpoints, on.someone(role), declaration, given)
const answer = <E extends Endpoint>(role: Role, declaration: E, given: CallOf<E>, on = stage) =>
  answerOf(call(role, declaration, given, on))

const importing = (change: object = {}) => ({ body: { inYear, accounts, dealings, reason: '決算', ...change } })
const report = () => answer('secretariat', showAnnualReport, {})
const standing = async (paper: string) => (await report()).papers.find((each) => each.paper === paper)
const countRows = async (table: string) =>
  (await test.superuser.query(`select count(*)::int as n from governance.${table}`)).rows[0].n

describe('the accounts of a year', () => {
  beforeAll(async () => {
    stage = await freshAlliance()
  })

  it('are missing at first, and every paper that needs them says so', async () => {
    const shown = await report()
    expect(shown).toMatchObject({ year: { from: '2025-04-01', until: '2026-03-31' }, accounts: null, isClosed: true })
    expect((await standing('balanceSheet'))?.gaps).toEqual(['未記載: この年度の会計(CSVの取込み)'])
  })

  it('with a fault in either file are refused whole, naming file, line and column', async () => {
    const faulty = { ...accounts, text: accounts.text.replace('現金預金,12400000', '現金預金,12400001') }
    expect(await call('secretariat', importAccounts, importing({ accounts: faulty }))).toMatchObject({
      refusal: 'accounts-not-accepted',
      fields: [{ field: '会計.csv 2行目「当年度」', message: expect.stringContaining('差は1円') }, {}],
    })
    const kind = { ...dealings, text: dealings.text.replace('経常費用', '費用') }
    expect(await call('secretariat', importAccounts, importing({ dealings: kind }))).toMatchObject({
      fields: [{ field: '取引.csv 2行目「取引の区分」' }],
    })
    expect(await countRows('annual_accounts')).toBe(0)
  })

  it('of a year that runs are refused', async () => {
    expect(await call('secretariat', importAccounts, importing({ inYear: dateInJapan(new Date()) }))).toMatchObject({
      refusal: 'year-not-closed',
    })
  })

  it('are kept as versions, and make the papers ready', async () => {
    expect(await answer('secretariat', importAccounts, importing())).toMatchObject({ version: 1 })
    expect(
      await answer('secretariat', importAccounts, importing({ reason: '誤りの訂正', dealings: null })),
    ).toMatchObject({
      version: 2,
    })
    const shown = await report()
    expect(shown.accounts).toMatchObject({
      assetsYen: 16_200_000,
      netIncomeYen: 1_000_000,
      purposePropertyYen: 6_600_000,
    })
    expect(shown.accounts?.versions.map(({ version, reason }) => [version, reason])).toEqual([
      [2, '誤りの訂正'],
      [1, '決算'],
    ])
    expect((await standing('balanceSheet'))?.gaps).toEqual([])
    expect((await standing('relatedParties'))?.gaps).not.toEqual([])
  })

  it('say the purpose property once: the record takes it over, and a record changed since is told beside the accounts', async () => {
    const other = await freshAlliance()
    const recorded = async () =>
      (
        await test.superuser.query(
          `select revision, reason, value from governance.regulated_record
           where owner_id = $1 and kind = 'moneyYear' order by revision desc`,
          [other.allianceId],
        )
      ).rows
    await answer('secretariat', importAccounts, importing(), other)
    const [first] = await recorded()
    expect(first).toMatchObject({ revision: 1, reason: '会計の取り込み(第1版)' })
    expect(first.value).toMatchObject({ totalAssetsYen: 16_200_000, broughtForwardYen: 6_400_000 })
    const shown = async () => (await answer('secretariat', showAnnualReport, {}, other)).accounts
    expect((await shown())?.purposePropertyYen).toBe(6_600_000)
    await test.superuser.query(
      `insert into governance.regulated_record (owner_id, kind, record_key, revision, value, reason, recorded_at)
       values ($1, 'moneyYear', $2, 2, $3, '訂正', now())`,
      [other.allianceId, day, JSON.stringify({ ...first.value, consumedYen: first.value.consumedYen + 100 })],
    )
    expect((await shown())?.purposePropertyYen).toBe(6_599_900)
    expect((await shown())?.warnings.join()).toContain('計算では6,599,900円ですが、注記には6,600,000円です')
    await answer('secretariat', importAccounts, importing(), other)
    expect(await recorded()).toMatchObject([{ revision: 3, reason: '会計の取り込み(第2版)' }, {}, {}])
    expect((await shown())?.purposePropertyYen).toBe(6_600_000)
  })

  it('must open as the year before closed; of an earlier year, that the next one no longer fits is told', async () => {
    const other = await freshAlliance()
    await answer('secretariat', importAccounts, importing(), other)
    const earlier = importing({ inYear: calendarDate('2024-10-01') })
    expect((await answer('secretariat', importAccounts, earlier, other)).warnings.join()).toContain('翌年度の会計')
    const next = await call('secretariat', importAccounts, importing(), other)
    expect(next).toMatchObject({ refusal: 'accounts-not-accepted' })
    expect(JSON.stringify(next)).toContain('登録済みの前年度の会計では12400000円')
  })

  it('two imports at once become two versions', async () => {
    const both = await Promise.all([1, 2].map(() => answer('secretariat', importAccounts, importing())))
    expect(new Set(both.map(({ version }) => version))).toEqual(new Set([3, 4]))
  })
})

describe('a paper', () => {
  const params = { paper: 'auditorReport', day } as const
  const written = { method: '架空の方法', opinion: '架空の意見', inability: '該当なし', reportedOn: '2026-05-29' }
  beforeAll(async () => {
    stage = await freshAlliance()
    await answer('secretariat', importAccounts, importing())
  })

  it('takes what is written, forgets nothing, and says what is left', async () => {
    await answer('secretariat', saveTexts, { params, body: { texts: { method: '架空の方法' } } })
    expect((await standing('auditorReport'))?.gaps).toContain('未記載: 監査の意見')
    expect(await answer('auditor', saveTexts, { params, body: { texts: written } })).toEqual({ gaps: [] })
    expect(await countRows('paper_text')).toBe(2)
    const shown = await answer('director', showPaper, { params })
    expect(shown).toMatchObject({ texts: written, mayWrite: false, mayKeep: false })
    expect(JSON.stringify(shown.preview)).toContain('架空の意見')
  })

  it('is the auditor’s only where it is the auditors’ own', async () => {
    const other = { paper: 'businessReport', day } as const
    expect(await call('auditor', saveTexts, { params: other, body: { texts: {} } })).toMatchObject({
      refusal: 'not-the-auditors-paper',
    })
  })

  it.each([{ nothing: '架空' }, { reportedOn: 'きのう' }, { method: [['架空']] }])('refuses %j', async (texts) => {
    expect(await call('secretariat', saveTexts, { params, body: { texts } })).toMatchObject({
      refusal: 'text-not-of-paper',
    })
  })

  it('that was kept comes out with the same bytes after everything behind it has changed', async () => {
    const kept = await answer('secretariat', keepPaper, { params, body: {} })
    const print = async (query: { kept?: string }) => {
      const [word, pdf] = [
        await answer('director', printPaperWord, { params, query }),
        await answer('director', printPaperPdf, { params, query }),
      ]
      return Promise.all([word.bytes(), pdf.bytes()])
    }
    const before = await print({ kept: kept.id })
    expect((await standing('auditorReport'))?.kept).toMatchObject([{ id: kept.id, current: true }])
    await answer('secretariat', saveTexts, { params, body: { texts: { ...written, opinion: '改めた意見' } } })
    expect((await standing('auditorReport'))?.kept).toMatchObject([{ id: kept.id, current: false }])
    const after = await print({ kept: kept.id })
    expect(after.map((each, index) => Buffer.compare(each, before[index] ?? new Uint8Array()))).toEqual([0, 0])
    const [, now] = await print({})
    expect(await pdfText(now)).toContain('改めた意見')
    expect(await call('director', printPaperPdf, { params, query: { kept: crypto.randomUUID() } })).toMatchObject({
      refusal: 'version-not-kept',
    })
  }, 60_000)

  it('begins with the targets of the policy, so that only results are typed', async () => {
    const shown = await answer('secretariat', showPaper, { params: { paper: 'councilEvaluation', day } })
    expect(shown.fields.find(({ key }) => key === 'evaluation')?.start[0]).toEqual([
      '転院依頼から受入れの回答まで平均1日以内',
      '',
      '',
    ])
  })

  it('of a procedure is about its day, and is listed', async () => {
    const amendment = { paper: 'articlesAmendment', day: '2025-06-27' } as const
    await answer('secretariat', saveTexts, { params: amendment, body: { texts: { reason: '架空の事由' } } })
    expect((await report()).procedures).toEqual([
      { paper: 'articlesAmendment', title: '定款変更認可申請書', aboutOn: '2025-06-27' },
    ])
    const shown = await answer('secretariat', showPaper, { params: amendment })
    expect(JSON.stringify(shown.preview)).toContain('["理事の定数：4人"],["理事の定数：5人"]')
    expect(shown.fields.find(({ key }) => key === 'clauses')?.start).toContainEqual([
      '',
      '理事の定数：4人',
      '理事の定数：5人',
    ])
  })

  it('on the representative is needed by the law of the board’s day', async () => {
    const needOn = async (on: string) => {
      const found = await answer('secretariat', showPaper, { params: { paper: 'representativeApproval', day: on } })
      return found.needed
    }
    expect(await needOn('2023-10-02')).toBe(true)
    expect(await needOn('2025-06-28')).toBe(false)
    expect(await needOn('2025-06-29')).toBe(null)
  })

  it('is bundled with the others, with a list of what each lacks', async () => {
    const bundle = await answer('auditor', downloadAnnualReport, {})
    const files = unzipSync(await bundle.bytes())
    const shown = await report()
    expect(Object.keys(files)).toHaveLength(shown.papers.filter(({ needed }) => needed !== false).length + 1)
    expect(new TextDecoder().decode(files['一覧.csv'])).toContain('法51条4項')
  }, 90_000)
})

describe('who sees what', () => {
  beforeAll(async () => {
    stage = await freshAlliance()
    await answer('secretariat', importAccounts, importing())
  })

  it('another alliance sees nothing of it', async () => {
    const other = await freshAlliance()
    expect((await answer('secretariat', showAnnualReport, {}, other)).accounts).toBe(null)
  })

  it('an alliance whose fiscal year nobody recorded is asked for it, and a member has no papers of a year', async () => {
    const bare = await setAllianceStage(test)
    expect(await call('secretariat', showAnnualReport, {}, bare)).toMatchObject({ refusal: 'year-unknown' })
    const [member = ''] = bare.memberIds
    expect(
      await callServed(test.floor, reportEndpoints, bare.someone('secretariat', member), showAnnualReport, {}),
    ).toMatchObject({ refusal: 'alliance-not-found' })
  })

  it('only the office, the board and the auditors read a row', async () => {
    const rowsSeenBy = (role: Role, organisationId?: string) =>
      openWork(test.floor, stage.someone(role, organisationId), 'none', async (work) => {
        const { rows } = await sql`select id from governance.annual_accounts`.execute(workFor<ReportTables>(work).db)
        return rows.length
      })
    for (const role of ['secretariat', 'director', 'auditor'] as const) expect(await rowsSeenBy(role), role).toBe(1)
    expect(await rowsSeenBy('councillor')).toBe(0)
    expect(await rowsSeenBy('prefectureOfficer', stage.prefectureId)).toBe(0)
    for (const member of stage.memberIds) expect(await rowsSeenBy('secretariat', member)).toBe(0)
    expect(await call('councillor', showAnnualReport, {})).toMatchObject({ refusal: 'not-permitted' })
  })

  it('nothing that was handed in can be changed', async () => {
    for (const table of ['annual_accounts', 'paper_text', 'kept_paper']) {
      const { rows } = await test.superuser.query(
        `select has_table_privilege('renkei_application', 'governance.${table}', 'update, delete') as may`,
      )
      expect(rows).toEqual([{ may: false }])
    }
  })
})

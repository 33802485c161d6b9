import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicViewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { listAlliances, showAlliance, showAllianceRevision } from '../../contract/find-endpoints.ts'
import { countAlliances, listActivities, listSources } from '../../contract/overview-endpoints.ts'
import { registrySlice, seedRegister } from '../slice.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
  await openSystemWork(test.floor, 'first-seed', seedRegister)
})
afterAll(() => test.close())

const call = <E extends Endpoint>(declaration: E, input: CallOf<E>) =>
  callServed(test.floor, registrySlice.endpoints, publicViewer, declaration, input)
type Query = NonNullable<CallOf<typeof listAlliances>['query']>
const list = (query: Query) => answerOf(call(listAlliances, { query }))
const namesFound = async (query: Query) => (await list(query)).items.map((each) => each.name)

describe('grants: anyone, without signing in,', () => {
  it('sees all statuses, in the order of establishment, and the unnumbered last', async () => {
    const { items, total, next } = await list({})
    expect([total, next]).toEqual([47, null])
    expect(items.map((each) => each.number)).toEqual([...Array.from({ length: 46 }, (_, index) => index + 1), null])
    expect(items[6]).toEqual({
      id: 'a9127a1e-53de-54ce-a9d4-b3cc50bd5122',
      number: 7,
      name: '房総メディカルアライアンス',
      prefecture: '千葉県',
      certifiedOn: '2018-12-01',
      status: 'certified',
      municipalities: ['南房総市', '館山市', '鴨川市', '鋸南町'],
    })
  })

  it.each([
    ['a part of the name', 'はたまる', 'はたまるパートナーズ'],
    ['a member', '太陽会', '房総メディカルアライアンス'],
    ['a facility, half-width letters or not', 'ＪＭＡ海老名訪問看護', 'さがみメディカルパートナーズ'],
    ['a facility whose document writes half-width kana', 'ジャパン藤脳クリニック', '尾三会'],
    ['a municipality', '鋸南町', '房総メディカルアライアンス'],
    ['a municipality with its county', '大島郡宇検村', 'アンマ'],
    ['ケ for ヶ', '新鎌ケ谷', '東葛南部メディカルアライアンス'],
    ['two words that both occur', '館山　富山国保', '房総メディカルアライアンス'],
  ])('finds an alliance by %s', async (_, q, name) => {
    expect(await namesFound({ q })).toEqual([name])
  })

  it('finds nothing for words that only occur in different alliances, and takes % and _ as letters', async () => {
    expect(await namesFound({ q: '房総 さがみ' })).toEqual([])
    expect(await namesFound({ q: '%' })).toEqual([])
    expect(await namesFound({ q: '_' })).toEqual([])
  })

  it('filters by prefecture, activity (key or Japanese) and status; an empty filter is none', async () => {
    expect(await namesFound({ prefecture: '千葉県' })).toEqual([
      '房総メディカルアライアンス',
      '東葛南部メディカルアライアンス',
    ])
    expect(await namesFound({ status: 'dissolved' })).toEqual(['はりま姫路総合医療センター整備推進機構'])
    expect(await namesFound({ activity: 'shared-meals' })).toEqual(['さがみメディカルパートナーズ'])
    expect(await namesFound({ activity: '給食の共同化' })).toEqual(['さがみメディカルパートナーズ'])
    expect(await namesFound({ activity: '無い取組' })).toEqual([])
    expect((await list({ q: '', prefecture: '', activity: '', status: '' })).total).toBe(47)
  })

  it('walks through pages without missing or repeating a line', async () => {
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await list({ limit: 10, ...(cursor ? { cursor } : {}) })
      expect(page.total).toBe(47)
      seen.push(...page.items.map((each) => each.id))
      cursor = page.next ?? undefined
    } while (cursor)
    expect(new Set(seen).size).toBe(47)
    expect(seen).toHaveLength(47)
  })

  it('sees every statement of one alliance with its source and the history of the entry', async () => {
    const boso = await answerOf(call(showAlliance, { params: { id: 'a9127a1e-53de-54ce-a9d4-b3cc50bd5122' } }))
    expect(boso.members.map((each) => each.name)).toEqual(['南房総市', '社会福祉法人太陽会'])
    expect(boso.facilities[0]?.capacities.map(({ value, sourceId }) => [value, sourceId])).toEqual([
      [51, 'document-003'],
      [51, 'medical-information-net-2025-06'],
      [47, 'regional-vision-2025'],
    ])
    expect(boso.policy[0]?.operatingPolicy).toHaveLength(6)
    expect(boso.activities.length).toBeGreaterThan(0)
    expect(boso.history.map(({ revision, kind }) => [revision, kind])).toEqual([[1, 'seeded']])
  })

  it('sees the counts by prefecture beside the national counts and why they differ', async () => {
    const counts = await answerOf(call(countAlliances, {}))
    expect(counts.prefectures).toHaveLength(47)
    expect(counts.prefectures.find((each) => each.prefecture === '兵庫県')).toMatchObject({ total: 2, dissolved: 1 })
    expect(counts.prefectures.find((each) => each.prefecture === '沖縄県')).toMatchObject({ total: 0 })
    expect(counts.register).toEqual({ total: 47, certified: 46, dissolved: 1, revoked: 0 })
    expect(counts.national.map(({ alliances, asOf }) => [alliances, asOf])).toEqual([
      [55, '2025-04-01'],
      [45, '2025-01-01'],
    ])
    expect(counts.whyTheyDiffer).not.toBe('')
  })

  it('sees the sources and the activities with how many alliances state each', async () => {
    expect((await answerOf(call(listSources, {}))).items.map((each) => each.id)).toContain('document-003')
    const activities = (await answerOf(call(listActivities, {}))).items
    expect(activities).toHaveLength(16)
    expect(activities.find((each) => each.key === 'shared-meals')).toMatchObject({ alliances: 1 })
  })
})

describe('refuses', () => {
  it('an alliance or a revision that is not there, whatever its id looks like', async () => {
    const refusal = { refusal: 'alliance-not-found', fields: [] }
    expect(await call(showAlliance, { params: { id: 'a9127a1e-53de-54ce-a9d4-000000000000' } })).toEqual(refusal)
    expect(await call(showAlliance, { params: { id: "'; drop table x; --" } })).toEqual(refusal)
    const id = 'a9127a1e-53de-54ce-a9d4-b3cc50bd5122'
    expect(await call(showAllianceRevision, { params: { id, revision: 2 } })).toEqual(refusal)
  })

  it('a cursor that is none of its own', async () => {
    expect(await call(listAlliances, { query: { cursor: 'zzzz' } })).toMatchObject({ refusal: 'cursor-not-valid' })
  })
})

describe('records', () => {
  it('no line for reading what is public', async () => {
    await list({ q: '房総' })
    const lines = await test.superuser.query("select from kernel.audit_line where operation like 'registry.%'")
    expect(lines.rowCount).toBe(0)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import {
  listStatements,
  recordElection,
  recordStatement,
  recordTermEnd,
  showBodies,
} from '../../contract/endpoints/bodies-endpoints.ts'
import { type AllianceStage, setAllianceStage } from '../../testing/alliance-stage.ts'
import { seedBodies } from '../living/seed-bodies.ts'
import { bodiesEndpoints } from './bodies-endpoints.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, bodiesEndpoints, viewer, declaration, given)
const answer = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  answerOf(call(viewer, declaration, given))

/** The bodies of the demo, as another alliance's. */
async function recorded(): Promise<AllianceStage & { readonly office: Viewer }> {
  const stage = await setAllianceStage(test)
  const file = new URL('../../../../../seed/demo/bodies.yaml', import.meta.url)
  await openSystemWork(test.floor, 'test-setup', (work) => seedBodies(work, file, stage.allianceId, '試験'))
  return { ...stage, office: stage.someone('secretariat') }
}

const show = (viewer: Viewer, on: string) => answer(viewer, showBodies, { query: { on } })
const officerNamed = async (viewer: Viewer, on: string, name: string) => {
  const found = (await show(viewer, on)).officers.find((each) => each.name === name)
  if (!found) throw new Error(`nobody is called ${name}`)
  return found
}
const elect = (viewer: Viewer, change: object) =>
  call(viewer, recordElection, {
    body: {
      person: { name: '新任 仮名' },
      post: 'director',
      category: null,
      electedOn: '2026-11-20',
      fromOn: '2026-11-21',
      reason: '臨時社員総会',
      ...change,
    },
  } as CallOf<typeof recordElection>)

describe('grants', () => {
  it('who holds which post on any day, with ends of terms, vacancies, kin and the approval of the representative', async () => {
    const { office } = await recorded()
    const now = await show(office, '2026-11-22')
    expect(now.officers.map(({ name }) => name)).not.toContain('検見 仮美')
    expect(now.vacancies).toMatchObject([
      { role: 'director', outcome: 'met', serving: 5, fillBy: null },
      { role: 'auditor', outcome: 'broken', serving: 1, since: '2026-11-09', fillBy: '2026-12-08' },
    ])
    expect(now.kin.outcome).toBe('met')
    const kin = now.officers.find(({ name }) => name === '仮名 次郎')
    expect(kin?.group).toEqual({ size: 2, most: 2, with: [{ name: '例示 三代', kind: '三親等内の親族' }] })
    expect(now.officers.find(({ name }) => name === '試算 正')?.termEndsOn).toBe('2027-06-27')
    expect(now.representative.map(({ approvalNeeded }) => approvalNeeded)).toEqual([false, true])
    expect(now.council.outcome).toBe('met')

    const before = await show(office, '2026-11-08')
    expect(before.vacancies[1]).toMatchObject({ outcome: 'met', serving: 2 })
    expect((await show(office, '2024-05-01')).councillors.map(({ name }) => name)).toEqual(['例田 幸太郎'])
  })

  it('an election, and a re-election that ends the term before it', async () => {
    const { office } = await recorded()
    await elect(office, {})
    expect((await show(office, '2026-11-20')).coming.map(({ name }) => name)).toEqual(['新任 仮名'])
    const { personId } = await officerNamed(office, '2026-11-21', '新任 仮名')
    await elect(office, { person: { id: personId }, electedOn: '2027-06-25', fromOn: '2027-06-26' })
    const later = await show(office, '2027-07-01')
    expect(later.officers.filter(({ name }) => name === '新任 仮名')).toHaveLength(1)
    expect(later.past.find(({ name }) => name === '新任 仮名')).toMatchObject({ lastOn: '2027-06-25' })
  })

  it('an end of a term, and its taking back, with both records kept', async () => {
    const { office, allianceId } = await recorded()
    const { termId } = await officerNamed(office, '2026-11-22', '渡辺 架一')
    const end = { lastOn: '2026-11-10', cause: 'resigned' } as const
    await answer(office, recordTermEnd, { params: { termId }, body: { end, reason: '辞任届' } } as never)
    expect((await show(office, '2026-11-22')).vacancies[0]).toMatchObject({ serving: 4, outcome: 'met' })
    await answer(office, recordTermEnd, { params: { termId }, body: { end: null, reason: '誤記' } })
    expect((await show(office, '2026-11-22')).vacancies[0]).toMatchObject({ serving: 5 })
    const { rows } = await test.superuser.query(
      'select count(*)::int as n from governance.body_term_end where term_id = $1 and owner_id = $2',
      [termId, allianceId],
    )
    expect(rows).toEqual([{ n: 2 }])
  })

  it('a new version of the articles from its day, beside the older ones', async () => {
    const { office } = await recorded()
    const stated = {
      topic: 'articles',
      subject: null,
      effectiveOn: '2026-12-01',
      value: { directorNumber: 9 },
    } as const
    await answer(office, recordStatement, { body: { ...stated, reason: '定数の変更' } } as never)
    expect((await show(office, '2026-11-30')).articles?.facts.directorNumber).toBe(5)
    expect((await show(office, '2026-12-01')).articles).toMatchObject({
      effectiveOn: '2026-12-01',
      facts: { directorNumber: 9 },
    })
    const versions = await answer(office, listStatements, { query: { topic: 'articles' } })
    expect(versions.items.map(({ effectiveOn }) => effectiveOn)).toEqual(['2026-12-01', '2025-06-27', '2023-10-02'])
  })
})

describe('refuses', () => {
  it.each([
    ['taking office before the election', { fromOn: '2026-11-01' }, 'takes-office-before-election'],
    ['a council’s category for a director', { category: 'other' }, 'category-not-possible'],
    ['a person nobody knows', { person: { id: crypto.randomUUID() } }, 'person-unknown'],
  ])('%s', async (_what, change, refusal) => {
    expect(await elect((await recorded()).office, change)).toMatchObject({ refusal })
  })

  it('a director who is to be auditor too (一般法65条2項), and a term before one that is recorded', async () => {
    const { office } = await recorded()
    const { personId } = await officerNamed(office, '2026-11-22', '架空 太郎')
    const person = { id: personId }
    expect(await elect(office, { person, post: 'auditor' })).toMatchObject({ refusal: 'holds-another-post' })
    const earlier = { person, electedOn: '2025-05-01', fromOn: '2025-05-01' }
    expect(await elect(office, earlier)).toMatchObject({ refusal: 'term-overlaps' })
  })

  it('what contradicts another record, and keeps nothing of it', async () => {
    const { office, memberIds } = await recorded()
    const value = { name: '-', kind: 'participant', votes: 5 }
    const body = { topic: 'member', subject: memberIds[0], effectiveOn: '2026-11-01', value, reason: '議決権' } as never
    expect(await call(office, recordStatement, { body })).toMatchObject({
      refusal: 'statement-contradicts',
      fields: [{ message: expect.stringContaining('onePerMember') }],
    })
    const kept = await answer(office, listStatements, { query: { topic: 'member' } })
    expect(kept.items.every(({ reason }) => reason !== '議決権')).toBe(true)
  })

  it('a version that begins with one that is no longer the newest, until that has been seen', async () => {
    const { office } = await recorded()
    const listed = await answer(office, listStatements, { query: { topic: 'finances' } })
    const [seen = { id: '' }] = listed.items
    const record = (seenId: string | null, effectiveOn: string, reason: string) =>
      call(office, recordStatement, {
        body: { topic: 'finances', subject: null, effectiveOn, value: {}, reason, seenId },
      } as never)
    const first = await record(seen.id, '2026-11-01', '先に書いた人')
    if (!('answer' in first)) throw new Error('the first is taken')
    // For another day too: whoever writes the next version would leave out what the other stated.
    for (const stale of [seen.id, null])
      expect(await record(stale, '2026-11-02', '後から書いた人')).toMatchObject({ refusal: 'changed-meanwhile' })
    expect(await record(first.answer.id, '2026-11-02', '後から書いた人')).toHaveProperty('answer')
  })

  it('writing by those who only read', async () => {
    const { someone } = await recorded()
    for (const role of ['director', 'auditor', 'councillor'] as const) {
      expect(await elect(someone(role), {})).toMatchObject({ refusal: 'not-permitted' })
    }
  })
})

describe('hides', () => {
  it('declarations and kin from members, who see who holds which post', async () => {
    const { someone, memberIds } = await recorded()
    const seen = await show(someone('facilityAdministrator', memberIds[0]), '2026-11-22')
    expect(seen.officers).toHaveLength(6)
    expect(seen.officers.every(({ declared }) => declared === null)).toBe(true)
    expect(seen.relations).toBe(null)
    expect(seen.seesDeclarations).toBe(false)
    expect(seen.officers.filter(({ represents }) => represents).map(({ name }) => name)).toEqual(['架空 太郎'])
    expect(seen.kin.outcome).toBe('unknown')
    expect(seen.mayRecord).toBe(false)
  })

  it('everything from strangers and from another office, whose records stay its own', async () => {
    const mine = await recorded()
    const other = await setAllianceStage(test)
    const stranger = other.someone('secretariat')
    expect(await call(stranger, showBodies, { query: { alliance: mine.allianceId } })).toMatchObject({
      refusal: 'alliance-not-found',
    })
    const { termId } = await officerNamed(mine.office, '2026-11-22', '渡辺 架一')
    const end = { params: { termId }, body: { end: null, reason: '偽' } }
    expect(await call(stranger, recordTermEnd, end)).toMatchObject({ refusal: 'term-not-found' })
    expect(await show(stranger, '2026-11-22')).toMatchObject({ officers: [], articles: null })
  })

  it('nothing from the prefecture that supervises; all from another', async () => {
    const { allianceId, prefectureId, someone } = await recorded()
    const officer = someone('prefectureOfficer', prefectureId)
    const seen = await answer(officer, showBodies, { query: { alliance: allianceId, on: '2026-11-22' } })
    expect(seen.relations).toHaveLength(1)
    const strange = someone('prefectureOfficer', (await setAllianceStage(test)).prefectureId)
    expect(await call(strange, showBodies, { query: { alliance: allianceId } })).toMatchObject({
      refusal: 'alliance-not-found',
    })
  })
})

describe('records', () => {
  it('one line of the audit trail for each reading and each record', async () => {
    const { someone, allianceId } = await recorded()
    const office = someone('secretariat')
    await show(office, '2026-11-22')
    await elect(office, {})
    const { rows } = await test.superuser.query(
      'select operation, outcome, subject from kernel.audit_line where account_id = $1 order by at',
      [office.accountId],
    )
    expect(rows).toMatchObject([
      { operation: 'governance.show-bodies', outcome: 'done', subject: allianceId },
      { operation: 'governance.record-election', outcome: 'done' },
    ])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '../../../../kernel/identity/domain/role.ts'
import { publicViewer, type Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { listAlliances, showAlliance, showAllianceRevision } from '../../contract/find-endpoints.ts'
import { addAlliance, addSource, correctAlliance } from '../../contract/operator-endpoints.ts'
import type { AllianceEntry } from '../../domain/alliance-entry.ts'
import { aFacility, aMember, anAllianceEntry } from '../../domain/an-alliance-entry.ts'
import { registrySlice, seedRegister } from '../slice.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
  await openSystemWork(test.floor, 'first-seed', seedRegister)
})
afterAll(() => test.close())

const accountWith = (...roles: Role[]): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId: crypto.randomUUID(),
  roles,
})
const operator = accountWith('operator')
const call = <E extends Endpoint>(viewer: Viewer, declaration: E, input: CallOf<E>) =>
  callServed(test.floor, registrySlice.endpoints, viewer, declaration, input)

type Entry = CallOf<typeof addAlliance>['body']['entry']
const bodyOf = (entry: AllianceEntry) => structuredClone(entry) as unknown as Entry
const addition = (entry: AllianceEntry) => ({
  body: { reason: '都道府県の公表による', sourceId: 'document-000', entry: bodyOf(entry) },
})
const correction = (expectedRevision: number, entry: AllianceEntry) => ({
  body: { reason: '誤記の訂正', sourceId: 'document-004', expectedRevision, entry: bodyOf(entry) },
})
const added = (entry: AllianceEntry) => answerOf(call(operator, addAlliance, addition(entry)))
const shown = (id: string) => answerOf(call(publicViewer, showAlliance, { params: { id } }))
const auditOf = async (subject: string) =>
  (
    await test.superuser.query(
      'select operation, outcome, refusal, account_id from kernel.audit_line where subject = $1 order by operation',
      [subject],
    )
  ).rows

describe('grants: an operator', () => {
  it('adds an alliance that everyone then finds by its members and facilities', async () => {
    const { id, revision } = await added(
      anAllianceEntry('架空みさき連携ネット', {
        members: [aMember('架空会')],
        facilities: [aFacility('架空岬病院', '架空会', 60)],
      }),
    )
    expect(revision).toBe(1)
    const { items } = await answerOf(call(publicViewer, listAlliances, { query: { q: '架空岬病院' } }))
    expect(items.map((each) => each.id)).toEqual([id])
  })

  it('corrects an entry, and the earlier revision stays to be read', async () => {
    const { id } = await added(anAllianceEntry('架空誤記ネット'))
    const corrected = anAllianceEntry('架空正記ネット')
    const answer = await answerOf(call(operator, correctAlliance, { params: { id }, ...correction(1, corrected) }))
    expect(answer).toEqual({ id, revision: 2 })
    const page = await shown(id)
    expect(page.name).toBe('架空正記ネット')
    expect(page.history).toMatchObject([
      { revision: 2, kind: 'corrected', reason: '誤記の訂正', sourceId: 'document-004', changed: ['names'] },
      { revision: 1, kind: 'added', reason: '都道府県の公表による' },
    ])
    const first = await answerOf(call(publicViewer, showAllianceRevision, { params: { id, revision: 1 } }))
    expect(first.entry.names[0].value).toBe('架空誤記ネット')
    const { items } = await answerOf(call(publicViewer, listAlliances, { query: { q: '架空誤記' } }))
    expect(items).toEqual([])
  })

  it('adds a source, once, and then cites it', async () => {
    const source = { id: 'fictional-notice', title: '架空の公告', asOfText: '令和8年4月1日' }
    expect(await answerOf(call(operator, addSource, { body: source }))).toEqual({ id: 'fictional-notice' })
    expect(await call(operator, addSource, { body: { ...source, title: '別の題' } })).toMatchObject({
      refusal: 'source-already-listed',
    })
    const cited = { value: '架空公告ネット', sourceId: 'fictional-notice', asOf: null, note: null }
    expect(await added(anAllianceEntry('架空公告ネット', { names: [cited] }))).toMatchObject({ revision: 1 })
  })

  it('keeps rare kanji and names in Latin letters as they are written', async () => {
    const name = '髙﨑𠮷ネット Just2Ys'
    expect((await shown((await added(anAllianceEntry(name))).id)).name).toBe(name)
  })
})

describe('refuses', () => {
  it('everyone who is not an operator', async () => {
    const entry = addition(anAllianceEntry('架空無権限ネット'))
    expect(await call(publicViewer, addAlliance, entry)).toMatchObject({ refusal: 'sign-in-required' })
    expect(await call(accountWith('secretariat', 'prefectureOfficer'), addAlliance, entry)).toMatchObject({
      refusal: 'not-permitted',
    })
  })

  it('an alliance that is not there', async () => {
    const params = { id: crypto.randomUUID() }
    expect(await call(operator, correctAlliance, { params, ...correction(1, anAllianceEntry('甲')) })).toMatchObject({
      refusal: 'alliance-not-found',
    })
  })

  it('a correction written from an older revision, also when two arrive at once', async () => {
    const { id } = await added(anAllianceEntry('架空競合ネット'))
    const attempts = await Promise.all(
      ['乙', '丙', '丁'].map((name) =>
        call(operator, correctAlliance, { params: { id }, ...correction(1, anAllianceEntry(name)) }),
      ),
    )
    expect(attempts.filter((each) => 'answer' in each)).toHaveLength(1)
    expect(attempts.filter((each) => 'refusal' in each && each.refusal === 'entry-changed-meanwhile')).toHaveLength(2)
    expect((await shown(id)).revision).toBe(2)
  })

  it('faults, each named with its field, and a correction that changes nothing', async () => {
    const orphan = anAllianceEntry('架空孤児ネット', { facilities: [aFacility('丙病院', '居ない会', 1)] })
    const refused = await call(operator, addAlliance, {
      body: { ...addition(orphan).body, sourceId: '無い資料' },
    })
    expect(refused).toMatchObject({
      refusal: 'entry-not-valid',
      fields: [{ field: 'sourceId' }, { field: 'entry.facilities[0].memberName' }],
    })
    const { id } = await added(anAllianceEntry('架空不変ネット'))
    const same = correction(1, anAllianceEntry('架空不変ネット'))
    expect(await call(operator, correctAlliance, { params: { id }, ...same })).toMatchObject({
      refusal: 'entry-not-valid',
      fields: [{ field: 'entry' }],
    })
    expect((await shown(id)).history).toHaveLength(1)
  })
})

describe('hides: the database itself', () => {
  const change = (viewer: Viewer, statement: string) =>
    openWork(test.floor, viewer, 'none', (work) => sql.raw(statement).execute(work.db))

  it('lets nobody change or remove a revision or a source, operators included', async () => {
    for (const table of ['registry.revision', 'registry.source', 'registry.national_count']) {
      await expect(change(operator, `delete from ${table}`)).rejects.toThrow('permission denied')
    }
    await expect(change(operator, `update registry.revision set reason = '消した'`)).rejects.toThrow(
      'permission denied',
    )
    await expect(change(operator, 'delete from registry.listing')).rejects.toThrow('permission denied')
  })

  it('lets no visitor and no other role write', async () => {
    for (const viewer of [publicViewer, accountWith('secretariat')]) {
      const { numAffectedRows } = await change(viewer, `update registry.listing set name = '書換'`)
      expect(numAffectedRows).toBe(0n)
      await expect(change(viewer, `insert into registry.source (id, content) values ('x', '{}')`)).rejects.toThrow(
        'row-level security',
      )
    }
  })
})

describe('records', () => {
  it('one line and one event for an addition and for a correction', async () => {
    const { id } = await added(anAllianceEntry('架空記録ネット'))
    await answerOf(call(operator, correctAlliance, { params: { id }, ...correction(1, anAllianceEntry('架空記録網')) }))
    const line = { outcome: 'done', refusal: null, account_id: operator.kind === 'account' && operator.accountId }
    expect(await auditOf(id)).toEqual([
      { operation: 'registry.add-alliance', ...line },
      { operation: 'registry.correct-alliance', ...line },
    ])
    const events = await test.superuser.query(
      `select name, payload from kernel.event where payload ->> 'allianceId' = $1 order by at`,
      [id],
    )
    expect(events.rows).toEqual([
      { name: 'registry.entry-added', payload: { allianceId: id, revision: 1 } },
      { name: 'registry.entry-corrected', payload: { allianceId: id, revision: 2 } },
    ])
  })

  it('a refused correction as refused, with nothing kept of it', async () => {
    const { id } = await added(anAllianceEntry('架空拒否ネット'))
    await call(operator, correctAlliance, { params: { id }, ...correction(7, anAllianceEntry('甲')) })
    const refused = await test.superuser.query(
      `select outcome, refusal from kernel.audit_line where operation = 'registry.correct-alliance' and refusal = 'entry-changed-meanwhile'`,
    )
    expect(refused.rows).toContainEqual({ outcome: 'refused', refusal: 'entry-changed-meanwhile' })
    expect((await shown(id)).revision).toBe(1)
  })
})

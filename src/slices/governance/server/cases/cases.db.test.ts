import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { deliverNextEvent } from '../../../../kernel/events/server/deliver-events.ts'
import type { Role } from '../../../../kernel/identity/domain/role.ts'
import { publicViewer, type Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { recordOrganisation } from '../../../../kernel/tenancy/server/record-organisation.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { listAnswers, listCases, showCase, tryWhatIf } from '../../contract/endpoints/case-endpoints.ts'
import { addCase, recordEvidence, reviseCase } from '../../contract/endpoints/record-endpoints.ts'
import { governanceSlice } from '../slice.ts'

let test: TestFloor
let completeCase: string
beforeAll(async () => {
  test = await openTestFloor(governanceSlice.reactions)
  completeCase = await readFile(new URL('../../../../../seed/cases/minato.yaml', import.meta.url), 'utf8')
})
afterAll(() => test.close())

/** A fresh organisation and one of its people. */
async function someone(role: Role): Promise<Extract<Viewer, { kind: 'account' }>> {
  const organisationId = crypto.randomUUID()
  await openSystemWork(test.floor, 'test-setup', (work) =>
    recordOrganisation(workFor(work), {
      id: organisationId,
      kind: 'alliance',
      name: '架空の法人',
      effectiveOn: calendarDate('2024-04-01'),
      source: '試験',
    }),
  )
  return { kind: 'account', accountId: crypto.randomUUID(), organisationId, roles: [role] }
}

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, governanceSlice.endpoints, viewer, declaration, given)
const answer = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  answerOf(call(viewer, declaration, given))

const addedBy = async (viewer: Viewer) =>
  (await answer(viewer, addCase, { body: { title: '架空の事例', note: '', text: completeCase } })).id

async function deliverAll(): Promise<void> {
  const fail = (_reaction: string, error: unknown) => {
    throw error
  }
  while (await deliverNextEvent(test.floor, governanceSlice.reactions, fail));
}

describe('grants: the office of an alliance', () => {
  it('adds a case and sees it judged by the law of a day', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    const now = await answer(office, showCase, { params: { id }, query: { on: '2026-11-22' } })
    expect(now.answer.criteria).toHaveLength(21)
    const before = await answer(office, showCase, { params: { id }, query: { on: '2024-03-31' } })
    expect(before.answer.criteria.map((each) => each.id)).not.toContain('C04')
    expect(now.allowedActions).toContain('revise')
  })

  it('tries what happens when members leave, without changing the case', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    const shown = await answer(office, showCase, { params: { id } })
    const hospitals = (shown.written.members ?? []).filter((member) =>
      member.facilities?.some((facility) => facility.kind === 'hospital'),
    )
    const edits = hospitals.map((member) => ({ withdraw: member.name }))
    const tried = await answer(office, tryWhatIf, { params: { id }, body: { edits } })
    expect(tried.changed).toContainEqual({ id: 'C09', from: 'met', to: 'broken' })
    expect((await answer(office, showCase, { params: { id } })).answer).toEqual(shown.answer)
  })

  it('revises a case; the history keeps both answers and says what changed', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    await deliverAll()
    const text = completeCase.replace('boardEstablished', 'councilComposition')
    await answer(office, reviseCase, { params: { id }, body: { revision: 1, reason: '理事会の条項を削除', text } })
    await deliverAll()
    const history = await answer(office, listAnswers, { params: { id } })
    expect(history.items.map(({ revision, reason }) => [revision, reason])).toEqual([
      [2, '理事会の条項を削除'],
      [1, '登録'],
    ])
    expect(history.items[0]?.changed).toContainEqual({ id: 'C16', from: 'met', to: 'broken' })
  })

  it('links evidence to a criterion', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    const evidence = { criterion: 'C16', title: '定款 第20条', reference: '事務局の書庫 棚3' }
    await answer(office, recordEvidence, { params: { id }, body: evidence })
    expect((await answer(office, showCase, { params: { id } })).evidence).toMatchObject([evidence])
  })
})

describe('refuses', () => {
  it.each([
    ['a field that does not exist', 'officeMunicipality', 'officeMunicipalty', /\d+行目: 知らない項目/],
    ['a municipality that does not exist', '海老名市', '海老名町', /海老名市/],
  ])('%s, naming line and field, and stores nothing', async (_what, right, wrong, message) => {
    const office = await someone('secretariat')
    const text = completeCase.replace(right, wrong)
    const ended = await call(office, addCase, { body: { title: '架空', note: '', text } })
    expect(ended).toMatchObject({ refusal: 'case-not-readable', fields: [{ message: expect.stringMatching(message) }] })
    expect((await answer(office, listCases, {})).total).toBe(0)
  })

  it('a revision that started from an older one', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    const revise = () =>
      call(office, reviseCase, { params: { id }, body: { revision: 1, reason: '改訂', text: completeCase } })
    await revise()
    expect(await revise()).toMatchObject({ refusal: 'case-changed-meanwhile' })
  })

  it('two revisions at once: one is kept', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    const revise = () =>
      call(office, reviseCase, { params: { id }, body: { revision: 1, reason: '改訂', text: completeCase } })
    const ended = await Promise.all([revise(), revise(), revise()])
    expect(ended.filter((each) => 'answer' in each)).toHaveLength(1)
    expect(ended.filter((each) => 'refusal' in each && each.refusal === 'case-changed-meanwhile')).toHaveLength(2)
  })

  it('a day before the scheme existed', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    const ended = await call(office, showCase, { params: { id }, query: { on: '2017-04-01' } })
    expect(ended).toMatchObject({ refusal: 'before-the-law' })
  })

  it('a what-if that names nobody', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    const ended = await call(office, tryWhatIf, { params: { id }, body: { edits: [{ withdraw: 'いない法人' }] } })
    expect(ended).toMatchObject({ refusal: 'edit-not-applicable', fields: [{ message: /いない法人/ }] })
  })

  it('writing by those who only read', async () => {
    const nurse = await someone('liaisonNurse')
    const ended = await call(nurse, addCase, { body: { title: '架空', note: '', text: completeCase } })
    expect(ended).toMatchObject({ refusal: 'not-permitted' })
  })
})

describe('hides: a case from', () => {
  it('visitors, every other organisation, and a prefecture that does not supervise it', async () => {
    const id = await addedBy(await someone('secretariat'))
    expect(await call(publicViewer, showCase, { params: { id } })).toMatchObject({ refusal: 'sign-in-required' })
    for (const role of ['secretariat', 'prefectureOfficer', 'operator', 'director'] as const) {
      const stranger = await someone(role)
      expect((await answer(stranger, listCases, {})).items).toEqual([])
      expect(await call(stranger, showCase, { params: { id } })).toMatchObject({ refusal: 'case-not-found' })
      expect(await call(stranger, listAnswers, { params: { id } })).toMatchObject({ refusal: 'case-not-found' })
    }
  })

  it('hands that try to write on another organisation’s case', async () => {
    const id = await addedBy(await someone('secretariat'))
    const stranger = await someone('secretariat')
    const body = { criterion: 'C01', title: '偽の根拠', reference: 'x' }
    expect(await call(stranger, recordEvidence, { params: { id }, body })).toMatchObject({ refusal: 'case-not-found' })
    const text = { revision: 1, reason: '改ざん', text: completeCase }
    expect(await call(stranger, reviseCase, { params: { id }, body: text })).toMatchObject({
      refusal: 'case-not-found',
    })
  })
})

describe('records', () => {
  it('one audit line for each call, refusals and reads included, naming the case', async () => {
    const office = await someone('secretariat')
    const id = await addedBy(office)
    await answer(office, showCase, { params: { id } })
    const nobodys = crypto.randomUUID()
    await call(office, showCase, { params: { id: nobodys } })
    const { rows } = await test.superuser.query(
      'select operation, subject, outcome, refusal from kernel.audit_line where account_id = $1 order by at',
      [office.accountId],
    )
    expect(rows).toEqual([
      { operation: 'governance.add-case', subject: id, outcome: 'done', refusal: null },
      { operation: 'governance.show-case', subject: id, outcome: 'done', refusal: null },
      { operation: 'governance.show-case', subject: nobodys, outcome: 'refused', refusal: 'case-not-found' },
    ])
  })
})

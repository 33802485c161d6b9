import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { deliverNextEvent } from '../../../../kernel/events/server/deliver-events.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { withdrawFromAlliance } from '../../../../kernel/tenancy/server/record-membership.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { listAnswers, listCases, showCase, tryWhatIf } from '../../contract/endpoints/case-endpoints.ts'
import { reviseCase } from '../../contract/endpoints/record-endpoints.ts'
import { criteriaChanged } from '../../published/governance-events.ts'
import { type AllianceStage, setAllianceStage } from '../../testing/alliance-stage.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { governanceSlice } from '../slice.ts'
import { recheckLivingCases } from './recheck-living-cases.ts'
import { recordStatement } from './record-statement.ts'
import { seedBodies } from './seed-bodies.ts'
import type { NewStatement } from './statement-store.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor(governanceSlice.reactions, (name) => name === criteriaChanged)
})
afterAll(() => test.close())

async function deliverAll(): Promise<void> {
  const fail = (_reaction: string, error: unknown) => {
    throw error
  }
  while (await deliverNextEvent(test.floor, governanceSlice.reactions, fail));
}

const state = ({ allianceId }: AllianceStage, stated: Omit<NewStatement, 'ownerId'>) =>
  openSystemWork(test.floor, 'test-setup', (work) =>
    recordStatement(workFor<GovernanceTables>(work), { ...stated, ownerId: allianceId }),
  )

/** An alliance whose records are those of the demo, with its living case. */
async function recordedAlliance(): Promise<AllianceStage & { readonly office: Viewer; readonly caseId: string }> {
  const stage = await setAllianceStage(test, 2)
  const file = new URL('../../../../../seed/demo/bodies.yaml', import.meta.url)
  await openSystemWork(test.floor, 'test-setup', (work) => seedBodies(work, file, stage.allianceId, '試験'))
  await state(stage, aboutMembers(stage.memberIds[0] ?? ''))
  await deliverAll()
  const office = stage.someone('secretariat')
  const { items } = await answerOf(callServed(test.floor, governanceSlice.endpoints, office, listCases, {}))
  return { ...stage, office, caseId: items[0]?.id ?? '' }
}

const aboutMembers = (subject: string): Omit<NewStatement, 'ownerId'> => ({
  topic: 'member',
  subject,
  effectiveOn: calendarDate('2024-04-01'),
  value: { name: '-', person: 'corporation', basis: 1, forProfit: false, votes: 1 },
  reason: '社員名簿',
})

const show = (viewer: Viewer, id: string, on?: string) =>
  callServed(test.floor, governanceSlice.endpoints, viewer, showCase, { params: { id }, query: on ? { on } : {} })

describe('the living case', () => {
  it('is judged on every change; the history says which record changed what, and the office hears of it', async () => {
    const { office, caseId, ...stage } = await recordedAlliance()
    const articles = { ...((await articlesOf(stage)) as object), clauses: ['purpose'] }
    await state(stage, {
      topic: 'articles',
      subject: null,
      effectiveOn: calendarDate('2026-01-01'),
      value: articles as never,
      reason: '定款の変更',
    })
    await deliverAll()
    const history = await answerOf(
      callServed(test.floor, governanceSlice.endpoints, office, listAnswers, { params: { id: caseId } }),
    )
    expect(history.items[0]).toMatchObject({ reason: '定款の変更', revision: 2 })
    expect(history.items[0]?.changed).toContainEqual({ id: 'C16', from: 'met', to: 'broken' })
    const { rows } = await test.superuser.query(
      `select payload from kernel.event where name = 'governance.criteria-changed' and organisation_id = $1`,
      [stage.allianceId],
    )
    expect(rows).toMatchObject([{ payload: { caseId } }])
  })

  it('is judged on another day by the records of that day, and tried with changes', async () => {
    const { office, caseId } = await recordedAlliance()
    const then = await answerOf(show(office, caseId, '2025-01-15'))
    expect(then.written.officers).toHaveLength(5)
    const now = await answerOf(show(office, caseId))
    expect(now.living).toBe(true)
    expect(now.allowedActions).not.toContain('revise')
    const edits = [{ withdraw: '架空法人1' }]
    const tried = await answerOf(
      callServed(test.floor, governanceSlice.endpoints, office, tryWhatIf, { params: { id: caseId }, body: { edits } }),
    )
    expect(tried.before.criteria).toEqual(now.answer.criteria)
  })

  it('is not written by hand', async () => {
    const { office, caseId } = await recordedAlliance()
    const body = { revision: 1, reason: '手書き', text: 'name: 偽の法人' }
    const given = { params: { id: caseId }, body }
    expect(await callServed(test.floor, governanceSlice.endpoints, office, reviseCase, given)).toMatchObject({
      refusal: 'case-is-living',
    })
  })

  it('counts what was recorded for a later day from that day, by the nightly check', async () => {
    const { office, caseId, ...stage } = await recordedAlliance()
    const later = calendarDate('2099-01-02')
    const value = { ...((await articlesOf(stage)) as object), clauses: ['purpose'] } as never
    await state(stage, { topic: 'articles', subject: null, effectiveOn: later, value, reason: '定款の変更' })
    await deliverAll()
    expect(await answerOf(show(office, caseId))).toMatchObject({ revision: 1 })
    await test.superuser.query(
      'update governance.statement set effective_on = kernel.today_in_japan() where owner_id = $1 and effective_on = $2',
      [stage.allianceId, later],
    )
    await recheckLivingCases(test.floor)
    await deliverAll()
    expect(await answerOf(show(office, caseId))).toMatchObject({ revision: 2 })
  })

  it('keeps a member that has left in the days on which it was one, though nobody knows it any more', async () => {
    const { office, caseId, allianceId, memberIds } = await recordedAlliance()
    const [organisationId = ''] = memberIds
    await openSystemWork(test.floor, 'test-setup', async (work) => {
      const withdrawnOn = calendarDate('2026-10-01')
      await withdrawFromAlliance(workFor(work), { allianceId, organisationId, withdrawnOn })
      const payload = { allianceId, organisationId, withdrawnOn, bundleSha256: '' }
      await work.publish({ name: 'tenancy.member-withdrawn', version: 1, organisationId: allianceId, payload })
    })
    await deliverAll()
    const names = async (on: string) =>
      (await answerOf(show(office, caseId, on))).written.members?.map(({ votes, name }) => [name, votes])
    expect(await names('2026-09-30')).toContainEqual(['-', 1])
    expect(await names('2026-10-01')).not.toContainEqual(['-', 1])
  })

  it('is seen by the prefecture that supervises, as it was last composed, and by no other', async () => {
    const { office, caseId, prefectureId, someone } = await recordedAlliance()
    const officer = someone('prefectureOfficer', prefectureId)
    const [own, seen] = [await answerOf(show(office, caseId)), await answerOf(show(officer, caseId))]
    expect(seen.written).toEqual(own.written)
    const strange = (await setAllianceStage(test)).prefectureId
    expect(await show(someone('prefectureOfficer', strange), caseId)).toMatchObject({ refusal: 'case-not-found' })
  })
})

async function articlesOf({ allianceId }: Pick<AllianceStage, 'allianceId'>): Promise<unknown> {
  const { rows } = await test.superuser.query(
    `select value from governance.statement where owner_id = $1 and topic = 'articles' order by position desc limit 1`,
    [allianceId],
  )
  return rows[0]?.value
}

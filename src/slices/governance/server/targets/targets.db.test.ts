import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork, openWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { showDuties } from '../../contract/duties/duty-endpoints.ts'
import { addInitiative, reviseInitiative, showInitiatives } from '../../contract/targets/initiative-endpoints.ts'
import {
  addTarget,
  listPublishedEvaluations,
  publishEvaluation,
  recordResult,
  removeResult,
  reviseTarget,
  showTargets,
  writeEvaluation,
} from '../../contract/targets/target-endpoints.ts'
import type { WrittenInitiative, WrittenTarget } from '../../contract/targets/target-shapes.ts'
import { type AllianceStage, setAllianceStage } from '../../testing/alliance-stage.ts'
import { dutyEndpoints } from '../duties/duty-endpoints.ts'
import { seedBodies } from '../living/seed-bodies.ts'
import { targetEndpoints } from './target-endpoints.ts'
import type { TargetTables } from './target-tables.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, targetEndpoints([]), viewer, declaration, given)
const publicViewer: Viewer = { kind: 'public' }
const today = dateInJapan(new Date())
const inYear = calendarDate('2026-11-22')
const evaluation = { evaluatedOn: '2026-10-07', meeting: '架空の評議会 第2回', text: '架空の評価です。' }
const target: WrittenTarget = {
  matter: '共同研修',
  wording: '共同研修 年4回',
  unit: '回',
  goal: 4,
  direction: 'atLeast',
  counting: 'sum',
  measure: null,
}
const initiative: WrittenInitiative = {
  title: '架空の共同購入',
  field: '調達',
  text: '',
  difficulty: 1,
  effect: 3,
  state: 'idea',
}

async function stageWithBodies(): Promise<AllianceStage> {
  const stage = await setAllianceStage(test, 3)
  const file = new URL('../../../../../seed/demo/bodies.yaml', import.meta.url)
  await openSystemWork(test.floor, 'test-setup', (work) => seedBodies(work, file, stage.allianceId, '試験'))
  return stage
}

async function measured() {
  const stage = await stageWithBodies()
  const office = stage.someone('secretariat')
  const { id: targetId } = await answerOf(call(office, addTarget, { body: { target } }))
  const result = (value: number, untilOn = '2026-09-30') =>
    call(office, recordResult, { params: { targetId }, body: { untilOn, value, note: '架空' } })
  const shown = (viewer: Viewer = office) => answerOf(call(viewer, showTargets, { query: { inYear } }))
  return { stage, office, targetId, result, shown }
}

describe('targets', () => {
  it('are measured by what is recorded, beside the policy’s own words', async () => {
    const { shown, result } = await measured()
    const [before] = (await shown()).targets
    expect(before?.progress).toEqual({ value: null, state: 'unknown', course: [] })
    await answerOf(result(3))
    await answerOf(result(1, '2026-05-31'))
    const after = await shown()
    expect(after.targets[0]?.progress).toMatchObject({ value: 4, state: 'reached' })
    expect(after.targets[0]?.progress.course.map(({ value }) => value)).toEqual([1, 4])
    expect(after.matters?.map(({ title }) => title)).toContain('緊急時の相互支援')
  })

  it('count a result in the year of its day, and never one of tomorrow', async () => {
    const { shown, result } = await measured()
    await answerOf(result(9, '2026-03-31'))
    expect((await shown()).targets[0]?.progress.value).toBe(null)
    expect(await result(1, addDays(today, 1))).toHaveProperty('refusal', 'result-in-future')
  })

  it('are revised and results removed by the own office alone, and nothing is lost', async () => {
    const { stage, office, targetId, result, shown } = await measured()
    const { id: resultId } = await answerOf(result(3))
    const foreign = (await stageWithBodies()).someone('secretariat')
    const revising = { params: { targetId }, body: { seen: target, target: { ...target, goal: 5 } } }
    const removing = { params: { resultId } }
    expect(await call(foreign, reviseTarget, revising)).toHaveProperty('refusal', 'target-not-found')
    expect(await call(foreign, removeResult, removing)).toHaveProperty('refusal', 'result-not-found')
    const foreignResult = { params: { targetId }, body: { untilOn: '2026-09-30', value: 1, note: '' } }
    expect(await call(foreign, recordResult, foreignResult)).toHaveProperty('refusal', 'target-not-found')
    expect(await call(stage.someone('director'), reviseTarget, revising)).toHaveProperty('refusal', 'not-permitted')
    await answerOf(call(office, reviseTarget, revising))
    await answerOf(call(office, removeResult, removing))
    expect(await call(office, removeResult, removing)).toHaveProperty('refusal', 'result-not-found')
    expect((await shown()).targets).toMatchObject([{ goal: 5, results: [] }])
    await answerOf(
      call(office, reviseTarget, { params: { targetId }, body: { seen: { ...target, goal: 5 }, target: null } }),
    )
    expect((await shown()).targets).toEqual([])
    const kept = 'select count(*)::int as n from governance.target where id = $1'
    expect((await test.superuser.query(kept, [targetId])).rows).toEqual([{ n: 3 }])
    const lines = `select count(*)::int as n from kernel.audit_line where operation = 'governance.revise-target' and subject = $1`
    expect((await test.superuser.query(lines, [targetId])).rows).toEqual([{ n: 3 }])
  })

  it('are read by members and the prefecture, and by no stranger, past the endpoint either', async () => {
    const { stage, shown, result } = await measured()
    await answerOf(result(2))
    const [member = ''] = stage.memberIds
    const reader = await shown(stage.someone('liaisonNurse', member))
    expect(reader).toMatchObject({ allianceId: stage.allianceId, mayWrite: false, matters: null })
    expect(reader.targets).toHaveLength(1)
    const query = { query: { inYear, allianceId: stage.allianceId } }
    const officer = stage.someone('prefectureOfficer', stage.prefectureId)
    expect((await answerOf(call(officer, showTargets, query))).targets).toHaveLength(1)
    const stranger = (await setAllianceStage(test)).someone('secretariat')
    expect(await call(stranger, showTargets, query)).toHaveProperty('refusal', 'alliance-not-found')
    const rows = await openWork(test.floor, stranger, 'none', (work) =>
      workFor<TargetTables>(work)
        .db.selectFrom('governance.target_result')
        .select('id')
        .where('owner_id', '=', stage.allianceId)
        .execute(),
    )
    expect(rows).toEqual([])
  })
})

describe('what two people write at once', () => {
  it('the later of a target is told what the other wrote, nothing is stored, and saving again is then meant', async () => {
    const { office, targetId, shown } = await measured()
    const revise = (seen: typeof target, goal: number) =>
      call(office, reviseTarget, { params: { targetId }, body: { seen, target: { ...target, goal } } })
    const ends = await Promise.all([revise(target, 5), revise(target, 6)])
    expect(ends.filter((end) => 'answer' in end)).toHaveLength(1)
    const stands = (await shown()).targets[0]?.goal ?? 0
    expect(await revise(target, 7)).toMatchObject({ refusal: 'changed-meanwhile' })
    expect((await shown()).targets).toMatchObject([{ goal: stands }])
    expect(await revise({ ...target, goal: stands }, 7)).toHaveProperty('answer')
    expect((await shown()).targets).toMatchObject([{ goal: 7 }])
  })

  it('of an initiative and of an evaluation likewise', async () => {
    const { office } = await measured()
    const { id } = await answerOf(call(office, addInitiative, { body: { initiative } }))
    const move = () =>
      call(office, reviseInitiative, {
        params: { initiativeId: id },
        body: { seen: initiative, initiative: { ...initiative, title: '改めた取組' } },
      })
    const evaluate = () => call(office, writeEvaluation, { body: { inYear, seen: null, evaluation } })
    for (const write of [move, evaluate]) {
      expect(await write()).toHaveProperty('answer')
      expect(await write()).toMatchObject({ refusal: 'changed-meanwhile' })
    }
  })
})

describe('the council’s evaluation', () => {
  const write = (office: Viewer, change: object = {}) =>
    call(office, writeEvaluation, { body: { inYear, evaluation: { ...evaluation, ...change } } })
  const publishing = (publish: boolean) => ({ body: { inYear, publish } })
  const published = async ({ allianceId }: AllianceStage) =>
    (await answerOf(call(publicViewer, listPublishedEvaluations, { query: { allianceId } }))).items

  it('is published as it stood, for everybody, until it is published again or taken back', async () => {
    const { stage, office, result, shown } = await measured()
    expect(await call(office, publishEvaluation, publishing(true))).toHaveProperty('refusal', 'nothing-to-publish')
    expect(await write(office, { evaluatedOn: addDays(today, 1) })).toHaveProperty('refusal', 'evaluation-in-future')
    await answerOf(result(3))
    await answerOf(write(office))
    expect(await published(stage)).toEqual([])
    await answerOf(call(office, publishEvaluation, publishing(true)))
    await answerOf(result(1, '2026-10-31'))
    await answerOf(write(office, { text: '改めた評価です。' }))
    const [before] = await published(stage)
    expect(before?.content).toMatchObject({ evaluation, targets: [{ wording: '共同研修 年4回', value: 3 }] })
    await answerOf(call(office, publishEvaluation, publishing(true)))
    const [after, ...others] = await published(stage)
    expect(others).toEqual([])
    expect(after?.content).toMatchObject({ evaluation: { text: '改めた評価です。' }, targets: [{ value: 4 }] })
    await answerOf(call(office, publishEvaluation, publishing(false)))
    expect(await published(stage)).toEqual([])
    expect((await shown()).publishedAt).toBe(null)
  })

  it('is a duty that is done when it is recorded and published, without another tick', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const doneOn = async () => {
      const query = { query: { inYear } }
      const { duties } = await answerOf(callServed(test.floor, dutyEndpoints, office, showDuties, query))
      const of = (rule: string) => duties.find(({ id }) => id === `${rule}@2026-03-31`)?.doneOn
      return [of('council-evaluates'), of('evaluation-published')]
    }
    expect(await doneOn()).toEqual([null, null])
    await answerOf(write(office))
    await answerOf(call(office, publishEvaluation, publishing(true)))
    expect(await doneOn()).toEqual(['2026-10-07', today])
    await answerOf(call(office, publishEvaluation, publishing(false)))
    expect(await doneOn()).toEqual(['2026-10-07', null])
  })

  it('is written and published by the office alone', async () => {
    const stage = await stageWithBodies()
    for (const role of ['director', 'councillor'] as const) {
      expect(await write(stage.someone(role))).toHaveProperty('refusal', 'not-permitted')
      expect(await call(stage.someone(role), publishEvaluation, publishing(true))).toHaveProperty(
        'refusal',
        'not-permitted',
      )
    }
    const unread = (await setAllianceStage(test)).someone('secretariat')
    expect(await write(unread)).toHaveProperty('refusal', 'year-unknown')
  })
})

describe('initiatives', () => {
  it('are placed and moved by the office, read by the members, and taken off the map', async () => {
    const stage = await stageWithBodies()
    const office = stage.someone('secretariat')
    const { id } = await answerOf(call(office, addInitiative, { body: { initiative } }))
    const params = { initiativeId: id }
    const moved = { params, body: { seen: initiative, initiative: { ...initiative, difficulty: 3 as const } } }
    const foreign = (await setAllianceStage(test)).someone('secretariat')
    expect(await call(foreign, reviseInitiative, moved)).toHaveProperty('refusal', 'initiative-not-found')
    await answerOf(call(office, reviseInitiative, moved))
    const [member = ''] = stage.memberIds
    const board = () => answerOf(call(stage.someone('buyer', member), showInitiatives, {}))
    expect(await board()).toMatchObject({ mayWrite: false, initiatives: [{ id, difficulty: 3, effect: 3 }] })
    const asked = { query: { allianceId: stage.allianceId } }
    expect(await call(foreign, showInitiatives, asked)).toHaveProperty('refusal', 'alliance-not-found')
    await answerOf(
      call(office, reviseInitiative, { params, body: { seen: { ...initiative, difficulty: 3 }, initiative: null } }),
    )
    expect((await board()).initiatives).toEqual([])
  })
})

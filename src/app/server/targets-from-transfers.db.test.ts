import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../foundation/calendar-date.ts'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import { openSystemWork } from '../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../platform/contract/endpoint.ts'
import {
  addTarget,
  recordResult,
  recountTargets,
  reviseTarget,
  showTargets,
} from '../../slices/governance/contract/targets/target-endpoints.ts'
import { fiscalYearOn } from '../../slices/governance/domain/fiscal-year.ts'
import { endedMonths } from '../../slices/governance/domain/targets/measured-months.ts'
import { governanceSlice } from '../../slices/governance/server/slice.ts'
import { setAllianceStage } from '../../slices/governance/testing/alliance-stage.ts'
import { discloseTransferSums } from '../seed/disclose-wards.ts'
import { serverSlices } from './server-slices.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
// A day on which months of the year are over, whenever the test runs: the year before.
const year = fiscalYearOn({ month: 4, day: 1 }, fiscalYearOn({ month: 4, day: 1 }, today).from)
const inYear = fiscalYearOn({ month: 4, day: 1 }, today).from
const months = endedMonths(year, today)
const wired = serverSlices.find(({ name }) => name === 'governance')?.endpoints ?? []
const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>, endpoints = wired) =>
  callServed(test.floor, endpoints, viewer, declaration, given)
const answer = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  answerOf(call(viewer, declaration, given))

const transferred = {
  ...{ matter: '転院調整', wording: '転院 年60件', unit: '件', goal: 60, direction: 'atLeast' as const },
  ...{ counting: 'sum' as const, measure: 'transfer.transferred' },
}

async function stage(disclosing: number) {
  const set = await setAllianceStage(test, 4)
  await test.superuser.query(
    `insert into governance.statement (id, owner_id, topic, effective_on, value, reason, recorded_at)
     values (gen_random_uuid(), $1, 'articles', '2024-04-01', '{"fiscalYearStart": {"month": 4, "day": 1}}', '試験', now())`,
    [set.allianceId],
  )
  const disclose = (memberId: string) =>
    openSystemWork(test.floor, 'test-setup', (work) => discloseTransferSums(test.floor, work, set.allianceId, memberId))
  for (const memberId of set.memberIds.slice(0, disclosing)) await disclose(memberId)
  const counted = (memberId: string, month: string, many: number) =>
    test.superuser.query(
      `insert into transfer.monthly_count (owner_id, month, kind, open, transferred, cancelled, returned, asked, accepted,
         waitlisted, declined, declined_because, counted_at, answered, answer_hours, decided, decision_hours,
         ordered_and_decided, order_to_decision_days)
       values ($1, $2, 'transfer', 0, $3, 0, 0, $3, $3, 0, 0, '{}', now(), $3, 0, $3, 0, 0, 0)
       on conflict (owner_id, month, kind) do update set transferred = excluded.transferred`,
      [memberId, month, many],
    )
  const month = months.at(-1)?.until.slice(0, 7)
  if (month) for (const [index, id] of set.memberIds.entries()) await counted(id, month, 10 ** index)
  const office = set.someone('secretariat')
  const target = async (viewer: Viewer = office) => {
    const { targets } = await answer(viewer, showTargets, { query: { inYear } })
    return targets.find(({ wording }) => wording === transferred.wording)
  }
  return { ...set, office, month: month ?? '', counted, disclose, target }
}

describe.skipIf(months.length === 0)('a target measured by transfers', () => {
  it('is fed with the sum of those that disclose, told as from 転院調整; a member that does not is in no number', async () => {
    const { office, target, memberIds, someone, disclose } = await stage(3)
    await answer(office, addTarget, { body: { target: transferred } })
    const shown = await target()
    expect(shown?.results.at(-1)).toMatchObject({ value: 111, source: '転院調整', untilOn: months.at(-1)?.until })
    expect(shown?.results.at(-1)?.note).toContain('3社員（全4社員）')
    expect(shown?.results, 'months of which nothing is recorded are not zero').toHaveLength(1)
    expect(shown?.progress.value).toBe(111)
    expect((await target(someone('doctor', memberIds[3])))?.progress.value).toBe(111)
    await disclose(memberIds[3] ?? '')
    await answer(office, recountTargets, { body: { inYear } })
    expect((await target())?.progress.value).toBe(1111)
  })

  it('is counted anew when the sums move: the old number is taken back and kept, and what stays is not written twice', async () => {
    const { office, target, allianceId, memberIds, counted, month } = await stage(3)
    await answer(office, addTarget, { body: { target: transferred } })
    const rows = async () =>
      (
        await test.superuser.query(
          `select value::int, removed_at is null as stands from governance.target_result
           where owner_id = $1 and value > 0 order by recorded_at`,
          [allianceId],
        )
      ).rows
    await answer(office, recountTargets, { body: { inYear } })
    expect(await rows()).toEqual([{ value: 111, stands: true }])
    await counted(memberIds[0] ?? '', month, 5)
    expect(await answer(office, recountTargets, { body: { inYear } })).toEqual({ notCounted: [] })
    expect((await target())?.progress.value).toBe(115)
    expect(await rows()).toEqual([
      { value: 111, stands: false },
      { value: 115, stands: true },
    ])
  })

  it('tells nothing while fewer than three members disclose, and says so', async () => {
    const { office, target } = await stage(2)
    await answer(office, addTarget, { body: { target: transferred } })
    expect(await target()).toMatchObject({ results: [], progress: { value: null, state: 'unknown' } })
    const { notCounted } = await answer(office, recountTargets, { body: { inYear } })
    expect(notCounted).toEqual([{ wording: '転院 年60件', because: expect.stringContaining('3社員以上の開示') }])
  })

  it('takes no number by hand, and by hand again only those that were said by hand', async () => {
    const { office, target } = await stage(3)
    const { id } = await answer(office, addTarget, { body: { target: transferred } })
    const hand = () =>
      call(office, recordResult, { params: { targetId: id }, body: { untilOn: inYear, value: 7, note: '' } })
    expect(await hand()).toHaveProperty('refusal', 'counted-by-system')
    await answer(office, reviseTarget, {
      params: { targetId: id },
      body: { seen: transferred, target: { ...transferred, measure: null } },
    })
    expect((await target())?.results).toEqual([])
    expect(await hand()).toHaveProperty('answer')
    expect((await target())?.progress.value).toBe(7)
    await answer(office, reviseTarget, {
      params: { targetId: id },
      body: { seen: { ...transferred, measure: null }, target: transferred },
    })
    expect((await target())?.progress.value).toBe(111)
  })

  it('takes a measure only in its own unit and counting, and only where a slice offers it', async () => {
    const { office, someone } = await stage(3)
    for (const change of [{ unit: '%' }, { counting: 'mean' as const }, { measure: 'training.held' }])
      expect(await call(office, addTarget, { body: { target: { ...transferred, ...change } } })).toHaveProperty(
        'refusal',
        'measure-not-offered',
      )
    const { measures } = await answer(office, showTargets, { query: {} })
    expect(new Set(measures.map(({ source }) => source))).toEqual(new Set(['転院調整']))
    const alone = governanceSlice.endpoints
    expect(await call(office, addTarget, { body: { target: transferred } }, alone)).toHaveProperty(
      'refusal',
      'measure-not-offered',
    )
    expect(await call(someone('director'), recountTargets, { body: { inYear } })).toHaveProperty(
      'refusal',
      'not-permitted',
    )
  })
})

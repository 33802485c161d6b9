import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import {
  listBedTransfers,
  printBedTransferPdf,
  printBedTransferWord,
  saveBedTransfer,
  showBedTransfer,
  transferPapers,
} from '../../contract/endpoints/bed-transfer-endpoints.ts'
import { showMoney } from '../../contract/endpoints/money-endpoints.ts'
import { showFundLedger } from '../../contract/endpoints/regional-fund-endpoints.ts'
import { setAllianceStage } from '../../testing/alliance-stage.ts'
import { regulatedMatters } from '../for-prefecture/beds-and-money.ts'
import { bedsAndMoneyEndpoints } from './beds-and-money-endpoints.ts'
import { movementsOf } from './movement-store.ts'
import { recordsOf } from './record-store.ts'
import type { RegulatedTables } from './regulated-tables.ts'
import { seededStage, stageWithBodies } from './testing/beds-and-money-stage.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, bedsAndMoneyEndpoints, viewer, declaration, given)

const today = dateInJapan(new Date())
const demoPlan = '0190a000-0000-7000-8000-0000000f0001'
const counts = (acute: number, recovery: number) => ({ highlyAcute: 0, acute, recovery, chronic: 0 })
const plan = {
  title: '架空の融通',
  participants: [
    { name: '架空法人1', before: counts(100, 0), after: counts(60, 0) },
    { name: '架空法人2', before: counts(0, 50), after: counts(0, 90) },
  ],
  applicant: '架空法人2',
  applicationKind: 'increase' as const,
  days: { council: '2026-09-01', conference: '2026-10-01', application: '2026-10-20' },
}
const saved = (revision: number | null, change: object = {}) => ({
  revision,
  reason: '試験',
  plan: { ...plan, ...change },
})

describe('a plan to transfer beds', () => {
  it('is answered by B1–B6, counted by function, and each change is a version', async () => {
    const stage = await stageWithBodies(test)
    const office = stage.someone('secretariat')
    const params = { planId: crypto.randomUUID() }
    expect(await answerOf(call(office, saveBedTransfer, { params, body: saved(null) }))).toEqual({ revision: 1 })
    const grown = { participants: [{ ...plan.participants[0], after: counts(70, 0) }, plan.participants[1]] }
    await answerOf(call(office, saveBedTransfer, { params, body: saved(1, grown as object) }))
    const shown = await answerOf(call(stage.someone('councillor'), showBedTransfer, { params }))
    expect(shown.history.map(({ revision }) => revision)).toEqual([2, 1])
    expect(shown.answer?.totals).toMatchObject({
      before: { acute: 100, recovery: 50, total: 150 },
      after: { acute: 70, recovery: 90, total: 160 },
    })
    expect(shown.answer?.requirements.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'B1 unknown',
      'B2 broken',
      'B3 met',
      'B4 met',
      'B5 met',
      'B6 met',
    ])
    expect(shown.steps.find(({ id }) => id === 'council')).toMatchObject({ state: 'done', on: '2026-09-01' })
    expect(shown.mayWrite).toBe(false)
  })

  it('is not written over by somebody who saw an older version, nor by anybody but the office', async () => {
    const stage = await stageWithBodies(test)
    const office = stage.someone('secretariat')
    const params = { planId: crypto.randomUUID() }
    await answerOf(call(office, saveBedTransfer, { params, body: saved(null) }))
    for (const stale of [null, 2]) {
      expect(await call(office, saveBedTransfer, { params, body: saved(stale) })).toHaveProperty(
        'refusal',
        'changed-meanwhile',
      )
    }
    const unknown = { params: { planId: crypto.randomUUID() }, body: saved(1) }
    expect(await call(office, saveBedTransfer, unknown)).toHaveProperty('refusal', 'plan-not-found')
    const others = [stage.someone('director'), stage.someone('prefectureOfficer', stage.prefectureId)]
    for (const other of others) {
      expect(await call(other, saveBedTransfer, { params, body: saved(1) })).toHaveProperty('refusal', 'not-permitted')
    }
    const kept = 'select count(*)::int as lines from kernel.audit_line where operation = $1 and subject = $2'
    const { rows } = await test.superuser.query(kept, ['governance.save-bed-transfer', params.planId])
    expect(rows).toEqual([{ lines: 3 }])
  })

  it('is seen by the supervising prefecture and hidden from every other alliance, member and prefecture', async () => {
    const [stage, other] = [await seededStage(test), await setAllianceStage(test)]
    const of = { query: { allianceId: stage.allianceId } }
    const params = { planId: demoPlan }
    const supervisor = stage.someone('prefectureOfficer', stage.prefectureId)
    expect((await answerOf(call(supervisor, listBedTransfers, of))).plans).toHaveLength(1)
    const [member = ''] = stage.memberIds
    expect(await call(stage.someone('facilityAdministrator', member), listBedTransfers, of)).toHaveProperty(
      'refusal',
      'not-permitted',
    )
    for (const stranger of [other.someone('secretariat'), other.someone('prefectureOfficer', other.prefectureId)]) {
      expect(await call(stranger, listBedTransfers, of)).toHaveProperty('refusal', 'alliance-not-found')
      expect(await call(stranger, showMoney, of)).toHaveProperty('refusal', 'alliance-not-found')
      expect(await call(stranger, showFundLedger, of)).toHaveProperty('refusal', 'alliance-not-found')
      expect(await call(stranger, showBedTransfer, { params, ...of })).toHaveProperty('refusal', 'plan-not-found')
      const paper = { params: { ...params, transferPaper: 'permit-cover' as const }, ...of }
      expect(await call(stranger, printBedTransferPdf, paper)).toHaveProperty('refusal', 'plan-not-found')
      const rows = await openWork(test.floor, stranger, 'none', async (work) => {
        const given = workFor<RegulatedTables>(work)
        return [await recordsOf(given, stage.allianceId, 'support'), await movementsOf(given, stage.allianceId)]
      })
      expect(rows).toEqual([[], []])
      const matters = await openWork(test.floor, stranger, 'none', (work) =>
        regulatedMatters(workFor<never>(work), stage.allianceId, today),
      )
      expect(matters).toBeNull()
    }
  })

  it('goes out as three papers in Word and PDF, each the same twice, with marks where something is not stated', async () => {
    const stage = await seededStage(test)
    const office = stage.someone('secretariat')
    for (const transferPaper of transferPapers) {
      const params = { planId: demoPlan, transferPaper }
      for (const [declaration, start] of [
        [printBedTransferWord, 'PK'],
        [printBedTransferPdf, '%PDF'],
      ] as const) {
        const bytes = async () => Buffer.from(await (await answerOf(call(office, declaration, { params }))).bytes())
        const first = await bytes()
        expect(first.subarray(0, start.length).toString()).toBe(start)
        expect(first.equals(await bytes())).toBe(true)
      }
    }
  })
})

describe('what supervision needs', () => {
  it('is read by the supervising prefecture in one piece', async () => {
    const stage = await seededStage(test)
    const supervisor = stage.someone('prefectureOfficer', stage.prefectureId)
    const matters = await openWork(test.floor, supervisor, 'none', (work) =>
      regulatedMatters(workFor<never>(work), stage.allianceId, calendarDate('2026-03-31')),
    )
    expect(matters).toMatchObject({ money: { lentYen: 10_500_000 } })
    expect(matters?.balances.at(-1)?.balanceYen).toBe(10_910_000)
    expect(matters?.bedTransfers[0]?.answer?.summary).toEqual({ met: 4, broken: 0, unknown: 2 })
  })
})

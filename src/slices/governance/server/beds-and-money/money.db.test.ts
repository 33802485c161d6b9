import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import {
  addMovement,
  saveInvestment,
  saveMoneyYear,
  saveSupport,
  showMoney,
} from '../../contract/endpoints/money-endpoints.ts'
import {
  exportFundLedgerCsv,
  exportFundLedgerXlsx,
  saveFundLedger,
  showFundLedger,
} from '../../contract/endpoints/regional-fund-endpoints.ts'
import { setAllianceStage } from '../../testing/alliance-stage.ts'
import type { BodyTables } from '../living/body-tables.ts'
import { addStatement } from '../living/statement-store.ts'
import { bedsAndMoneyEndpoints } from './beds-and-money-endpoints.ts'
import { seededStage, stageWithBodies } from './testing/beds-and-money-stage.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, bedsAndMoneyEndpoints, viewer, declaration, given)

const today = dateInJapan(new Date())
const demoLoan = '0190a000-0000-7000-8000-0000000f0011'
const loan = {
  kind: 'loan' as const,
  from: 'alliance' as const,
  recipient: {
    name: '架空法人1',
    relation: 'participant' as const,
    person: 'corporation' as const,
    opensHospital: true,
  },
  amountYen: 3_000_000,
  contractOn: '2026-05-01',
}
const supportBody = (revision: number | null, change: object = {}) => ({
  revision,
  reason: '',
  support: { ...loan, ...change },
})
const movement = (change: object = {}) => ({
  on: '2026-05-01',
  kind: 'given' as const,
  yen: 3_000_000,
  note: '',
  ...change,
})

describe('money an alliance gives', () => {
  it('is recorded with its movements, answered by L1–L9, and summed for the year', async () => {
    const stage = await seededStage(test)
    const shown = await answerOf(call(stage.someone('auditor'), showMoney, { query: { inYear: '2026-03-31' } }))
    expect(shown).toMatchObject({ noMoneyClause: false, mayWrite: false })
    const [support] = shown.supports
    expect(support).toMatchObject({ id: demoLoan, owedYen: 9_000_000 })
    expect(support?.answers.map(({ id, outcome }) => `${id} ${outcome}`)).toContain('L4 met')
    expect(shown.year).toMatchObject({ from: '2025-04-01', until: '2026-03-31', lentYen: 10_500_000 })
    expect(shown.year?.lines).toMatchObject([
      { openingYen: 0, givenYen: 12_000_000, settledYen: 1_500_000, interestYen: 54_000, closingYen: 10_500_000 },
    ])
    expect(
      shown.balances.map(({ gainedYen, deductedYen, balanceYen }) => [gainedYen, deductedYen, balanceYen]),
    ).toEqual([
      [1_700_000, 300_000, 1_400_000],
      [13_800_000, 9_100_000, 6_100_000],
      [13_410_000, 8_600_000, 10_910_000],
    ])
  })

  it('moves never before its contract and never in the future; what is recorded stays', async () => {
    const stage = await stageWithBodies(test)
    const office = stage.someone('secretariat')
    const params = { supportId: crypto.randomUUID() }
    expect(await call(office, addMovement, { params, body: movement() })).toHaveProperty('refusal', 'support-not-found')
    const { contractOn: _, ...withoutContract } = loan
    await answerOf(
      call(office, saveSupport, { params, body: { revision: null, reason: '', support: withoutContract } }),
    )
    expect(await call(office, addMovement, { params, body: movement() })).toHaveProperty('refusal', 'contract-not-made')
    await answerOf(call(office, saveSupport, { params, body: supportBody(1) }))
    expect(await call(office, saveSupport, { params, body: supportBody(1) })).toHaveProperty(
      'refusal',
      'changed-meanwhile',
    )
    const early = movement({ on: '2026-04-30' })
    expect(await call(office, addMovement, { params, body: early })).toHaveProperty(
      'refusal',
      'movement-before-contract',
    )
    const late = movement({ on: addDays(today, 1) })
    expect(await call(office, addMovement, { params, body: late })).toHaveProperty('refusal', 'moved-in-future')
    await answerOf(call(office, addMovement, { params, body: movement() }))
    for (const contractOn of ['2026-05-02', undefined]) {
      expect(await call(office, saveSupport, { params, body: supportBody(2, { contractOn }) })).toHaveProperty(
        'refusal',
        'movement-before-contract',
      )
    }
    expect(await call(stage.someone('director'), addMovement, { params, body: movement() })).toHaveProperty(
      'refusal',
      'not-permitted',
    )
    const rights = `select has_table_privilege('renkei_application', t, p) as may
      from unnest(array['governance.money_movement', 'governance.regulated_record']) t, unnest(array['update', 'delete']) p`
    expect((await test.superuser.query(rights)).rows.every(({ may }) => may === false)).toBe(true)
  })

  it('is refused where the articles forbid it, and the balance of the purpose property is kept all the same', async () => {
    const stage = await stageWithBodies(test)
    const office = stage.someone('secretariat')
    await openSystemWork(test.floor, 'test-setup', (work) =>
      addStatement(workFor<BodyTables>(work), {
        ...{ ownerId: stage.allianceId, topic: 'articles', subject: null, reason: '試験' },
        effectiveOn: calendarDate('2026-06-01'),
        value: { noMoneyClause: true, fiscalYearStart: { month: 4, day: 1 } },
      }),
    )
    const supportId = { supportId: crypto.randomUUID() }
    expect(await call(office, saveSupport, { params: supportId, body: supportBody(null) })).toHaveProperty(
      'refusal',
      'clause-forbids',
    )
    const investment = { revision: null, reason: '', investment: { investee: '架空株式会社' } }
    const investmentId = { investmentId: crypto.randomUUID() }
    expect(await call(office, saveInvestment, { params: investmentId, body: investment })).toHaveProperty(
      'refusal',
      'clause-forbids',
    )
    const year = { revision: null, reason: '', inYear: '2026-11-01', figures: { totalAssetsYen: 1 } }
    await answerOf(call(office, saveMoneyYear, { body: year }))
    expect(await call(office, saveMoneyYear, { body: year })).toHaveProperty('refusal', 'changed-meanwhile')
    const shown = await answerOf(call(office, showMoney, {}))
    expect(shown).toMatchObject({ noMoneyClause: true, supports: [], year: { from: '2026-04-01', revision: 1 } })
    expect(shown.balances).toHaveLength(1)
  })

  it('of an investment is answered by E1–E5; an alliance without articles has no fiscal year', async () => {
    const [stage, bare] = [await stageWithBodies(test), await setAllianceStage(test)]
    const office = stage.someone('secretariat')
    const params = { investmentId: crypto.randomUUID() }
    const investment = {
      investee: '架空株式会社',
      madeOn: '2026-05-01',
      amountYen: 1_000_000,
      votesHeld: 9,
      votesInAll: 10,
    }
    await answerOf(call(office, saveInvestment, { params, body: { revision: null, reason: '', investment } }))
    const shown = await answerOf(call(office, showMoney, {}))
    const answers = shown.investments[0]?.answers.map(({ id, outcome }) => `${id} ${outcome}`)
    expect(answers).toContain('E4 broken')
    expect(answers).toContain('E1 met')
    const year = { revision: null, reason: '', inYear: '2026-11-01', figures: {} }
    expect(await call(bare.someone('secretariat'), saveMoneyYear, { body: year })).toHaveProperty(
      'refusal',
      'year-unknown',
    )
    expect((await answerOf(call(bare.someone('secretariat'), showMoney, {}))).year).toBeNull()
  })
})

describe('the ledger of a regional fund', () => {
  it('answers every cost, sums what is eligible, and goes out as CSV and workbook', async () => {
    const stage = await seededStage(test)
    const shown = await answerOf(call(stage.someone('director'), showFundLedger, {}))
    expect(shown.costs.map(({ outcome }) => outcome)).toEqual(['met', 'met', 'broken', 'unknown'])
    expect(shown.yen).toEqual({ met: 740_000, broken: 54_000, unknown: null })
    expect(shown.answers.map(({ id }) => id)).toEqual(['F1', 'F2', 'F3', 'F6'])
    const csv = await answerOf(call(stage.someone('secretariat'), exportFundLedgerCsv, {}))
    const text = new TextDecoder().decode(await csv.bytes())
    expect(text).toContain('令和5年10月2日,設立の登記と定款の認証,法人事務局経費(法人設立経費を含む),480000')
    expect(text).toContain('未記載')
    const book = await answerOf(call(stage.someone('secretariat'), exportFundLedgerXlsx, {}))
    expect(
      Buffer.from(await book.bytes())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  it('takes no cost twice, and no change made on an older version', async () => {
    const stage = await stageWithBodies(test)
    const office = stage.someone('secretariat')
    const cost = { id: crypto.randomUUID(), title: '架空の会議費', evidence: '' }
    const body = (revision: number | null, costs: readonly (typeof cost)[]) => ({
      ...{ revision, reason: '' },
      ledger: { costs: [...costs] },
    })
    expect(await call(office, saveFundLedger, { body: body(null, [cost, cost]) })).toHaveProperty(
      'refusal',
      'cost-named-twice',
    )
    await answerOf(call(office, saveFundLedger, { body: body(null, [cost]) }))
    expect(await call(office, saveFundLedger, { body: body(null, []) })).toHaveProperty('refusal', 'changed-meanwhile')
    expect(await call(stage.someone('director'), saveFundLedger, { body: body(1, []) })).toHaveProperty(
      'refusal',
      'not-permitted',
    )
  })
})

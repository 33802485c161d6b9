import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { exportFigures, showFigures, showMemberCounts } from '../../contract/figures/figure-endpoints.ts'
import { listTransfers, showTransfer } from '../../contract/request-endpoints.ts'
import { takeStep } from '../../contract/step-endpoints.ts'
import {
  type AccountViewer,
  openTransferTest,
  someoneOf,
  type TestAlliance,
  type TransferTest,
} from '../../testing/open-transfer-test.ts'
import { disclose } from '../../testing/ward-stage.ts'
import { transferTables } from '../owned-tables.ts'
import { countTransfers } from './count-months.ts'
import { figureEndpoints } from './serve-figures.ts'

let test: TransferTest
beforeAll(async () => {
  test = await openTransferTest()
})
afterAll(() => test.close())

const counted = <E extends Endpoint>(viewer: AccountViewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, figureEndpoints(test.floor), viewer, declaration, given)
const figures = (viewer: AccountViewer, query = {}) => answerOf(counted(viewer, showFigures, { query }))

const cancelled = (sender: AccountViewer, id: string) =>
  test.answer(sender, takeStep, {
    params: { id },
    body: { step: 'cancel', reason: '架空の理由', idempotencyKey: crypto.randomUUID() },
  })

/** One case decided for the first receiver, one that the first declined and that was given up. */
async function twoCases(): Promise<TestAlliance & { decided: string }> {
  const alliance = await test.anAlliance(3)
  const { id: decided } = await test.aDecidedCase(alliance)
  const given = await test.aDraft(alliance.sender, { kind: 'referral' })
  const [enquiryId = ''] = await test.asked(alliance.sender, given, alliance.receivers)
  await answerOf(test.says(alliance.receivers[0] as AccountViewer, enquiryId, 'declined', { declineCode: 'noBed' }))
  await cancelled(alliance.sender, given)
  return { ...alliance, decided }
}

describe('the figures', () => {
  it('are the own organisation’s, for those who answer for its transfers', async () => {
    const { sender, receivers } = await twoCases()
    for (const role of ['liaisonNurse', 'socialWorker', 'doctor', 'facilityAdministrator'] as const) {
      const { whole, kinds, receivers: asked } = await figures(someoneOf(sender.organisationId, role))
      expect(whole).toMatchObject({ cases: 2, decided: 1, firstChoice: 1, outcomes: { open: 1, cancelled: 1 } })
      expect(whole.asked).toEqual({ count: 2, median: 2, p90: 2 })
      expect(kinds.map(({ kind, figures: { cases } }) => [kind, cases])).toEqual([
        ['transfer', 1],
        ['referral', 1],
      ])
      expect(asked).toEqual([
        expect.objectContaining({ asked: 2, accepted: 1, declined: 1, declinedBecause: { noBed: 1 }, unanswered: 0 }),
        expect.objectContaining({ asked: 2, accepted: 0, unanswered: 2 }),
      ])
    }
    expect((await figures(receivers[0] as AccountViewer)).whole.cases, 'whoever was asked').toBe(0)
    expect((await figures(sender, { kind: 'referral' })).whole.cases).toBe(1)
  })

  it('are of the months asked for', async () => {
    const { sender } = await twoCases()
    await test.superuser.query(
      `update transfer.request set first_enquiry_at = '2026-03-31T14:59:59Z' where owner_id = $1 and kind = 'referral'`,
      [sender.organisationId],
    )
    const march = await figures(sender, { from: '2026-03', through: '2026-03' })
    expect([march.whole.cases, march.months.map(({ month }) => month)]).toEqual([1, ['2026-03']])
    expect((await figures(sender, { from: '2026-04', through: '2026-04' })).whole.cases).toBe(0)
    for (const query of [
      { from: '2026-05', through: '2026-04' },
      { from: '2020-01', through: '2026-04' },
    ])
      expect(await counted(sender, showFigures, { query })).toMatchObject({ refusal: 'period-not-possible' })
  })

  it('are refused to anybody else, and leave one line in the audit trail', async () => {
    const { sender, allianceId } = await twoCases()
    for (const viewer of [someoneOf(sender.organisationId, 'buyer'), someoneOf(allianceId, 'secretariat')])
      for (const declaration of [showFigures, exportFigures])
        expect(await counted(viewer, declaration, { query: {} })).toMatchObject({ refusal: 'not-permitted' })
    await figures(sender)
    const { rows } = await test.superuser.query(
      `select operation, outcome from kernel.audit_line where account_id = $1 and operation = 'transfer.show-figures'`,
      [sender.accountId],
    )
    expect(rows).toHaveLength(1)
  })

  it('come out as a workbook', async () => {
    const { sender } = await twoCases()
    const workbook = await answerOf(counted(sender, exportFigures, { query: {} }))
    expect(workbook.fileName).toMatch(/^転院の指標_20\d\d-\d\d_20\d\d-\d\d\.xlsx$/)
    expect(new TextDecoder('latin1').decode((await workbook.bytes()).slice(0, 2))).toBe('PK')
  })
})

const toOffice = { audience: { kind: 'secretariat' }, granularity: 'aggregated' } as const
const basis = { kind: 'postedPurpose', text: '架空の掲示' } as const

describe('the office of the alliance', () => {
  const officeOf = ({ allianceId }: TestAlliance) => someoneOf(allianceId, 'secretariat')
  const sums = (viewer: AccountViewer) => test.answer(viewer, showMemberCounts, { query: {} })

  it('sees the sums of a member that discloses them, and only the name of one that does not', async () => {
    const alliance = await twoCases()
    const { sender, receivers, allianceId } = alliance
    await countTransfers(test.floor)
    expect((await sums(officeOf(alliance))).members.map(({ counts }) => counts)).toEqual([null, null, null])
    await disclose(test.floor, allianceId, sender.organisationId, 'transfers', { ...toOffice, basis })
    await disclose(test.floor, allianceId, receivers[0]?.organisationId ?? '', 'transfers', { ...toOffice, basis })
    const { members } = await sums(officeOf(alliance))
    const of = (organisationId?: string) => members.find((each) => each.organisationId === organisationId)?.counts
    expect(of(sender.organisationId)).toMatchObject({
      outcomes: { open: 1, transferred: 0, cancelled: 1, returned: 0 },
      asked: 4,
      accepted: 1,
      declined: 1,
      declinedBecause: { noBed: 1 },
    })
    expect(of(receivers[0]?.organisationId), 'a member that asked nobody').toMatchObject({ asked: 0, countedAt: null })
    expect(of(receivers[1]?.organisationId)).toBeNull()
    const { rows } = await test.superuser.query(
      `select distinct s.owner_id from kernel.audit_line l join kernel.audit_line_subject s on s.line_id = l.id
       where l.operation = 'transfer.show-member-counts' and l.organisation_id = $1`,
      [allianceId],
    )
    const disclosing = new Set([sender.organisationId, receivers[0]?.organisationId])
    expect(rows).toHaveLength(2)
    expect(new Set(rows.map((row) => row.owner_id)), 'who discloses can ask who looked').toEqual(disclosing)
  })

  it('is another alliance’s stranger, and nobody but it asks', async () => {
    const alliance = await twoCases()
    await disclose(test.floor, alliance.allianceId, alliance.sender.organisationId, 'transfers', { ...toOffice, basis })
    await countTransfers(test.floor)
    expect((await sums(officeOf(await test.anAlliance(2)))).members.map(({ counts }) => counts)).toEqual([null, null])
    for (const viewer of [alliance.sender, someoneOf(alliance.allianceId, 'director')])
      expect(await test.call(viewer, showMemberCounts, { query: {} })).toMatchObject({ refusal: 'not-permitted' })
  })

  it('sees no case by any path: every endpoint refuses, every table but the sums is empty', async () => {
    const alliance = await twoCases()
    for (const granularity of ['aggregated', 'rows'] as const)
      await disclose(test.floor, alliance.allianceId, alliance.sender.organisationId, 'transfers', {
        ...toOffice,
        granularity,
        basis,
      })
    await countTransfers(test.floor)
    const office = officeOf(alliance)
    expect(await test.call(office, listTransfers, { query: {} })).toMatchObject({ refusal: 'not-permitted' })
    expect(await test.call(office, showTransfer, { params: { id: alliance.decided } })).toMatchObject({
      refusal: 'not-permitted',
    })
    const seen = await openWork(test.floor, office, 'none', async ({ db }) => {
      const counts: Record<string, number> = {}
      for (const { table } of transferTables) {
        const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(db)
        if (rows[0]?.n) counts[table] = rows[0].n
      }
      return counts
    })
    expect(seen).toEqual({ 'transfer.monthly_count': 2 })
  })
})

describe('the counting', () => {
  it('counts a month once however often it runs, and follows what happens later', async () => {
    const { sender, decided } = await twoCases()
    const month = dateInJapan(new Date()).slice(0, 7)
    const stored = async () =>
      (
        await test.superuser.query(
          `select kind, open, cancelled, asked from transfer.monthly_count where owner_id = $1 and month = $2 order by kind`,
          [sender.organisationId, month],
        )
      ).rows
    const first = [
      { kind: 'referral', open: 0, cancelled: 1, asked: 2 },
      { kind: 'transfer', open: 1, cancelled: 0, asked: 2 },
    ]
    await Promise.all([countTransfers(test.floor), countTransfers(test.floor)])
    expect(await stored()).toEqual(first)
    await cancelled(sender, decided)
    await countTransfers(test.floor)
    expect(await stored()).toEqual([first[0], { ...first[1], open: 0, cancelled: 1 }])
  })
})

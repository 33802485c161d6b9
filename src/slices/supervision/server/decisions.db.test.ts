import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../foundation/calendar-date.ts'
import { showAllianceFile, showDesk, showOurFile } from '../contract/endpoints/desk-endpoints.ts'
import { confirmOrder, recordOrder, recordRecheck, respondToOrder } from '../contract/endpoints/order-endpoints.ts'
import { publish, showPublicAlliance } from '../contract/endpoints/public-endpoints.ts'
import { openSupervisionTest, type SupervisionTest } from '../testing/open-supervision-test.ts'

let test: SupervisionTest
beforeAll(async () => {
  test = await openSupervisionTest()
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
const closed = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0)

describe('orders and the yearly re-check', () => {
  it('an order has its term, is answered by the office and confirmed by the officer; a stop follows measures not taken', async () => {
    const { allianceId, office, officer, otherOfficer } = await test.aStage()
    const order = {
      allianceId,
      kind: 'measures',
      orderedOn: '2026-10-01',
      dueOn: '2026-10-31',
      councilOn: null,
      defenceOn: null,
      says: '改善',
    }
    const record = (more: object, who = officer) =>
      test.call(who, recordOrder, { body: { ...order, ...more } as never })
    expect(await record({}, otherOfficer)).toMatchObject({ refusal: 'alliance-not-found' })
    expect(await record({ kind: 'stop' })).toMatchObject({
      refusal: 'order-needs-more',
      fields: [{ field: 'councilOn' }, { field: 'kind' }],
    })
    const recorded = await record({})
    const id = 'answer' in recorded ? recorded.answer.id : ''
    const early = { kind: 'stop', orderedOn: '2026-10-31', dueOn: '2026-12-10', councilOn: '2026-10-30' }
    expect(await record(early)).toMatchObject({ refusal: 'order-needs-more', fields: [{ field: 'kind' }] })
    const dismissal = { kind: 'dismissal', orderedOn: '2026-11-10', dueOn: null, councilOn: '2026-11-05' }
    expect(await record(dismissal)).toMatchObject({ refusal: 'order-needs-more', fields: [{ field: 'defenceOn' }] })
    expect(
      await record({ kind: 'stop', orderedOn: '2026-11-10', dueOn: '2026-12-10', councilOn: '2026-11-05' }),
    ).toMatchObject({ answer: {} })
    const params = { id }
    await test.answer(office, respondToOrder, { params, body: { response: '改善しました。' } })
    const stale = { params, body: { seen: '', response: '別の担当者の報告' } }
    expect(await test.call(office, respondToOrder, stale)).toMatchObject({ refusal: 'changed-meanwhile' })
    const confirm = (fulfilledOn: string) =>
      test.call(officer, confirmOrder, { params, body: { fulfilledOn: calendarDate(fulfilledOn) } })
    expect(await confirm('2026-09-30')).toMatchObject({ refusal: 'before-the-order' })
    expect(await confirm('2099-09-30')).toMatchObject({ refusal: 'not-fulfilled-yet' })
    expect(await confirm('2026-11-15')).toMatchObject({ answer: { id } })
    expect(await confirm('2026-11-15')).toMatchObject({ refusal: 'order-fulfilled' })
    const late = await test.call(office, respondToOrder, { params, body: { response: '追って' } })
    expect(late).toMatchObject({ refusal: 'order-fulfilled' })
    expect((await test.answer(office, showOurFile, {})).orders).toMatchObject([
      { kind: 'stop' },
      { kind: 'measures', response: '改善しました。', fulfilledOn: '2026-11-15' },
    ])
  })

  it('a re-check keeps what the criteria said of the alliance’s own records that day', async () => {
    const stage = await test.aStage()
    await test.stateRecords(stage, `${closed - 2}-03-22`)
    const { allianceId, officer, otherOfficer } = stage
    const body = { allianceId, note: '架空の所見' }
    const made = await test.answer(officer, recordRecheck, { body })
    expect(made.met + made.broken + made.unknown).toBe(21)
    expect(made.notMet.length).toBe(made.broken + made.unknown)
    expect(await test.answer(officer, showDesk, {})).toMatchObject({ items: [{ lastRecheckOn: today }] })
    expect(await test.call(otherOfficer, recordRecheck, { body })).toMatchObject({ refusal: 'alliance-not-found' })
    await test.superuser.query(
      `update governance.statement set value = '{"prefecture": "神奈川県", "officeMunicipality": "どこにもない市"}' where owner_id = $1 and topic = 'corporation'`,
      [allianceId],
    )
    expect(await test.call(officer, recordRecheck, { body })).toMatchObject({ refusal: 'not-judged' })
  })
})

describe('what is public', () => {
  it('is what an office publishes of its own alliance, under its name', async () => {
    const { allianceId, office, director } = await test.aStage()
    const body = {
      title: '令和7年度の評価',
      body: 'よい。',
      onDay: calendarDate('2026-09-20'),
    } as const
    expect(await test.call(director, publish, { body })).toMatchObject({ refusal: 'not-permitted' })
    await test.answer(office, publish, { body })
    const shown = await test.answer({ kind: 'public' }, showPublicAlliance, { params: { id: allianceId } })
    expect(shown).toMatchObject({ name: '架空の連携推進法人', register: null, publications: [{ body: 'よい。' }] })
  })

  it('is nothing of a desk: another prefecture’s is empty, and an alliance of others is not found there', async () => {
    const { otherOfficer, office } = await test.anApplication()
    const desk = await test.answer(otherOfficer, showDesk, {})
    expect(desk.items).toEqual([])
    const file = await test.call(otherOfficer, showAllianceFile, { params: { id: office.organisationId } })
    expect(file).toMatchObject({ refusal: 'alliance-not-found' })
  })
})

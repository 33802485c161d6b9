import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../foundation/calendar-date.ts'
import { addDays } from '../../foundation/legal-period.ts'
import type { Viewer } from '../../kernel/identity/domain/viewer.ts'
import { answerOf, callServed } from '../../kernel/work/testing/call-served-endpoint.ts'
import { markDuty, showDuties } from '../../slices/governance/contract/duties/duty-endpoints.ts'
import { fiscalYearBefore, fiscalYearOn } from '../../slices/governance/domain/fiscal-year.ts'
import { governanceSlice } from '../../slices/governance/server/slice.ts'
import { showAllianceFile } from '../../slices/supervision/contract/endpoints/desk-endpoints.ts'
import {
  answerFiling,
  retractReceipt,
  submitFiling,
  withdrawFiling,
} from '../../slices/supervision/contract/endpoints/filing-endpoints.ts'
import { openSupervisionTest, type SupervisionTest } from '../../slices/supervision/testing/open-supervision-test.ts'

let test: SupervisionTest
beforeAll(async () => {
  test = await openSupervisionTest()
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
const start = { month: 4, day: 1 }
const closed = fiscalYearBefore(start, fiscalYearOn(start, today))
const filed = `annual-report-filed@${closed.until}`

async function stage() {
  const set = await test.aStage()
  await test.stateRecords(set, addDays(closed.from, -300))
  const { allianceId, office, officer } = set
  const call = (viewer: Viewer) =>
    answerOf(callServed(test.floor, governanceSlice.endpoints, viewer, showDuties, { query: { allianceId } }))
  const submit = async (duty: string | null) =>
    test.call(office, submitFiling, {
      body: {
        ...{ duty, title: '架空の年度の報告書', note: '', yearUntil: null, purposePropertyYen: null },
        files: [{ fileId: await test.aFile(allianceId), paper: 'other' }],
        keptPaperIds: [],
      },
    })
  return {
    ...set,
    duty: async (viewer: Viewer = office) => (await call(viewer)).duties.find(({ id }) => id === filed),
    atDesk: async () =>
      (await test.answer(officer, showAllianceFile, { params: { id: allianceId } })).due.find(
        ({ duty }) => duty === filed,
      ),
    submit,
    file: async () => {
      const end = await submit(filed)
      await test.deliverAll()
      if (!('answer' in end)) throw new Error('the filing is taken')
      return end.answer.id
    },
    take: async (id: string, outcome: 'received' | 'returned') => {
      await test.answer(officer, answerFiling, { params: { id }, body: { outcome, answer: '架空の理由', open: false } })
      await test.deliverAll()
    },
    mark: () =>
      callServed(test.floor, governanceSlice.endpoints, office, markDuty, {
        body: { inYear: today, duty: filed, doneOn: addDays(today, -1), doneBy: '試験 花子', reference: '控え' },
      }),
  }
}

describe('a filing at the prefecture’s desk', () => {
  it('ticks the duty it answers, says so when it is received, and takes the tick along when it is sent back', async () => {
    const { duty, file, take, atDesk, officer } = await stage()
    expect(await duty()).toMatchObject({ doneOn: null, seen: null })
    const first = await file()
    const seen = { source: 'prefectureDesk', on: today, record: first, says: '架空の年度の報告書(受領の確認待ち)' }
    expect(await duty()).toMatchObject({ doneOn: today, mark: null, seen })
    expect((await atDesk())?.filedOn).toBe(today)
    await take(first, 'returned')
    expect(await duty()).toMatchObject({ doneOn: null, seen: null })
    expect((await atDesk())?.filedOn).toBe(null)
    const second = await file()
    await take(second, 'received')
    expect((await duty())?.seen).toMatchObject({ record: second, says: expect.stringContaining('に受領)') })
    // The prefecture reads the list and has no page of the office's to be led to.
    expect((await duty(officer))?.seen).toMatchObject({ source: 'prefectureDesk', record: null })
  })

  it('takes the tick along when its office withdraws it, and the duty is open until it is filed again', async () => {
    const { duty, file, office, atDesk } = await stage()
    const id = await file()
    await test.answer(office, withdrawFiling, { params: { id }, body: { reason: '架空の取下げの理由' } })
    await test.deliverAll()
    expect(await duty()).toMatchObject({ doneOn: null, seen: null })
    expect((await atDesk())?.filedOn).toBe(null)
    const again = await file()
    expect(await duty()).toMatchObject({ doneOn: today, seen: { record: again } })
  })

  it('takes the tick along when the desk takes its receipt back and sends it back, not when it waits again', async () => {
    const { duty, file, take, officer, atDesk } = await stage()
    const retract = async (id: string, outcome: 'returned' | 'filed') => {
      await test.answer(officer, retractReceipt, { params: { id }, body: { outcome, reason: '架空の取消しの理由' } })
      await test.deliverAll()
    }
    const id = await file()
    await take(id, 'received')
    await retract(id, 'filed')
    expect(await duty()).toMatchObject({ doneOn: today, seen: { says: expect.stringContaining('受領の確認待ち') } })
    await take(id, 'received')
    await retract(id, 'returned')
    expect(await duty()).toMatchObject({ doneOn: null, seen: null })
    expect((await atDesk())?.filedOn).toBe(null)
    const again = await file()
    expect(await duty()).toMatchObject({ doneOn: today, seen: { record: again } })
  })

  it('is not ticked by hand a second time, and its day stands over what the office had said before', async () => {
    const { duty, file, mark, take } = await stage()
    expect(await mark()).toHaveProperty('answer')
    expect(await duty()).toMatchObject({ doneOn: addDays(today, -1), seen: null, mark: { doneBy: '試験 花子' } })
    const id = await file()
    expect(await duty()).toMatchObject({ doneOn: today, seen: { on: today }, mark: { doneOn: addDays(today, -1) } })
    expect(await mark()).toHaveProperty('refusal', 'marked-already')
    await take(id, 'returned')
    expect(await duty()).toMatchObject({ doneOn: addDays(today, -1), seen: null })
    const other = await stage()
    await other.file()
    expect(await other.mark()).toHaveProperty('refusal', 'marked-already')
  })

  it('ticks once however often it is heard', async () => {
    const { duty, file, allianceId } = await stage()
    await file()
    await test.superuser.query(
      `insert into kernel.event_delivery (event_id, reaction, next_attempt_at)
       select id, 'supervision.tell-duties-when-filing-changed', now() from kernel.event
       where name = 'supervision.filing-changed' and organisation_id = $1`,
      [allianceId],
    )
    await test.deliverAll()
    const { rows } = await test.superuser.query('select from governance.duty_fulfilment where owner_id = $1', [
      allianceId,
    ])
    expect(rows).toHaveLength(1)
    expect((await duty())?.doneOn).toBe(today)
  })

  it('cannot name what is not filed there: a meeting is not held by a filing', async () => {
    const { submit, allianceId } = await stage()
    for (const duty of [`ordinary-general-meeting@${closed.until}`, 'annual-report-filed@2019-03-31', 'x'])
      expect(await submit(duty)).toHaveProperty('refusal', 'not-to-be-filed')
    expect(await submit(null)).toHaveProperty('answer')
    await test.deliverAll()
    const { rows } = await test.superuser.query('select from governance.duty_fulfilment where owner_id = $1', [
      allianceId,
    ])
    expect(rows).toHaveLength(0)
  })
})

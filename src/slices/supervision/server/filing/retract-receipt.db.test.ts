import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { supervisionPorts } from '../../../../app/server/supervision-ports.ts'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { openWork } from '../../../../kernel/work/server/open-work.ts'
import { showAllianceFile, showOurFile } from '../../contract/endpoints/desk-endpoints.ts'
import { answerFiling, retractReceipt, submitFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { showPublicAlliance } from '../../contract/endpoints/public-endpoints.ts'
import { openSupervisionTest, type SupervisionTest } from '../../testing/open-supervision-test.ts'
import { waitingForOffice } from '../slice.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

let test: SupervisionTest
beforeAll(async () => {
  test = await openSupervisionTest()
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
const reason = '監事の監査報告書が別の年度のものでした。'

async function aReceivedFiling() {
  const stage = await test.aStage()
  const files = [
    { fileId: await test.aFile(stage.allianceId), paper: 'businessReport' as const },
    { fileId: await test.aFile(stage.allianceId), paper: 'other' as const },
  ]
  const body = { duty: null, title: '架空の届出', note: '', yearUntil: null, purposePropertyYen: null }
  const { id } = await test.answer(stage.office, submitFiling, { body: { ...body, files, keptPaperIds: [] } })
  const params = { id }
  const receive = (answer = '受け取りました。', open = true) =>
    test.call(stage.officer, answerFiling, { params, body: { outcome: 'received', answer, open } })
  await receive()
  const retract = (who: Viewer, outcome: 'returned' | 'filed' = 'returned') =>
    test.call(who, retractReceipt, { params, body: { outcome, reason } })
  const atDesk = async () =>
    (await test.answer(stage.officer, showAllianceFile, { params: { id: stage.allianceId } })).filings[0]
  const opened = async () => {
    const shown = await test.call({ kind: 'public' }, showPublicAlliance, { params: { id: stage.allianceId } })
    return 'answer' in shown ? shown.answer.publications.map(({ papers }) => papers.length) : []
  }
  return { ...stage, params, receive, retract, atDesk, opened }
}

describe('a receipt that the desk takes back', () => {
  it('is kept with what was said and why, on both sides, and the filing is sent back', async () => {
    const { office, officer, params, retract, atDesk } = await aReceivedFiling()
    expect(await retract(officer)).toMatchObject({ answer: params })
    const kept = {
      receivedOn: today,
      answer: '受け取りました。',
      outcome: 'returned',
      reason,
      retractedOn: today,
      closed: true,
    }
    const standing = { ...params, state: 'returned', answeredOn: today, answer: reason, retractions: [kept] }
    expect(await atDesk()).toMatchObject({ ...standing, attachments: [{}, {}] })
    expect((await test.answer(office, showOurFile, {})).filings).toMatchObject([standing])
  })

  it('tells the office in its notices and among what waits for it, and leaves a line in the audit trail', async () => {
    const { allianceId, office, officer, params, retract } = await aReceivedFiling()
    await retract(officer)
    await test.deliverAll()
    const notices = 'select topic, text from kernel.notice where recipient_organisation_id = $1'
    const { rows } = await test.superuser.query(notices, [allianceId])
    expect(rows).toMatchObject([{ topic: 'supervision.receipt-retracted', text: expect.stringContaining(reason) }])
    const waiting = await openWork(test.floor, office, 'none', waitingForOffice(supervisionPorts))
    expect(waiting).toMatchObject([{ what: 'filing', id: params.id, title: '差し戻された届出：架空の届出' }])
    const lines = 'select outcome from kernel.audit_line where operation = $1 and subject = $2'
    const audited = await test.superuser.query(lines, ['supervision.retract-receipt', params.id])
    expect(audited.rows).toHaveLength(1)
  })

  it('closes what it had opened to everybody, and a receipt anew opens it again', async () => {
    const { officer, receive, retract, atDesk, opened } = await aReceivedFiling()
    expect(await opened()).toEqual([1])
    await retract(officer, 'filed')
    expect(await opened()).toEqual([])
    expect(await atDesk()).toMatchObject({
      state: 'filed',
      answeredOn: null,
      answer: '',
      retractions: [{ outcome: 'filed' }],
    })
    expect(await receive('今度は確かに。')).toHaveProperty('answer')
    expect(await opened()).toEqual([1])
    await retract(officer)
    expect(await opened()).toEqual([])
    expect((await atDesk())?.retractions.map(({ answer }) => answer)).toEqual(['受け取りました。', '今度は確かに。'])
  })

  it('closes nothing where nothing was open', async () => {
    const { officer, retract, receive, atDesk } = await aReceivedFiling()
    await retract(officer, 'filed')
    await receive('', false)
    await retract(officer)
    expect((await atDesk())?.retractions.map(({ closed }) => closed)).toEqual([true, false])
  })

  it('is taken back once, by its own prefecture’s officers alone', async () => {
    const { office, director, otherOfficer, officer, colleague, retract } = await aReceivedFiling()
    for (const nobody of [office, director, colleague])
      expect(await retract(nobody)).toMatchObject({ refusal: 'not-permitted' })
    expect(await retract(otherOfficer)).toMatchObject({ refusal: 'filing-not-found' })
    expect(await retract(officer)).toHaveProperty('answer')
    for (const outcome of ['returned', 'filed'] as const)
      expect(await retract(officer, outcome)).toMatchObject({ refusal: 'not-received' })
  })

  it('is taken back once when two officers do it at the same moment', async () => {
    const { officer, retract, atDesk } = await aReceivedFiling()
    const ends = await Promise.all([retract(officer), retract(officer, 'filed')])
    expect(ends.filter((end) => 'answer' in end)).toHaveLength(1)
    expect((await atDesk())?.retractions).toHaveLength(1)
  })

  it('does not wait again in the database either without a record of what was taken back', async () => {
    const { officer, params } = await aReceivedFiling()
    const waitAgain = openWork<SupervisionTables, unknown>(test.floor, officer, 'none', ({ db }) =>
      db
        .updateTable('supervision.filing')
        .set({ state: 'filed', answered_on: null, answered_by: null })
        .where('id', '=', params.id)
        .execute(),
    )
    await expect(waitAgain).rejects.toThrow(/row-level security/)
  })
})

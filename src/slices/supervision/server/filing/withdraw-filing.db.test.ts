import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import { showAllianceFile, showDesk, showOurFile } from '../../contract/endpoints/desk-endpoints.ts'
import { answerFiling, submitFiling, withdrawFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { openSupervisionTest, type SupervisionTest } from '../../testing/open-supervision-test.ts'

let test: SupervisionTest
beforeAll(async () => {
  test = await openSupervisionTest()
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
const reason = '別の法人の書類を添えていました。'
const received = { outcome: 'received', answer: '', open: false } as const

async function aFiling() {
  const stage = await test.aStage()
  const files = [{ fileId: await test.aFile(stage.allianceId), paper: 'other' as const }]
  const body = { duty: null, title: '架空の届出', note: '', yearUntil: null, purposePropertyYen: null }
  const submitted = await test.answer(stage.office, submitFiling, { body: { ...body, files, keptPaperIds: [] } })
  const params = { id: submitted.id }
  const withdraw = (who: Viewer) => test.call(who, withdrawFiling, { params, body: { reason } })
  const answer = () => test.call(stage.officer, answerFiling, { params, body: received })
  return { ...stage, params, withdraw, answer }
}

describe('a filing that its office takes back', () => {
  it('stays with its papers and the reason on both sides, waits at the desk no more, and the desk is told', async () => {
    const { allianceId, prefectureId, office, officer, params, withdraw } = await aFiling()
    expect(await test.answer(officer, showDesk, {})).toMatchObject({ items: [{ filingsToReceive: 1 }] })
    expect(await withdraw(office)).toMatchObject({ answer: params })
    const taken = { state: 'withdrawn', withdrawnOn: today, withdrawal: reason, answeredOn: null }
    const { filings } = await test.answer(officer, showAllianceFile, { params: { id: allianceId } })
    expect(filings).toMatchObject([{ ...params, ...taken, attachments: [{}] }])
    expect((await test.answer(office, showOurFile, {})).filings).toMatchObject([taken])
    expect(await test.answer(officer, showDesk, {})).toMatchObject({ items: [{ filingsToReceive: 0 }] })
    const { rows } = await test.superuser.query('select text from kernel.notice where recipient_organisation_id = $1', [
      prefectureId,
    ])
    expect(rows).toMatchObject([{ text: expect.stringContaining(reason) }])
  })

  it('is taken back once, and is not received afterwards', async () => {
    const { office, withdraw, answer } = await aFiling()
    await withdraw(office)
    expect(await withdraw(office)).toMatchObject({ refusal: 'filing-withdrawn' })
    expect(await answer()).toMatchObject({ refusal: 'filing-withdrawn' })
  })

  it('is not taken back once the desk has received it, nor by anybody but its office', async () => {
    const { office, director, officer, withdraw, answer } = await aFiling()
    const other = await test.aStage()
    expect(await withdraw(other.office)).toMatchObject({ refusal: 'filing-not-found' })
    for (const nobody of [director, officer]) expect(await withdraw(nobody)).toMatchObject({ refusal: 'not-permitted' })
    expect(await answer()).toMatchObject({ answer: {} })
    expect(await withdraw(office)).toMatchObject({ refusal: 'already-answered' })
    expect((await test.answer(office, showOurFile, {})).filings).toMatchObject([{ state: 'received', withdrawal: '' }])
  })

  it('ends one way when both sides act at once', async () => {
    const { office, withdraw, answer } = await aFiling()
    const ends = await Promise.all([withdraw(office), answer()])
    expect(ends.filter((end) => 'answer' in end)).toHaveLength(1)
  })

  it('is not marked as received by its own office, in the database either', async () => {
    const { rows } = await test.superuser.query(
      `select polname, pg_get_expr(polwithcheck, polrelid) as rule from pg_policy
       where polrelid = 'supervision.filing'::regclass and polcmd = 'w' order by polname`,
    )
    expect(rows).toMatchObject([
      { polname: 'answered_by_officer', rule: expect.stringContaining('prefectureOfficer') },
      { polname: 'waits_again', rule: expect.stringContaining('prefectureOfficer') },
      { polname: 'withdrawn_by_office', rule: expect.stringContaining("state = 'withdrawn'") },
    ])
  })
})

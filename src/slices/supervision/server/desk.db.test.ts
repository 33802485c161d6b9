import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../foundation/calendar-date.ts'
import {
  recordHearing,
  showApplication,
  submitApplication,
  takeStep,
} from '../contract/endpoints/application-endpoints.ts'
import { listCasesToSubmit, showAllianceFile, showDesk, showOurFile } from '../contract/endpoints/desk-endpoints.ts'
import { answerFiling, submitFiling } from '../contract/endpoints/filing-endpoints.ts'
import { showPublicAlliance } from '../contract/endpoints/public-endpoints.ts'
import { answerQuestion, askQuestion, endQuestion } from '../contract/endpoints/question-endpoints.ts'
import { openSupervisionTest, type SupervisionTest } from '../testing/open-supervision-test.ts'

let test: SupervisionTest
beforeAll(async () => {
  test = await openSupervisionTest()
})
afterAll(() => test.close())

const today = dateInJapan(new Date())
/** The last fiscal year that has ended did so in this year. */
const closed = Number(today.slice(0, 4)) - (today.slice(5) < '04-01' ? 1 : 0)
const yearEnd = (back: number) => calendarDate(`${closed - back}-03-31`)

const lines = async (operation: string, subject: string) =>
  (
    await test.superuser.query(
      `select outcome, information_class as class from kernel.audit_line where operation = $1 and subject = $2`,
      [operation, subject],
    )
  ).rows

describe('an application', () => {
  it('is seen by its office, its directors and the officers of its prefecture, each time with a line; by nobody else', async () => {
    const { id, office, director, officer, otherOfficer, colleague, councillor } = await test.anApplication()
    const show = (who: typeof office) => test.call(who, showApplication, { params: { id } })
    expect(await show(office)).toMatchObject({ answer: { party: 'office', allowedSteps: ['withdraw'] } })
    expect(await show(director)).toMatchObject({ answer: { state: 'submitted' } })
    expect(await show(officer)).toMatchObject({
      answer: { party: 'officer', allowedSteps: ['accept', 'askCorrection'], complete: false },
    })
    expect(await lines('supervision.show-application', id)).toHaveLength(3)
    expect(await show(otherOfficer)).toMatchObject({ refusal: 'application-not-found' })
    expect(await show(colleague)).toMatchObject({ refusal: 'not-permitted' })
    expect(await show(councillor)).toMatchObject({ refusal: 'not-permitted' })
    expect((await lines('supervision.show-application', id)).map((each) => each.class)).toContain('supervision')
  })

  it('is judged on the facts as they were handed in, not as they became', async () => {
    const { id, caseId, officer } = await test.anApplication()
    await test.superuser.query(
      `insert into governance.case_revision (case_id, revision, written, reason, recorded_at)
       values ($1, 2, '{"name": "改めた名称"}', '試験', now())`,
      [caseId],
    )
    const shown = await test.answer(officer, showApplication, { params: { id } })
    expect(shown.name).toBe('一般社団法人 架空の輪')
    expect(shown.criteria.rules.map((rule) => rule.id)).toContain('C01')
    expect(shown.slots).toHaveLength(8)
  })

  it('is refused a second time, for a case of others, with unknown slots or files, and where nobody supervises', async () => {
    const applied = await test.anApplication()
    const { caseId, office, allianceId } = applied
    const submit = (body: object, who = office) =>
      test.call(who, submitApplication, { body: { caseId, files: [], ...body } })
    expect(await submit({})).toMatchObject({ refusal: 'already-under-way' })
    const stage = await test.aStage()
    expect(await submit({}, stage.office)).toMatchObject({ refusal: 'case-missing' })
    const fresh = { caseId: await test.aCase(stage) }
    const fileId = await test.aFile(allianceId)
    const unknown = { ...fresh, files: [{ slot: 'x', fileId }] }
    expect(await submit(unknown, stage.office)).toMatchObject({ refusal: 'slot-not-known' })
    const foreign = { ...fresh, files: [{ slot: 'articles', fileId }] }
    expect(await submit(foreign, stage.office)).toMatchObject({ refusal: 'file-not-ours' })
    const none = await test.superuser.query('select from supervision.application where owner_id = $1', [
      stage.allianceId,
    ])
    expect(none.rowCount).toBe(0)
    await test.superuser.query('update kernel.alliance_supervision set until_on = $2 where alliance_id = $1', [
      stage.allianceId,
      '2021-01-01',
    ])
    expect(await submit(fresh, stage.office)).toMatchObject({ refusal: 'no-supervisor' })
    expect(await test.answer(stage.office, listCasesToSubmit, {})).toMatchObject({ items: [{ id: fresh.caseId }] })
  })

  it('waits for the other governors that were asked (令5条の15の4)', async () => {
    const { id, officer } = await test.anApplication()
    await test.superuser.query("update supervision.application set state = 'councilHeard' where id = $1", [id])
    const hear = (body: object) =>
      test.call(officer, recordHearing, {
        params: { id },
        body: { kind: 'otherGovernor', body: '静岡県', heldOn: null, inFavour: null, opinion: '', ...body },
      })
    expect(await hear({ body: 'となりの県' })).toMatchObject({ refusal: 'not-a-prefecture' })
    await hear({})
    const certify = () =>
      test.call(officer, takeStep, {
        params: { id },
        body: { step: 'certify', version: 1, onDay: calendarDate('2026-03-27') },
      })
    expect(await certify()).toMatchObject({ refusal: 'step-needs-more' })
    await hear({ heldOn: '2026-03-20', inFavour: true })
    expect(await certify()).toMatchObject({ answer: { state: 'certified' } })
  })
})

describe('an area in two prefectures (令5条の15の4)', () => {
  it('is certified and revoked after the other governor was heard, each time before and anew', async () => {
    const { id, officer } = await test.anApplication(undefined, {
      articles: { area: ['海老名市', { prefecture: '東京都', name: '町田市' }] },
    })
    const become = (state: string) =>
      test.superuser.query('update supervision.application set state = $2, version = 1 where id = $1', [id, state])
    const take = (step: 'certify' | 'revoke', onDay: string) =>
      test.call(officer, takeStep, {
        params: { id },
        body: { step, version: 1, onDay: calendarDate(onDay), reason: '架空の理由', ground: 'breach' },
      })
    const hear = (heldOn: string) =>
      test.call(officer, recordHearing, {
        params: { id },
        body: {
          ...{ kind: 'otherGovernor' as const, body: '東京都', inFavour: true, opinion: '' },
          heldOn: calendarDate(heldOn),
        },
      })
    const needsTokyo = { refusal: 'step-needs-more', fields: [{ message: expect.stringContaining('東京都') }] }
    await become('councilHeard')
    expect(await take('certify', '2026-03-27')).toMatchObject(needsTokyo)
    expect(await hear('2099-03-20')).toMatchObject({ refusal: 'not-heard-yet' })
    await hear('2026-03-28')
    expect(await take('certify', '2026-03-27')).toMatchObject(needsTokyo)
    await hear('2026-03-20')
    expect(await take('certify', '2026-03-27')).toMatchObject({ answer: { state: 'certified' } })
    await become('revocationHeard')
    await hear('2026-03-27')
    expect(await take('revoke', '2026-03-27')).toMatchObject(needsTokyo)
    await hear('2026-09-01')
    expect(await take('revoke', '2026-10-01')).toMatchObject({ answer: { state: 'revoked' } })
  })
})

describe('filings', () => {
  it('are due by the law, overdue when nothing came, and open to everybody once the prefecture says so', async () => {
    const stage = await test.aStage()
    await test.stateRecords(stage, `${closed - 2}-03-22`)
    const { allianceId, office, officer } = stage
    const due = async () => (await test.answer(officer, showAllianceFile, { params: { id: allianceId } })).due
    const open = today > calendarDate(`${closed}-06-30`) ? 'late' : 'waiting'
    expect((await due()).map(({ duty, dueOn, state }) => [duty, dueOn, state])).toEqual([
      [`annual-report-filed@${yearEnd(2)}`, `${closed - 2}-06-30`, 'late'],
      [`annual-report-filed@${yearEnd(1)}`, `${closed - 1}-06-30`, 'late'],
      [`annual-report-filed@${yearEnd(0)}`, `${closed}-06-30`, open],
    ])
    const filing = {
      duty: `annual-report-filed@${yearEnd(1)}`,
      title: '架空の年度の事業報告書等',
      note: '',
      yearUntil: yearEnd(1),
      purposePropertyYen: 12_345,
      keptPaperIds: [],
      files: [{ fileId: await test.aFile(allianceId), paper: 'other' as const }],
    }
    const submit = (body: object = {}) => test.call(office, submitFiling, { body: { ...filing, ...body } })
    expect(await submit({ yearUntil: null })).toMatchObject({ refusal: 'figure-needs-year' })
    expect(await submit({ duty: 'annual-report-filed@2019-03-31' })).toMatchObject({ refusal: 'not-to-be-filed' })
    expect(await submit({ files: [{ fileId: crypto.randomUUID(), paper: 'other' }] })).toMatchObject({
      refusal: 'file-not-ours',
    })
    const both = await Promise.all([submit(), submit()])
    const ids = both.flatMap((each) => ('answer' in each ? each.answer.id : []))
    expect(ids, 'of two at once one is filed').toHaveLength(1)
    const [id = ''] = ids
    expect(await submit()).toMatchObject({ refusal: 'already-filed' })
    expect((await due()).map(({ state }) => state)).toEqual(['late', 'filedLate', open])

    const take = (body: object) =>
      test.call(officer, answerFiling, {
        params: { id },
        body: { outcome: 'received', answer: '', open: true, ...body },
      })
    expect(await take({ outcome: 'returned' })).toMatchObject({ refusal: 'reason-missing' })
    expect(
      await test.call(office, answerFiling, { params: { id }, body: { outcome: 'received', answer: '', open: true } }),
    ).toMatchObject({ refusal: 'not-permitted' })
    expect(await take({})).toMatchObject({ answer: { id } })
    expect(await take({})).toMatchObject({ refusal: 'already-answered' })
    const shown = await test.answer({ kind: 'public' }, showPublicAlliance, { params: { id: allianceId } })
    expect(shown.publications).toMatchObject([{ kind: 'filing', title: filing.title, onDay: today }])
    expect(JSON.stringify(shown)).not.toContain('12345')
  })

  it('that were sent back are due again', async () => {
    const stage = await test.aStage()
    await test.stateRecords(stage, `${closed - 2}-04-02`)
    const { allianceId, office, officer } = stage
    const filing = { duty: `annual-report-filed@${yearEnd(1)}`, title: '報告書', note: '', yearUntil: null }
    const files = [{ fileId: await test.aFile(allianceId), paper: 'other' as const }]
    const body = { ...filing, purposePropertyYen: null, files, keptPaperIds: [] }
    const { id } = await test.answer(office, submitFiling, { body })
    const sentBack = { outcome: 'returned', answer: '監査報告書がない', open: true } as const
    await test.answer(officer, answerFiling, { params: { id }, body: sentBack })
    const ours = await test.answer(office, showOurFile, {})
    expect(ours.due[0]).toMatchObject({ duty: filing.duty, state: 'late', filedOn: null })
    expect(ours.filings).toMatchObject([{ state: 'returned', answer: '監査報告書がない' }])
    expect(await test.call(office, submitFiling, { body })).toMatchObject({ answer: {} })
  })

  it('without a supervisor go nowhere', async () => {
    const stage = await test.aStage()
    await test.superuser.query('update kernel.alliance_supervision set until_on = $2 where alliance_id = $1', [
      stage.allianceId,
      '2021-01-01',
    ])
    const body = {
      duty: null,
      title: '届出',
      note: '',
      yearUntil: null,
      purposePropertyYen: null,
      files: [{ fileId: stage.allianceId, paper: 'other' as const }],
      keptPaperIds: [],
    }
    expect(await test.call(stage.office, submitFiling, { body })).toMatchObject({ refusal: 'no-supervisor' })
  })
})

describe('a revocation', () => {
  it('has its property consequence from the inventory of the year before (規則39条の29), or says that there is none', async () => {
    const applied = await test.anApplication()
    await test.stateRecords(applied, `${closed - 2}-03-22`)
    await test.superuser.query("update supervision.application set state = 'certified' where id = $1", [applied.id])
    const property = async () =>
      (await test.answer(applied.officer, showApplication, { params: { id: applied.id } })).property
    expect(await property()).toMatchObject({ amountYen: null, yearUntil: yearEnd(0) })
    const file = async (yearUntil: ReturnType<typeof yearEnd>, purposePropertyYen: number) =>
      test.answer(applied.office, submitFiling, {
        body: {
          ...{ duty: null, title: '財産目録', note: '', purposePropertyYen },
          yearUntil,
          files: [{ fileId: await test.aFile(applied.allianceId), paper: 'other' }],
          keptPaperIds: [],
        },
      })
    await file(yearEnd(1), 1)
    expect(await property()).toMatchObject({ amountYen: null })
    await file(yearEnd(0), 4_500_000)
    expect(await property()).toMatchObject({ amountYen: 4_500_000, revoked: false })
  })
})

describe('questions', () => {
  it('go to and fro between the two sides, and end where they began', async () => {
    const { allianceId, office, officer, director, otherOfficer } = await test.aStage()
    const body = { allianceId, title: '評議会の構成', body: '構成員の区分を教えてください。' }
    const { id } = await test.answer(officer, askQuestion, { body })
    const [asked] = (await test.answer(director, showOurFile, {})).questions
    expect(asked).toMatchObject({ id, askedBy: 'officer', waitsFor: 'office' })
    expect(await test.answer(officer, showDesk, {})).toMatchObject({ items: [{ questionsWaitingForThem: 1 }] })
    const say = (who: typeof office) => test.call(who, answerQuestion, { params: { id }, body: { body: '架空の答え' } })
    expect(await say(director)).toMatchObject({ refusal: 'not-permitted' })
    expect(await say(otherOfficer)).toMatchObject({ refusal: 'question-not-found' })
    expect(await say(office)).toMatchObject({ answer: {} })
    expect(await test.answer(officer, showDesk, {})).toMatchObject({ items: [{ questionsWaitingForUs: 1 }] })
    const end = (who: typeof office) => test.call(who, endQuestion, { params: { id }, body: {} })
    expect(await end(office)).toMatchObject({ refusal: 'not-yours-to-end' })
    expect(await end(officer)).toMatchObject({ answer: { id } })
    expect(await end(officer)).toMatchObject({ refusal: 'question-ended' })
    expect(await say(office)).toMatchObject({ refusal: 'question-ended' })
  })

  it('are asked by an office of its own prefecture, and by an officer of no alliance but the prefecture’s', async () => {
    const stage = await test.aStage()
    const other = await test.aStage()
    const ask = (who: typeof stage.office, allianceId: string | null) =>
      test.call(who, askQuestion, { body: { allianceId, title: '質問', body: '本文' } })
    expect(await ask(stage.officer, other.allianceId)).toMatchObject({ refusal: 'alliance-not-found' })
    expect(await ask(stage.officer, null)).toMatchObject({ refusal: 'alliance-not-found' })
    // Whatever alliance an office names, it asks about its own.
    expect(await ask(stage.office, other.allianceId)).toMatchObject({ answer: {} })
    expect((await test.answer(other.office, showOurFile, {})).questions).toEqual([])
    await test.superuser.query('update kernel.alliance_supervision set until_on = $2 where alliance_id = $1', [
      stage.allianceId,
      '2021-01-01',
    ])
    expect(await ask(stage.office, null)).toMatchObject({ refusal: 'no-supervisor' })
  })
})

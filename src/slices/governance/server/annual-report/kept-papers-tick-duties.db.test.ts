import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { deliverNextEvent } from '../../../../kernel/events/server/deliver-events.ts'
import { openSystemWork } from '../../../../kernel/work/server/open-work.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { showDuties } from '../../contract/duties/duty-endpoints.ts'
import { keepPaper, saveTexts } from '../../contract/papers/annual-report-endpoints.ts'
import { papersAbout } from '../../domain/papers/paper-kinds.ts'
import { setAllianceStage } from '../../testing/alliance-stage.ts'
import { seedBodies } from '../living/seed-bodies.ts'
import { seedAnnualReport, seedBedsAndMoney } from '../seed.ts'
import { governanceSlice } from '../slice.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor(governanceSlice.reactions)
})
afterAll(() => test.close())

const seeded = (name: string) => new URL(`../../../../../seed/demo/${name}`, import.meta.url)
const day = calendarDate('2025-04-01')
const today = dateInJapan(new Date())

it('papers of a year that are kept without a gap tick what they are; one with a gap does not', async () => {
  const { allianceId, someone } = await setAllianceStage(test, 2)
  await openSystemWork(test.floor, 'test-setup', async (work) => {
    await seedBodies(work, seeded('bodies.yaml'), allianceId, '試験')
    await seedBedsAndMoney(work, seeded('beds-and-money.yaml'), allianceId)
    await seedAnnualReport(work, seeded(''), allianceId)
  })
  const office = someone('secretariat')
  const answer = <E extends Endpoint>(declaration: E, given: CallOf<E>) =>
    answerOf(callServed(test.floor, governanceSlice.endpoints, office, declaration, given))
  const fail = (_reaction: string, error: unknown) => {
    throw error
  }
  const seen = async () => {
    while (await deliverNextEvent(test.floor, governanceSlice.reactions, fail));
    const { duties } = await answer(showDuties, { query: { inYear: calendarDate('2026-06-01') } })
    return duties.flatMap(({ id, seen: shown }) => (shown?.source === 'papers' ? [`${id} ${shown.on}`] : []))
  }
  const keep = (paper: string) => answer(keepPaper, { params: { paper, day }, body: {} } as never)

  const texts = { opinion: '架空の意見', inability: '該当なし', reportedOn: '2026-06-04' }
  await answer(saveTexts, { params: { paper: 'auditorReport', day }, body: { texts } } as never)
  await keep('auditorReport')
  expect(await seen()).toEqual([])

  const whole = { ...texts, method: '架空の方法' }
  await answer(saveTexts, { params: { paper: 'auditorReport', day }, body: { texts: whole } } as never)
  for (const paper of papersAbout('year')) await keep(paper)
  // The business report of this stage lacks votes and facilities, so that the report as a whole is not prepared.
  expect(await seen()).toEqual([`audited-by-auditors@2026-03-31 ${today}`, `audited-by-accountant@2026-03-31 ${today}`])
})

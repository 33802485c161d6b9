import { afterAll, beforeAll, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { answerOf, callServed } from '../../../../kernel/work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../../kernel/work/testing/open-test-floor.ts'
import { draftOpinion, replyToOpinion, sendOpinion, showOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { setAllianceStage } from '../../testing/alliance-stage.ts'
import { governanceSlice } from '../slice.ts'

let test: TestFloor
beforeAll(async () => {
  test = await openTestFloor(governanceSlice.reactions)
})
afterAll(() => test.close())

it('an opinion bears no day before its question was sent, and none to come: the council’s and the alliance’s', async () => {
  const { endpoints } = governanceSlice
  const stage = await setAllianceStage(test, 2)
  const [office, asker] = [stage.someone('secretariat'), stage.someone('facilityAdministrator', stage.memberIds[0])]
  const question = {
    item: 'budget',
    title: '架空の予算',
    body: '架空の内容',
    disclosure: 'office',
    decidesOn: null,
  } as const
  const { id: opinionId } = await answerOf(callServed(test.floor, endpoints, asker, draftOpinion, { body: question }))
  const params = { opinionId }
  await answerOf(callServed(test.floor, endpoints, asker, sendOpinion, { params }))
  const today = dateInJapan(new Date())
  for (const kind of ['council', 'alliance'] as const)
    for (const [datedOn, refusal] of [
      [addDays(today, -1), 'reply-before-question'],
      [addDays(today, 1), 'reply-in-future'],
    ] as const) {
      const body = { kind, body: '意見です。', datedOn }
      expect(await callServed(test.floor, endpoints, office, replyToOpinion, { params, body })).toMatchObject({
        refusal,
      })
    }
  const shown = await answerOf(callServed(test.floor, endpoints, office, showOpinion, { params }))
  expect(shown.replies).toEqual([])
})

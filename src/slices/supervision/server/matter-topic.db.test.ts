import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import { openWork } from '../../../kernel/work/server/open-work.ts'
import { askQuestion } from '../contract/endpoints/question-endpoints.ts'
import { matterChanged } from '../published/supervision-events.ts'
import { openSupervisionTest, type SupervisionTest } from '../testing/open-supervision-test.ts'
import { matterTopic } from './matter-topic.ts'

let test: SupervisionTest
beforeAll(async () => {
  test = await openSupervisionTest()
})
afterAll(() => test.close())

it('what happens between the two sides is heard on both, and by nobody else', async () => {
  const stage = await test.aStage()
  const { allianceId, office, director, officer } = stage
  await test.answer(office, askQuestion, { body: { allianceId: null, title: '質問', body: '本文' } })
  const { rows } = await test.superuser.query(
    "select payload from kernel.event where name = $1 and payload ->> 'allianceId' = $2",
    [matterChanged, allianceId],
  )
  expect(rows).toEqual([{ payload: { allianceId } }])
  const hears = (viewer: Viewer) =>
    openWork(test.floor, viewer, 'none', (work) =>
      matterTopic.mayHear(work, {
        ...{ id: crypto.randomUUID(), name: matterChanged, version: 1, organisationId: allianceId },
        payload: rows[0].payload,
      }),
    )
  for (const who of [office, director, officer]) expect(await hears(who)).toBe(true)
  const others = [
    stage.councillor,
    stage.colleague,
    stage.otherOfficer,
    (await test.aStage()).officer,
    { kind: 'public' } as const,
  ]
  for (const who of others) expect(await hears(who)).toBe(false)
})

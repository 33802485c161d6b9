import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Role } from '../../../identity/domain/role.ts'
import { openWork } from '../../../work/server/open-work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { addRule } from '../../contract/rule-endpoints.ts'
import { noticeLeft } from '../../published/notice-left.ts'
import { ruleChanged } from '../../published/rule-changed.ts'
import { type DisclosureWorld, makeDisclosureWorld, personOf, someTerms } from '../../testing/disclosure-world.ts'
import { disclosureEndpoints } from '../disclosure-endpoints.ts'
import { noticeLeftTopic, ruleChangedTopic } from './notice-topics.ts'

let test: TestFloor
let world: DisclosureWorld
beforeAll(async () => {
  test = await openTestFloor()
  world = await makeDisclosureWorld(test.floor)
})
afterAll(() => test.close())

type Topic = typeof ruleChangedTopic
const hears = (topic: Topic, event: Parameters<Topic['mayHear']>[1]) => (organisationId: string, role: Role) =>
  openWork(test.floor, personOf(organisationId, role), 'none', (work) => topic.mayHear(work, event))

it('a changed rule is heard by the owner’s people and by whoever may read a notice about it, and by nobody else', async () => {
  const terms = someTerms(world, { audience: { kind: 'oneMember', organisationId: world.fellow } })
  const keeper = personOf(world.owner, 'facilityAdministrator')
  await answerOf(callServed(test.floor, disclosureEndpoints(test.floor), keeper, addRule, { body: { terms } }))
  const { rows } = await test.superuser.query('select * from kernel.event where name = $1', [ruleChanged])
  const { id, version, payload } = rows[0]
  const heardBy = hears(ruleChangedTopic, { id, name: ruleChanged, version, organisationId: world.owner, payload })
  expect(await heardBy(world.owner, 'buyer')).toBe(true)
  expect(await heardBy(world.fellow, 'facilityAdministrator')).toBe(true)
  expect(await heardBy(world.fellow, 'buyer')).toBe(false)
  for (const other of [world.plain, world.alliance, world.prefecture, world.stranger])
    expect(await heardBy(other, 'privacyOfficer')).toBe(false)
  expect(ruleChangedTopic.shape.parse(payload)).toEqual({})
})

it('a notice left is heard by its recipient’s readers alone', async () => {
  const heardBy = hears(noticeLeftTopic, { id: crypto.randomUUID(), ...noticeLeft(world.fellow) })
  expect(await heardBy(world.fellow, 'privacyOfficer')).toBe(true)
  expect(await heardBy(world.fellow, 'liaisonNurse')).toBe(false)
  expect(await heardBy(world.owner, 'privacyOfficer')).toBe(false)
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { listNotices } from '../../contract/notice-endpoints.ts'
import { addRule, reviseRule } from '../../contract/rule-endpoints.ts'
import type { RuleTerms } from '../../domain/disclosure-rule.ts'
import { type DisclosureWorld, makeDisclosureWorld, personOf, someTerms } from '../../testing/disclosure-world.ts'
import { disclosureEndpoints } from '../disclosure-endpoints.ts'

let test: TestFloor
let world: DisclosureWorld
let keeper: Viewer
beforeAll(async () => {
  test = await openTestFloor()
})
afterAll(() => test.close())
beforeEach(async () => {
  world = await makeDisclosureWorld(test.floor)
  keeper = personOf(world.owner, 'facilityAdministrator')
})

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, disclosureEndpoints(test.floor), viewer, declaration, given)
const add = (changes: Partial<RuleTerms> = {}) =>
  answerOf(call(keeper, addRule, { body: { terms: someTerms(world, changes) } }))
const noticesOf = async (organisationId: string) =>
  (await answerOf(call(personOf(organisationId, 'director'), listNotices, {}))).items.map(({ text }) => text)

describe('a changed rule', () => {
  it('tells whoever sees by a rule that it rests on something else now, and nobody whom it shows nothing', async () => {
    const audience = { kind: 'members' } as const
    const { ruleId } = await add({ audience })
    await add({
      effect: 'deny',
      granularity: 'benchmarkOnly',
      audience: { kind: 'oneMember', organisationId: world.plain },
    })
    const told = async () => [(await noticesOf(world.fellow)).length, (await noticesOf(world.plain)).length]
    const before = await told()
    const { basis } = someTerms(world)
    const terms = someTerms(world, { audience, basis: { ...basis, text: '架空の新しい協定' } })
    await answerOf(call(keeper, reviseRule, { params: { ruleId }, body: { expectedRevision: 1, terms } }))
    expect((await noticesOf(world.fellow))[0]).toBe(
      '甲会が、空床の開示ルールの根拠を改めました。乙会に見える範囲は「明細まで」のままです。',
    )
    expect(await told()).toEqual([(before[0] ?? 0) + 1, before[1]])
    await answerOf(call(keeper, reviseRule, { params: { ruleId }, body: { expectedRevision: 2, terms } }))
    expect(await told(), 'nothing changed').toEqual([(before[0] ?? 0) + 1, before[1]])
  })

  it('tells of days that change nothing today and something later', async () => {
    const audience = { kind: 'oneMember', organisationId: world.fellow } as const
    const { ruleId } = await add({ audience })
    const terms = someTerms(world, { audience, validThroughOn: '2199-03-31' as never })
    await answerOf(call(keeper, reviseRule, { params: { ruleId }, body: { expectedRevision: 1, terms } }))
    expect((await noticesOf(world.fellow))[0]).toBe(
      '甲会が、空床の開示ルールを改めました。令和181年4月1日から、乙会に見える範囲が「明細まで」から「なし」に変わります。',
    )
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { Viewer } from '../../../identity/domain/viewer.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { previewRules } from '../../contract/preview-endpoint.ts'
import { addRule, listRules } from '../../contract/rule-endpoints.ts'
import { type DisclosureWorld, makeDisclosureWorld, personOf, someTerms } from '../../testing/disclosure-world.ts'
import { disclosureEndpoints } from '../disclosure-endpoints.ts'

let test: TestFloor
let world: DisclosureWorld
let keeper: Viewer
beforeAll(async () => {
  test = await openTestFloor()
  world = await makeDisclosureWorld(test.floor)
  keeper = personOf(world.owner, 'facilityAdministrator')
})
afterAll(() => test.close())

const served = () => disclosureEndpoints(test.floor)
const seenBy = ({ rows }: OutputOf<typeof previewRules>) =>
  Object.fromEntries(
    rows.map(({ audience, before, after, databaseAfter }) => [audience, [before, after, databaseAfter]]),
  )

describe('the preview', () => {
  it('says who would see what, before and after, by the rule and by the database, and saves nothing', async () => {
    const terms = someTerms(world, { granularity: 'aggregated' })
    const { ruleId } = await answerOf(callServed(test.floor, served(), keeper, addRule, { body: { terms } }))
    const kept = await test.superuser.query('select * from kernel.disclosure_rule_revision order by id')
    const deny = someTerms(world, { effect: 'deny', audience: { kind: 'oneMember', organisationId: world.plain } })
    const drafts = [
      { act: 'revise', ruleId, expectedRevision: 1, terms: someTerms(world) },
      { act: 'add', terms: { ...deny, granularity: 'benchmarkOnly' } },
      { act: 'add', terms: someTerms(world, { audience: { kind: 'prefecture' }, granularity: 'benchmarkOnly' }) },
    ] as const
    const preview = await answerOf(
      callServed(test.floor, served(), keeper, previewRules, { body: { drafts: [...drafts] } }),
    )
    expect(seenBy(preview)).toEqual({
      乙会: ['aggregated', 'rows', 'rows'],
      丙市: ['aggregated', null, null],
      架空連携の事務局: [null, null, null],
      架空連携の評議会: [null, null, null],
      架空県: [null, 'benchmarkOnly', 'benchmarkOnly'],
      サインインしていない人: [null, null, null],
    })
    expect(preview.agrees).toBe(true)
    expect(preview.rows.find(({ audience }) => audience === '丙市')?.because).toEqual([
      expect.stringMatching(/^見せないルールが優先します: 甲会は、丙市に、空床を一切見せません。/),
    ])
    expect((await test.superuser.query('select * from kernel.disclosure_rule_revision order by id')).rows).toEqual(
      kept.rows,
    )
    const lines = await test.superuser.query<{ account_id: string; outcome: string }>(
      `select account_id, outcome from kernel.audit_line where operation = 'disclosure.preview-rules'`,
    )
    expect(lines.rows).toEqual([{ account_id: keeper.kind === 'account' && keeper.accountId, outcome: 'done' }])
  })

  it('refuses what could not be saved, with the fields that must change', async () => {
    const terms = someTerms(world, { category: 'purchasePrices', basis: { kind: 'ownDecision', text: '架空' } })
    const end = await callServed(test.floor, served(), keeper, previewRules, {
      body: { drafts: [{ act: 'add', terms }] },
    })
    expect(end).toMatchObject({
      refusal: 'rule-is-not-possible',
      fields: [{ field: 'basis' }, { field: 'validThroughOn' }],
    })
  })

  it('asks as the keeper again afterwards', async () => {
    const drafts = [{ act: 'add' as const, terms: someTerms(world, { category: 'documents' }) }]
    await answerOf(callServed(test.floor, served(), keeper, previewRules, { body: { drafts } }))
    expect((await answerOf(callServed(test.floor, served(), keeper, listRules, {}))).items).toHaveLength(1)
  })
  it('shows where the database would answer otherwise than the rule', async () => {
    await test.superuser.query(`create or replace function kernel.disclosed_owners(category text, granularity text)
      returns uuid[] language sql stable security definer set search_path = pg_catalog as $$ select '{}'::uuid[] $$`)
    const drafts = [{ act: 'add' as const, terms: someTerms(world, { category: 'equipment' }) }]
    const preview = await answerOf(callServed(test.floor, served(), keeper, previewRules, { body: { drafts } }))
    expect(preview.agrees).toBe(false)
    expect(seenBy(preview).乙会).toEqual([null, 'rows', null])
  })
})

import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import type { CallOf, Endpoint } from '../../../../platform/contract/endpoint.ts'
import { publicViewer, type Viewer } from '../../../identity/domain/viewer.ts'
import { openWork } from '../../../work/server/open-work.ts'
import { answerOf, callServed } from '../../../work/testing/call-served-endpoint.ts'
import { openTestFloor, type TestFloor } from '../../../work/testing/open-test-floor.ts'
import { listNotices } from '../../contract/notice-endpoints.ts'
import {
  addRule,
  endRule,
  listAudiences,
  listGrantedRules,
  listRules,
  reviseRule,
  showRuleHistory,
} from '../../contract/rule-endpoints.ts'
import { disclosureCategories } from '../../domain/disclosure-category.ts'
import type { RuleTerms } from '../../domain/disclosure-rule.ts'
import {
  type DisclosureWorld,
  makeDisclosureWorld,
  personOf,
  someTerms,
  withdraw,
} from '../../testing/disclosure-world.ts'
import { disclosureEndpoints } from '../disclosure-endpoints.ts'

let test: TestFloor
let world: DisclosureWorld
let keeper: Viewer
beforeAll(async () => {
  test = await openTestFloor()
  await test.superuser.query(`create schema test_ward; grant usage on schema test_ward to renkei_application;
    create table test_ward.bed (id uuid primary key default gen_random_uuid(), owner_id uuid not null);
    select renkei_private.protect('test_ward.bed');
    grant select on test_ward.bed to renkei_application;
    create policy disclosed on test_ward.bed for select to renkei_application
      using (owner_id = any ((select kernel.disclosed_owners('bedAvailability', 'rows'))::uuid[]))`)
})
afterAll(() => test.close())
beforeEach(async () => {
  world = await makeDisclosureWorld(test.floor)
  keeper = personOf(world.owner, 'facilityAdministrator')
  await test.superuser.query('insert into test_ward.bed (owner_id) values ($1)', [world.owner])
})

const call = <E extends Endpoint>(viewer: Viewer, declaration: E, given: CallOf<E>) =>
  callServed(test.floor, disclosureEndpoints(test.floor), viewer, declaration, given)
const add = (changes: Partial<RuleTerms> = {}) =>
  answerOf(call(keeper, addRule, { body: { terms: someTerms(world, changes) } }))
/** How many of the owner's beds a viewer finds in the real table. */
const bedsSeenBy = (viewer: Viewer): Promise<number> =>
  openWork(test.floor, viewer, 'none', async (work) => {
    const { rows } = await sql`select from test_ward.bed where owner_id = ${world.owner}`.execute(work.db)
    return rows.length
  })
const noticesOf = async (organisationId: string) =>
  (await answerOf(call(personOf(organisationId, 'director'), listNotices, {}))).items.map(({ text }) => text)

describe('grants', () => {
  it('shows the own rows without any rule, and nothing to anybody else', async () => {
    expect(await bedsSeenBy(personOf(world.owner, 'buyer'))).toBe(1)
    for (const other of [world.fellow, world.plain, world.alliance, world.prefecture, world.stranger])
      expect(await bedsSeenBy(personOf(other, 'facilityAdministrator', 'secretariat', 'prefectureOfficer'))).toBe(0)
    expect(await bedsSeenBy(publicViewer)).toBe(0)
  })

  it.each([
    ['participants', { fellow: 1, plain: 0, secretariat: 0, councillor: 0, officer: 0, visitor: 0 }],
    ['members', { fellow: 1, plain: 1, secretariat: 0, councillor: 0, officer: 0, visitor: 0 }],
    ['secretariat', { fellow: 0, plain: 0, secretariat: 1, councillor: 0, officer: 0, visitor: 0 }],
    ['council', { fellow: 0, plain: 0, secretariat: 0, councillor: 1, officer: 0, visitor: 0 }],
    ['prefecture', { fellow: 0, plain: 0, secretariat: 0, councillor: 0, officer: 1, visitor: 0 }],
    ['public', { fellow: 1, plain: 1, secretariat: 1, councillor: 1, officer: 1, visitor: 1 }],
  ] as const)('a rule for %s reaches them and nobody else', async (kind, expected) => {
    await add({ audience: { kind } })
    expect({
      fellow: await bedsSeenBy(personOf(world.fellow, 'buyer')),
      plain: await bedsSeenBy(personOf(world.plain, 'buyer')),
      secretariat: await bedsSeenBy(personOf(world.alliance, 'secretariat')),
      councillor: await bedsSeenBy(personOf(world.alliance, 'councillor')),
      officer: await bedsSeenBy(personOf(world.prefecture, 'prefectureOfficer')),
      visitor: await bedsSeenBy(publicViewer),
    }).toEqual(expected)
  })

  it('lets a denial win over every allowance', async () => {
    await add({ audience: { kind: 'public' } })
    await add({ audience: { kind: 'oneMember', organisationId: world.fellow }, effect: 'deny' })
    expect(await bedsSeenBy(personOf(world.fellow, 'director'))).toBe(0)
    expect(await bedsSeenBy(personOf(world.plain, 'director'))).toBe(1)
  })

  it('ends at once: the next statement of anybody finds nothing', async () => {
    const rule = await add()
    const fellow = personOf(world.fellow, 'buyer')
    expect(await bedsSeenBy(fellow)).toBe(1)
    const endedAt = performance.now()
    await answerOf(call(keeper, endRule, { params: { ruleId: rule.ruleId }, body: { expectedRevision: 1 } }))
    expect(await bedsSeenBy(fellow)).toBe(0)
    expect(performance.now() - endedAt).toBeLessThan(1_000)
  })

  it('leaves a former member nothing of others, and others nothing of its own', async () => {
    await add()
    const terms = someTerms(world, { allianceId: world.alliance })
    const plainKeeper = personOf(world.plain, 'facilityAdministrator')
    await answerOf(call(plainKeeper, addRule, { body: { terms } }))
    await test.superuser.query('insert into test_ward.bed (owner_id) values ($1)', [world.plain])
    const bedsOfPlain = () =>
      openWork(
        test.floor,
        personOf(world.fellow, 'buyer'),
        'none',
        async (work) =>
          (await sql`select from test_ward.bed where owner_id = ${world.plain}`.execute(work.db)).rows.length,
      )
    expect([await bedsSeenBy(plainKeeper), await bedsOfPlain()]).toEqual([1, 1])
    await withdraw(test.floor, world, world.plain, dateInJapan(new Date()))
    expect([await bedsSeenBy(plainKeeper), await bedsOfPlain()]).toEqual([0, 0])
  })

  it('lists what others disclose to the viewer, and what the viewer can address', async () => {
    await add()
    await add({ category: 'equipment', audience: { kind: 'secretariat' } })
    const granted = await answerOf(call(personOf(world.fellow, 'buyer'), listGrantedRules, {}))
    expect(granted.items.map(({ sentence }) => sentence)).toEqual([
      '甲会は、架空連携のすべての社員に、空床を明細まで見せます。期間は令和6年4月1日から、期限はありません。根拠は連携法人の規程・参加法人間の合意(架空の規程 第1条)。',
    ])
    const officer = personOf(world.prefecture, 'prefectureOfficer')
    expect((await answerOf(call(officer, listGrantedRules, {}))).items).toEqual([])
    await add({ audience: { kind: 'prefecture' } })
    expect((await answerOf(call(officer, listGrantedRules, {}))).items.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('甲会は、架空連携を監督する都道府県に'),
    ])
    const { alliances } = await answerOf(call(keeper, listAudiences, {}))
    expect(alliances.map(({ name, members }) => [name, members.map((each) => each.name).sort()])).toEqual([
      ['架空連携', ['丙市', '乙会']],
    ])
  })

  it('lets the secretariat keep the alliance’s own rules', async () => {
    const office = personOf(world.alliance, 'secretariat')
    await answerOf(call(office, addRule, { body: { terms: someTerms(world) } }))
    const { items } = await answerOf(call(personOf(world.plain, 'director'), listGrantedRules, {}))
    expect(items.map(({ ownerId }) => ownerId)).toEqual([world.alliance])
  })
})

describe('refuses', () => {
  const refusalOf = async (viewer: Viewer, changes: Partial<RuleTerms>) => {
    const end = await call(viewer, addRule, { body: { terms: someTerms(world, changes) } })
    return 'refusal' in end ? [end.refusal, ...end.fields.map(({ field }) => field)] : ['answered']
  }

  it('a rule that others than the owner’s keeper would make', async () => {
    expect(await refusalOf(personOf(world.owner, 'buyer'), {})).toEqual(['not-permitted'])
    expect(await refusalOf(personOf(world.owner, 'secretariat'), {})).toEqual(['not-the-keeper'])
  })

  it('a rule in an alliance that is not the owner’s, and one for a stranger', async () => {
    const elsewhere = await makeDisclosureWorld(test.floor)
    expect(await refusalOf(keeper, { allianceId: elsewhere.alliance })).toEqual(['rule-is-not-possible', 'allianceId'])
    expect(await refusalOf(keeper, { audience: { kind: 'oneMember', organisationId: world.stranger } })).toEqual([
      'rule-is-not-possible',
      'audience',
    ])
  })

  it('a change by whoever has not read the newest revision, and of a rule that has ended', async () => {
    const { ruleId } = await add()
    const body = { expectedRevision: 1, terms: someTerms(world, { granularity: 'aggregated' }) }
    expect(await call(keeper, reviseRule, { params: { ruleId }, body })).toHaveProperty('answer')
    expect(await call(keeper, reviseRule, { params: { ruleId }, body })).toHaveProperty(
      'refusal',
      'rule-changed-meanwhile',
    )
    await answerOf(call(keeper, endRule, { params: { ruleId }, body: { expectedRevision: 2 } }))
    expect(await call(keeper, endRule, { params: { ruleId }, body: { expectedRevision: 3 } })).toHaveProperty(
      'refusal',
      'rule-has-ended',
    )
  })

  it('to move a rule to another category, which would be another rule', async () => {
    const { ruleId } = await add()
    const terms = someTerms(world, { category: 'equipment' })
    const end = await call(keeper, reviseRule, { params: { ruleId }, body: { expectedRevision: 1, terms } })
    expect(end).toMatchObject({ refusal: 'rule-is-not-possible', fields: [{ field: 'category' }] })
  })

  it('two changes at once: one of them wins', async () => {
    const { ruleId } = await add()
    const ends = await Promise.all(
      [1, 2, 3, 4].map(() => call(keeper, endRule, { params: { ruleId }, body: { expectedRevision: 1 } })),
    )
    expect(ends.filter((end) => 'answer' in end)).toHaveLength(1)
  })

  it('to overwrite or forge what was recorded, whoever asks the database', async () => {
    await add()
    const asKeeper = (statement: string) =>
      openWork(test.floor, keeper, 'none', (work) => sql.raw(statement).execute(work.db))
    await expect(asKeeper(`update kernel.disclosure_rule_revision set granularity = 'rows'`)).rejects.toThrow('denied')
    await expect(asKeeper('delete from kernel.disclosure_rule_revision')).rejects.toThrow('denied')
    const columns = `id, owner_id, rule_id, revision, alliance_id, category, audience_kind, effect, granularity,
      valid_from_on, basis_kind, basis_text, recorded_by_account_id`
    const forged = `insert into kernel.disclosure_rule_revision (${columns}) select gen_random_uuid(), '${world.fellow}',
      gen_random_uuid(), 1, '${world.alliance}', 'equipment', 'public', 'allow', 'rows', '2024-04-01', 'law', '偽', null`
    await expect(asKeeper(forged)).rejects.toThrow('row-level security')
  })

  it('to disclose a category it does not know: an empty list would look like nothing there', async () => {
    const ask = openWork(test.floor, keeper, 'none', (work) =>
      sql`select kernel.disclosed_owners('bedAvailabilty', 'rows')`.execute(work.db),
    )
    await expect(ask).rejects.toThrow('no such disclosure')
  })
})

describe('hides', () => {
  it('a rule and its history from whom it grants nothing', async () => {
    const { ruleId } = await add({ audience: { kind: 'oneMember', organisationId: world.fellow } })
    const stranger = personOf(world.plain, 'facilityAdministrator')
    expect((await answerOf(call(stranger, listRules, {}))).items).toEqual([])
    expect((await answerOf(call(stranger, listGrantedRules, {}))).items).toEqual([])
    expect(await call(stranger, showRuleHistory, { params: { ruleId } })).toHaveProperty('refusal', 'rule-not-found')
    const ended = call(stranger, endRule, { params: { ruleId }, body: { expectedRevision: 1 } })
    expect(await ended).toHaveProperty('refusal', 'rule-not-found')
  })

  it('an allowance that a denial leaves nothing of', async () => {
    await add()
    await add({
      effect: 'deny',
      granularity: 'benchmarkOnly',
      audience: { kind: 'oneMember', organisationId: world.fellow },
    })
    expect((await answerOf(call(personOf(world.fellow, 'buyer'), listGrantedRules, {}))).items).toEqual([])
    expect((await answerOf(call(personOf(world.plain, 'buyer'), listGrantedRules, {}))).items).toHaveLength(1)
  })
})

describe('records', () => {
  it('every revision, the event, and a notice with each organisation the change affects', async () => {
    const { ruleId } = await add({ audience: { kind: 'oneMember', organisationId: world.fellow } })
    const terms = someTerms(world, { audience: { kind: 'participants' }, granularity: 'aggregated' })
    await answerOf(call(keeper, reviseRule, { params: { ruleId }, body: { expectedRevision: 1, terms } }))
    await answerOf(call(keeper, endRule, { params: { ruleId }, body: { expectedRevision: 2 } }))
    const history = await answerOf(call(keeper, showRuleHistory, { params: { ruleId } }))
    expect(
      history.items.map(({ revision, granularity, ended, inForce }) => [revision, granularity, ended, inForce]),
    ).toEqual([
      [3, 'aggregated', true, false],
      [2, 'aggregated', false, false],
      [1, 'rows', false, false],
    ])
    const events = await test.superuser.query<{ payload: { revision: number; ended: boolean } }>(
      `select payload from kernel.event where name = 'disclosure.rule-changed' and organisation_id = $1 order by at`,
      [world.owner],
    )
    expect(events.rows.map(({ payload }) => [payload.revision, payload.ended])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    expect(await noticesOf(world.fellow)).toEqual([
      '甲会が、空床の開示ルールを終了しました。乙会に見える範囲が「集計まで」から「なし」に変わります。',
      '甲会が、空床の開示ルールを改めました。乙会に見える範囲が「明細まで」から「集計まで」に変わります。',
      '甲会が、空床の開示ルールを定めました。乙会に見える範囲が「なし」から「明細まで」に変わります。',
    ])
    expect(await noticesOf(world.plain)).toEqual([])
  })

  it('tells those whom a rule will affect on a day to come', async () => {
    await add({ validFromOn: someTerms(world).validFromOn, audience: { kind: 'prefecture' } })
    expect(await noticesOf(world.prefecture)).toHaveLength(1)
    await add({ validFromOn: '2199-04-01' as never, audience: { kind: 'council' } })
    expect(await noticesOf(world.alliance)).toEqual([
      '甲会が、空床の開示ルールを定めました。令和181年4月1日から、架空連携の評議会に見える範囲が「なし」から「明細まで」に変わります。',
    ])
  })
})

it('the domain and the database know the same categories', async () => {
  const { rows } = await test.superuser.query<{ known: string[] }>('select kernel.disclosure_categories() as known')
  expect(rows[0]?.known).toEqual([...disclosureCategories])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { CertificationCase, Member, Officer, OutsidePost, Relation } from './certification-case.ts'
import { clauseNames, consultationItems, facilityKinds } from './certification-case.ts'
import { checkCriteria, everyRuleAnswer } from './check-criteria.ts'
import { complete, ebina, machida, midoriWard, nagoya, officer, ordinaryDay } from './rules/rule-case.ts'

const perhaps = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined })
const place = fc.constantFrom(ebina, machida, nagoya, midoriWard)
const flag = perhaps(fc.boolean())

/** 法70条1項3号・4号 are for individuals, and only for them. */
const basisFitsPerson = ({ person, basis }: Pick<Member, 'person' | 'basis'>): boolean =>
  !person || !basis || (person === 'individual') === basis >= 3

const member: fc.Arbitrary<Member> = fc
  .record({
    name: fc.constant('甲'),
    kind: perhaps(fc.constantFrom('participant', 'plainMember')),
    person: perhaps(fc.constantFrom('corporation', 'individual')),
    basis: perhaps(fc.constantFrom(1, 2, 3, 4)),
    eligibility: perhaps(fc.constantFrom('practitioner', 'relatedBusiness')),
    forProfit: flag,
    votes: perhaps(fc.integer({ min: 1, max: 5 })),
    facilities: perhaps(
      fc.array(fc.record({ kind: perhaps(fc.constantFrom(...facilityKinds)), municipality: perhaps(place) }), {
        maxLength: 3,
      }),
    ),
  })
  .filter(basisFitsPerson)

const relation: fc.Arbitrary<Relation> = fc
  .tuple(
    fc.constantFrom('o0', 'o1', 'o2', 'o3', 'o4', 'o5'),
    fc.constantFrom('o0', 'o1', 'o2', 'o3', 'o4', 'o5'),
    fc.boolean(),
  )
  .filter(([left, right]) => left !== right)
  .map(([left, right, special]) =>
    special ? { of: left, person: right, kind: 'special' } : { between: [left, right], kind: 'spouse' },
  )

const post: fc.Arbitrary<OutsidePost> = fc.record({
  body: fc.constant('架空商事株式会社'),
  forProfit: flag,
  tradesWith: perhaps(fc.subarray(['m0', 'm1', '架空の取引先'])),
})

const officers: fc.Arbitrary<readonly Officer[]> = fc
  .array(
    fc.record({
      role: perhaps(fc.constantFrom('director', 'auditor')),
      representative: flag,
      medicalExpert: flag,
      disqualified: flag,
      posts: perhaps(fc.array(post, { maxLength: 2 })),
    }),
    { minLength: 6, maxLength: 9 },
  )
  .map((all) => all.map((each, index) => officer(`o${index}`, each)))

const someCase: fc.Arbitrary<CertificationCase> = fc
  .record({
    members: fc
      .array(member, { minLength: 1, maxLength: 6 })
      .map((all) => all.map((each, index) => ({ ...each, name: `m${index}` }))),
    officers,
    relations: fc.array(relation, { maxLength: 4 }),
    articles: fc.record({
      noMoneyClause: flag,
      area: perhaps(fc.subarray([ebina, machida, midoriWard])),
      clauses: perhaps(fc.subarray([...clauseNames])),
      consultationItems: perhaps(fc.subarray([...consultationItems])),
      votesBasis: perhaps(fc.constantFrom('onePerMember', 'declared')),
      votesUnfair: flag,
      votesProportionalToMoney: flag,
    }),
  })
  // One vote each needs no judgement of fairness; where one is given all the same, it is heard.
  .filter(({ articles }) => articles.votesBasis !== 'onePerMember' || !articles.votesUnfair)
  .map((changes) => ({ ...complete, ...changes }))

function outcomesOf(facts: CertificationCase): ReadonlyMap<string, string> {
  const answer = checkCriteria(facts, ordinaryDay)
  return new Map(answer && everyRuleAnswer(answer).map((each) => [each.id, each.outcome]))
}

const alwaysStated = ['name', 'id', 'title', 'planningArea', 'on']
/** Places and relations are stated whole or not at all. */
const wholeFacts = ['area', 'municipality', 'municipalities', 'relations']

/** The facts without one that was stated, wherever it stood; `where` picks it. */
function forget(facts: unknown, where: number): unknown {
  const paths: string[][] = []
  const collect = (value: unknown, path: string[]) => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, inner] of Object.entries(value)) {
      if (!Array.isArray(value) && !alwaysStated.includes(key)) paths.push([...path, key])
      if (!wholeFacts.includes(key)) collect(inner, [...path, key])
    }
  }
  collect(facts, [])
  const copy = structuredClone(facts)
  const path = paths[where % paths.length] ?? []
  const parent = path.slice(0, -1).reduce<unknown>((value, key) => Reflect.get(value as object, key), copy)
  if (typeof parent === 'object' && parent !== null) Reflect.deleteProperty(parent, path.at(-1) ?? '')
  return copy
}

describe('the criteria over random facts', () => {
  it('forgetting a fact never turns a refusal into an acceptance, nor the reverse', () => {
    fc.assert(
      fc.property(someCase, fc.nat(), (facts, where) => {
        const [before, after] = [outcomesOf(facts), outcomesOf(forget(facts, where) as CertificationCase)]
        for (const [id, outcome] of before) {
          if (outcome === 'met') expect(after.get(id), id).not.toBe('broken')
          if (outcome === 'broken') expect(after.get(id), id).not.toBe('met')
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('an unknown answer names what is missing, and a refusal its reason', () => {
    fc.assert(
      fc.property(someCase, (facts) => {
        const answer = checkCriteria(facts, ordinaryDay)
        for (const each of answer ? everyRuleAnswer(answer) : []) {
          if (each.outcome === 'unknown') expect(each.missing.length, each.id).toBeGreaterThan(0)
          if (each.outcome === 'broken') expect(each.because.length, each.id).toBeGreaterThan(0)
        }
      }),
    )
  })

  it('C12 agrees with votes counted by hand (法70条の3第1項第12号)', () => {
    const vote = fc.record({
      kind: fc.constantFrom('participant' as const, 'plainMember' as const),
      votes: fc.integer({ min: 1, max: 9 }),
    })
    fc.assert(
      fc.property(fc.array(vote, { minLength: 1, maxLength: 12 }), (votes) => {
        const ballots = votes.flatMap((each) => new Array<string>(each.votes).fill(each.kind))
        const held = ballots.filter((each) => each === 'participant').length
        const rest = ballots.filter((each) => each === 'plainMember').length
        const members = votes.map((each, index) => ({ name: `m${index}`, ...each }))
        expect(outcomesOf({ ...complete, members }).get('C12')).toBe(held > rest ? 'met' : 'broken')
      }),
    )
  })

  it('C14 counts a star per officer as a naive count does (法70条の3第1項第14号ロ)', () => {
    const ids = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5']
    const board = ids.map((id, index) =>
      officer(id, { role: index === 5 ? 'auditor' : 'director', medicalExpert: index === 0 }),
    )
    const tied = (relations: readonly Relation[], from: string, to: string) =>
      relations.some((each) =>
        each.kind === 'special'
          ? each.of === from && each.person === to
          : each.between[0] === from
            ? each.between[1] === to
            : each.between[1] === from && each.between[0] === to,
      )
    fc.assert(
      fc.property(fc.array(relation, { maxLength: 5 }), (relations) => {
        const sizes = ids.map((from) => ids.filter((to) => to === from || tied(relations, from, to)).length)
        const outcome = sizes.some((size) => 3 * size > ids.length) ? 'broken' : 'met'
        expect(outcomesOf({ ...complete, officers: board, relations }).get('C14')).toBe(outcome)
      }),
    )
  })

  it('C09 under both readings agrees with votes counted by hand (規則39条の7第2号)', () => {
    const sides = fc.record({ hospital: fc.boolean(), care: fc.boolean(), votes: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(fc.array(sides, { minLength: 1, maxLength: 7 }), (all) => {
        const members = all.map(
          ({ hospital, care, votes }, index): Member => ({
            name: `m${index}`,
            kind: 'participant',
            votes,
            facilities: [
              ...(hospital ? [{ kind: 'hospital' as const, municipality: ebina }] : []),
              ...(care ? [{ kind: 'dayService' as const, municipality: ebina }] : []),
            ],
          }),
        )
        const sum = (some: typeof all) => some.reduce((total, each) => total + each.votes, 0)
        const hospitals = all.filter((each) => each.hospital)
        const literal = sum(hospitals) > sum(all.filter((each) => each.care))
        const practical = sum(hospitals) > sum(all.filter((each) => each.care && !each.hospital))
        const votes = literal === practical ? (literal ? 'met' : 'broken') : 'unknown'
        expect(outcomesOf({ ...complete, members }).get('C09')).toBe(hospitals.length < 2 ? 'broken' : votes)
      }),
    )
  })
})

describe('type and 特定, always derived', () => {
  const individual: Member = { name: '個人', kind: 'participant', person: 'individual' }
  const corporation: Member = { name: '法人', kind: 'participant', person: 'corporation' }
  const unsaid: Member = { name: '不明', kind: 'participant' }
  const plain: Member = { name: '院長', kind: 'plainMember', person: 'individual' }

  it.each([
    [false, [corporation], 'A'],
    [false, [corporation, plain], 'A'],
    [true, [corporation, plain], 'B'],
    [true, [corporation, individual], 'C'],
    [false, [corporation, individual], null],
    [undefined, [corporation], null],
    [true, [corporation, unsaid], null],
  ] as const)('clause %s', (noMoneyClause, members, type) => {
    const facts = { ...complete, articles: { ...complete.articles, noMoneyClause }, members }
    expect(checkCriteria(facts, ordinaryDay)?.type).toBe(type)
    expect(checkCriteria(facts, calendarDate('2024-03-31'))?.type).toBeNull()
  })

  it.each([
    [true, 4_999_999_999, 6_999_999_999, true],
    [true, 5_000_000_000, 0, false],
    [true, 0, 7_000_000_000, false],
    [false, 0, 0, false],
    [undefined, 0, 0, null],
    [true, undefined, 0, null],
    [undefined, 5_000_000_000, 0, false],
    [true, null, null, null],
  ] as const)(
    'clause %s, liabilities %s, revenue %s: 特定 is %s (法70条の14)',
    (noMoneyClause, liabilitiesYen, businessRevenueYen, specified) => {
      const facts: CertificationCase = {
        ...complete,
        articles: { ...complete.articles, noMoneyClause },
        finances: { liabilitiesYen, businessRevenueYen },
      }
      expect(checkCriteria(facts, ordinaryDay)?.specified).toBe(specified)
    },
  )

  it.each([
    [true, '2026-03-30', null],
    [true, '2026-03-31', true],
    [false, '2026-03-30', false],
  ] as const)(
    'clause %s on %s: accounts of a year that had not ended say nothing, so 特定 is %s (法70条の14)',
    (noMoneyClause, on, specified) => {
      const answer = checkCriteria({ ...complete, articles: { ...complete.articles, noMoneyClause } }, calendarDate(on))
      expect(answer?.specified).toBe(specified)
      const warnings = answer?.criteria.find((each) => each.id === 'C04')?.warnings
      expect(warnings).toEqual(specified === null ? [expect.stringContaining('特定')] : [])
    },
  )
})

import fc from 'fast-check'
import { type CalendarDate, calendarDate } from '../../../foundation/calendar-date.ts'
import type { Role } from '../../identity/domain/role.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { audienceKinds, effects, granularities } from '../domain/disclosure-rule.ts'

/** Everybody of the random worlds, by place in this list: two alliances, five members, two prefectures. */
export const alliances = [0, 1]
export const members = [2, 3, 4, 5, 6]
export const prefectures = [7, 8]
export const organisationId = (place: number): string => `0190a000-0000-7000-8000-0000000009${place}0`

/** Two categories are enough to see one mixed up with another. */
export const agreementCategories = ['bedAvailability', 'purchasePrices'] as const
/** A rule keeps its category. */
export const categoryOfRule = (rule: number) => agreementCategories[rule === 3 ? 1 : 0]

/** Days are counted from today. */
export const dayFrom = (today: CalendarDate, days: number): CalendarDate =>
  calendarDate(new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10))

/** Each a possible course of a membership, as days of joining and leaving: also left today, back again, not yet come. */
const course = fc.constantFrom<readonly (readonly [number, number | null])[]>(
  [],
  [[-30, null]],
  [[-30, null]],
  [[0, null]],
  [[1, null]],
  [[-30, 0]],
  [[-30, 1]],
  [
    [-30, -10],
    [-1, null],
  ],
  [
    [-30, -1],
    [1, null],
  ],
)

const membership = (alliance: number, member: number) =>
  fc.record({
    alliance: fc.constant(alliance),
    member: fc.constant(member),
    kind: fc.constantFrom('participant', 'plainMember'),
    course,
  })

const audience = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...audienceKinds.filter((kind) => kind !== 'oneMember')).map((kind) => ({ kind })),
  },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('oneMember' as const), place: fc.constantFrom(0, 3, 3, 3, 4, 8) }),
  },
)

const revision = fc
  .record({
    // Few owners and mostly one category, so that rules meet: an allowance alone shows little.
    owner: fc.constantFrom(0, 2, 2, 2, 3),
    rule: fc.integer({ min: 0, max: 3 }),
    alliance: fc.constantFrom(0, 0, 0, 1),
    audience,
    effect: fc.constantFrom(...effects),
    granularity: fc.constantFrom(...granularities),
    from: fc.constantFrom(-30, -30, -1, 0, 1),
    through: fc.option(fc.constantFrom(-1, 0, 0, 1, 30)),
    ended: fc.boolean().chain((maybe) => (maybe ? fc.boolean() : fc.constant(false))),
  })
  .filter(({ from, through }) => through === null || from <= through)

const held: Role[] = ['secretariat', 'councillor', 'prefectureOfficer']
const accountId = '0190a000-0000-7000-8000-000000000999'
const viewer: fc.Arbitrary<Viewer> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        place: fc.constantFrom(0, 0, 1, 2, 3, 3, 3, 4, 5, 6, 7, 7, 8),
        roles: fc.subarray(held, { minLength: 1 }),
      })
      .map((person) => ({
        kind: 'account' as const,
        accountId,
        organisationId: organisationId(person.place),
        roles: person.roles,
      })),
  },
  { weight: 1, arbitrary: fc.constant<Viewer>({ kind: 'public' }) },
  { weight: 1, arbitrary: fc.constant<Viewer>({ kind: 'system', reason: 'test-setup' }) },
)

const supervision = fc
  .record({
    alliance: fc.constantFrom(0, 0, 1),
    prefecture: fc.constantFrom(...prefectures),
    from: fc.constantFrom(-30, -30, 0, 1),
    until: fc.constantFrom<number | null>(null, null, -5, 0, 1),
  })
  .filter(({ from, until }) => until === null || from < until)

/** A history of rules in a world of memberships, and those who look. */
export const randomHistory = fc.record({
  memberships: fc.tuple(...alliances.flatMap((alliance) => members.map((member) => membership(alliance, member)))),
  supervisions: fc.uniqueArray(supervision, {
    maxLength: 3,
    selector: ({ alliance, prefecture, from }) => `${alliance} ${prefecture} ${from}`,
  }),
  revisions: fc.array(revision, { minLength: 3, maxLength: 14, size: 'max' }),
  viewers: fc.array(viewer, { minLength: 5, maxLength: 8 }),
})

export type RandomHistory = typeof randomHistory extends fc.Arbitrary<infer Value> ? Value : never

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideResolution } from './decide-resolution.ts'
import { type SubjectName, subjects } from './resolution-kind.ts'
import { type Act, attendanceOf, ballotsOf, decide, factsOf, idOf, many, votersOf } from './testing/meeting-stage.ts'

const act: fc.Arbitrary<Act> = fc.record({
  does: fc.constantFrom('for', 'against', 'abstain', 'absent', 'silent'),
  votes: fc.integer({ min: 1, max: 9 }),
  interested: fc.boolean(),
})
const acts = fc.array(act, { minLength: 1, maxLength: 40 })
const subject = fc
  .constantFrom<SubjectName>('otherOfGeneralMeeting', 'amendArticles', 'dissolve', 'otherOfBoard')
  .map((name) => subjects[name])

describe('a ballot', () => {
  it('does not depend on the order of voters, entries or ballots', () => {
    fc.assert(
      fc.property(acts, subject, fc.infiniteStream(fc.nat()), (all, of, order) => {
        const facts = factsOf(all, { subject: of })
        const shuffled = <Item>(list: readonly Item[]) =>
          list
            .map((item) => ({ item, key: order.next().value }))
            .sort((one, other) => one.key - other.key)
            .map(({ item }) => item)
        const other = decideResolution({
          ...facts,
          voters: shuffled(facts.voters),
          attendance: shuffled(facts.attendance),
          ballots: { kind: 'named', cast: shuffled(ballotsOf(all)) },
        })
        const { flags, ...answer } = decideResolution(facts)
        expect({ ...other, flags: [] }).toEqual({ ...answer, flags: [] })
        expect(other.flags).toHaveLength(flags.length)
      }),
    )
  })

  it('that was carried stays carried when one more of those present votes for', () => {
    fc.assert(
      fc.property(acts, subject, (all, of) => {
        const at = all.findIndex(({ does }) => does === 'against' || does === 'abstain' || does === 'silent')
        const more = all.map((each, index): Act => (index === at ? { ...each, does: 'for' } : each))
        if (decide(all, { subject: of }).outcome === 'carried') {
          expect(decide(more, { subject: of }).outcome).toBe('carried')
        }
      }),
    )
  })

  it('comes to the same in secret as by name', () => {
    fc.assert(
      fc.property(acts, subject, (all, of) => {
        const board = of.body === 'board'
        const slips = all
          .filter(({ does, interested }) => does !== 'absent' && does !== 'silent' && !(board && interested))
          .map(({ does, votes = 1 }) => ({ choice: does as 'for', votes: board ? 1 : votes }))
        const secret = decide(all, { subject: of, ballots: { kind: 'secret', slips } })
        const named = decide(all, { subject: of })
        expect([secret.outcome, secret.tally, secret.because]).toEqual([named.outcome, named.tally, named.because])
      }),
    )
  })

  it('is never decided against any reading of what is open', () => {
    const open = fc.record({ does: fc.constantFrom('for', 'against', 'absent'), votes: fc.integer({ min: 1, max: 5 }) })
    const doubtful = fc.subarray([0, 1, 2])
    fc.assert(
      fc.property(fc.array(open, { minLength: 3, maxLength: 6 }), doubtful, subject, (all, twice, of) => {
        const doubled = twice.map(
          (at) => ({ voter: idOf(at), choice: all[at]?.does === 'for' ? 'against' : 'for' }) as const,
        )
        const ballots = { kind: 'named', cast: [...ballotsOf(all), ...doubled] } as const
        const voters = votersOf(all)
        const answer = decide(all, { subject: of, voters, ballots })
        const isOpen = (at: number) => twice.includes(at) && all[at]?.does !== 'absent'
        const readings = all.reduce<readonly (readonly Act[])[]>(
          (before, each, at) =>
            (isOpen(at) ? (['for', 'against'] as const) : [each.does]).flatMap((does) =>
              before.map((list) => [...list, { ...each, does } as Act]),
            ),
          [[]],
        )
        const outcomes = new Set(
          readings.map((reading) => decide(reading, { subject: of, voters, attendance: attendanceOf(all) }).outcome),
        )
        expect(answer.outcome).toBe(outcomes.size === 1 ? [...outcomes][0] : 'unknown')
      }),
    )
  })
})

it('of 2,000 members, weighted and with doubts, is decided well within two seconds', () => {
  const all = [...many(1_100, 'for', { votes: 3 }), ...many(600, 'against', { votes: 2 }), ...many(300, 'absent')]
  const facts = factsOf(all, { subject: subjects.amendArticles })
  const twice = Array.from({ length: 60 }, (_, at) => ({ voter: idOf(at), choice: 'against' as const }))
  const began = performance.now()
  expect(decideResolution(facts).outcome).toBe('carried')
  expect(decideResolution({ ...facts, ballots: { kind: 'named', cast: [...ballotsOf(all), ...twice] } }).outcome).toBe(
    'unknown',
  )
  expect(performance.now() - began).toBeLessThan(2_000)
})

import { describe, expect, it } from 'vitest'
import { subjects } from './resolution-kind.ts'
import { type Act, decide, votersOf } from './testing/meeting-stage.ts'

/** The law written down a second time, with fractions and nothing shared with the engine. */
function oracle(kind: 'ordinary' | 'special' | 'dissolution' | 'board', acts: readonly Act[]): string {
  let [heads, votes, presentHeads, presentVotes, yesHeads, yesVotes] = [0, 0, 0, 0, 0, 0]
  for (const { votes: stated = 1, does, interested } of acts) {
    const weight = kind === 'board' ? 1 : stated
    if (kind === 'board' && interested) continue
    heads += 1
    votes += weight
    if (does === 'absent') continue
    presentHeads += 1
    presentVotes += weight
    if (does !== 'for') continue
    yesHeads += 1
    yesVotes += weight
  }
  if (heads === 0) return 'invalid'
  if (kind === 'special') return yesHeads >= heads / 2 && 3 * yesVotes >= 2 * votes ? 'carried' : 'rejected'
  if (kind === 'dissolution') return 4 * yesHeads >= 3 * heads ? 'carried' : 'rejected'
  if (kind === 'board') {
    if (!(presentHeads > heads / 2)) return 'invalid'
    return yesHeads > presentHeads / 2 ? 'carried' : 'rejected'
  }
  if (!(presentVotes > votes / 2)) return 'invalid'
  return yesVotes > presentVotes / 2 ? 'carried' : 'rejected'
}

const kinds = {
  ordinary: subjects.otherOfGeneralMeeting,
  special: subjects.amendArticles,
  dissolution: subjects.dissolve,
  board: subjects.otherOfBoard,
} as const

const doings = ['absent', 'for', 'against', 'abstain'] as const
const weighted = [1, 2, 3].flatMap((votes) => doings.map((does): Act => ({ does, votes })))
const directors = [false, true].flatMap((interested) => doings.map((does): Act => ({ does, interested })))

/** Every multiset of so many of these: the order of voters decides nothing, which another test shows. */
function* combinations(of: readonly Act[], size: number, from = 0): Generator<readonly Act[]> {
  if (size === 0) {
    yield []
    return
  }
  for (let at = from; at < of.length; at += 1) {
    const act = of[at]
    if (!act) return
    for (const rest of combinations(of, size - 1, at)) yield [act, ...rest]
  }
}

describe.each(Object.entries(kinds))('all ballots of up to five voters, %s', (kind, subject) => {
  it.each([1, 2, 3, 4, 5])('of %i', (size) => {
    let tried = 0
    for (const acts of combinations(kind === 'board' ? directors : weighted, size)) {
      const answer = decide(acts, { subject })
      const expected = oracle(kind as keyof typeof kinds, acts)
      if (answer.outcome !== expected) {
        expect.fail(`${kind} ${JSON.stringify(acts)}: ${answer.outcome}, by the oracle ${expected}`)
      }
      tried += 1
    }
    expect(tried).toBeGreaterThan(size)
  })
})

describe('all ballots with one fact open', () => {
  it('of up to four directors: what is undeclared decides nothing, or leaves the answer unknown', () => {
    const withOpen = [...directors.slice(0, 4), ...doings.map((does): Act => ({ does, interested: undefined }))]
    for (const size of [1, 2, 3, 4]) {
      for (const acts of combinations(withOpen, size)) {
        const voters = votersOf(acts).map((voter, at) => ({ ...voter, interested: acts[at]?.interested }))
        const answer = decide(acts, { subject: kinds.board, voters })
        const readings = acts.reduce<readonly (readonly Act[])[]>(
          (all, act) =>
            (act.interested === undefined ? [true, false] : [act.interested]).flatMap((interested) =>
              all.map((before) => [...before, { ...act, interested }]),
            ),
          [[]],
        )
        const outcomes = new Set(readings.map((reading) => oracle('board', reading)))
        expect(answer.outcome, JSON.stringify(acts)).toBe(outcomes.size === 1 ? [...outcomes][0] : 'unknown')
        if (answer.outcome === 'unknown') expect(answer.missing.length).toBeGreaterThan(0)
      }
    }
  })
})

import { expect, it } from 'vitest'
import { absentWith } from './count-ballots.ts'
import { emptyTally, reachableTallies } from './reachable-tallies.ts'

it('two tallies are one only when every number is the same, not when their digits are', () => {
  const one = { ...emptyTally, headsAll: 1, votesAll: 11 }
  const other = { ...emptyTally, headsAll: 11, votesAll: 1 }
  expect(reachableTallies([[one, other]])).toEqual([one, other])
  expect(reachableTallies([[one, one]])).toEqual([one])
})

it('up to ten thousand tallies are looked at, and more are not', () => {
  const hundred = (step: number) => Array.from({ length: 100 }, (_, at) => absentWith(at * step))
  expect(reachableTallies([hundred(1), hundred(100)])).toHaveLength(10_000)
  expect(reachableTallies([[...hundred(1), absentWith(10_000)], hundred(100)])).toBeNull()
})

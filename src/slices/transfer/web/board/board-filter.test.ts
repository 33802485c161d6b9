import { describe, expect, it } from 'vitest'
import { transferStates } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { boardQuery, isNarrowed, readBoardFilter, statesOf } from './board-filter.ts'

describe('the filter in the address', () => {
  it('names one state of the list that is shown, and asks the server for it', () => {
    const filter = readBoardFilter({ state: 'departed', kind: 'referral' })
    expect(isNarrowed(filter)).toBe(true)
    expect(boardQuery(filter)).toEqual({ state: 'departed', kind: 'referral' })
    expect(boardQuery(readBoardFilter({ state: 'cancelled', over: 'over' }))).toEqual({
      state: 'cancelled',
      over: 'over',
    })
  })

  it.each([
    { state: 'cancelled' },
    { state: 'departed', over: 'over' },
    { state: 'no such state', todo: 'maybe', party: 'office' },
  ])('%j: a word that fits no case of this list is no filter', (search) => {
    expect(isNarrowed(readBoardFilter(search))).toBe(false)
  })

  it('every state is in one of the two lists', () => {
    expect([...statesOf(''), ...statesOf('over')].toSorted()).toEqual([...transferStates].toSorted())
  })
})

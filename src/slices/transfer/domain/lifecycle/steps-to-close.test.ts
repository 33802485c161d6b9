import { describe, expect, it } from 'vitest'
import { stepsToClose } from './steps-to-close.ts'

describe('the steps a case still needs', () => {
  it('are those nobody may leave out, in their order', () => {
    expect(stepsToClose('transfer', 'enquiring')).toEqual([
      'chooseReceiver',
      'fixDate',
      'completeDocuments',
      'depart',
      'arrive',
      'confirmHandover',
      'sendReply',
      'close',
    ])
  })

  it('lead no visitor through a departure', () => {
    expect(stepsToClose('referral', 'dateFixed')).toEqual([
      'completeDocuments',
      'arrive',
      'confirmHandover',
      'sendReply',
      'close',
    ])
  })

  it('are none of a case that is over, however it ended', () => {
    for (const state of ['closed', 'cancelled', 'returned'] as const)
      expect(stepsToClose('transfer', state)).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { parties } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { statesWaitingFor } from '../../domain/lifecycle/whose-turn.ts'
import { nextWork } from './next-work.ts'

describe('a card names the deed that is waited for', () => {
  it.each(parties.flatMap((party) => statesWaitingFor(party).map((state) => [party, state] as const)))(
    '%s in %s',
    (party, state) => {
      expect(nextWork({ toDo: true, party, state, accepted: 1 })).toMatch(/る$/)
    },
  )

  it('and none when it is somebody else’s turn', () => {
    expect(nextWork({ toDo: false, party: 'sender', state: 'departed', accepted: 1 })).toBeNull()
  })

  it('a sender with a word chooses, one without asks on; who was asked answers', () => {
    expect(nextWork({ toDo: true, party: 'sender', state: 'enquiring', accepted: 2 })).toBe('受入先を決める')
    expect(nextWork({ toDo: true, party: 'sender', state: 'enquiring', accepted: 0 })).toContain('期限切れ')
    expect(nextWork({ toDo: true, party: 'invited', state: 'enquiring', accepted: 0 })).toBe('回答する')
  })
})

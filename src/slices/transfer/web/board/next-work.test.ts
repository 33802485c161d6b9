import { describe, expect, it } from 'vitest'
import { parties } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { statesWaitingFor } from '../../domain/lifecycle/whose-turn.ts'
import { nextWork } from './next-work.ts'

const nextDueAt = '2026-11-22T09:00:00.000Z'

describe('a card names the deed that is waited for', () => {
  it.each(parties.flatMap((party) => statesWaitingFor(party).map((state) => [party, state] as const)))(
    '%s in %s',
    (party, state) => {
      expect(nextWork({ toDo: true, party, state, accepted: 1, nextDueAt: null })).toMatch(/る$/)
    },
  )

  it('and none when it is somebody else’s turn', () => {
    expect(nextWork({ toDo: false, party: 'sender', state: 'departed', accepted: 1, nextDueAt: null })).toBeNull()
  })

  it('a sender with a word chooses, one without asks on; who was asked answers', () => {
    expect(nextWork({ toDo: true, party: 'sender', state: 'enquiring', accepted: 2, nextDueAt: null })).toBe(
      '受入先を決める',
    )
    expect(nextWork({ toDo: true, party: 'sender', state: 'enquiring', accepted: 0, nextDueAt })).toContain('期限切れ')
    expect(nextWork({ toDo: true, party: 'sender', state: 'enquiring', accepted: 0, nextDueAt: null })).toBe(
      '受入可なし：照会先を増やす',
    )
    expect(nextWork({ toDo: true, party: 'invited', state: 'enquiring', accepted: 0, nextDueAt })).toBe('回答する')
  })
})

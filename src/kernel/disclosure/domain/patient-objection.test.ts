import { describe, expect, it } from 'vitest'
import { type PatientObjection, standingAgainst, standingObjections } from './patient-objection.ts'

const made = (receiverId: string | null = null): PatientObjection => ({ stance: 'made', receiverId })
const lifted = (receiverId: string | null = null): PatientObjection => ({ stance: 'lifted', receiverId })

describe('a patient’s objection at the source (個人情報保護法27条; security.md JP-P02, JP-P03)', () => {
  it('stands against nobody where nothing was recorded', () => {
    expect(standingAgainst([], 'a')).toBeUndefined()
    expect(standingObjections([])).toEqual([])
  })

  it('to everybody stands against each receiver, outside ones too, until it is lifted', () => {
    expect([standingAgainst([made()], 'a'), standingAgainst([made()], null)]).toEqual([made(), made()])
    expect(standingAgainst([made(), lifted()], 'a')).toBeUndefined()
    expect(standingAgainst([made(), lifted(), made()], 'a')).toEqual(made())
  })

  it('reserved against one receiver stands against no other', () => {
    const records = [made('a')]
    expect([standingAgainst(records, 'a'), standingAgainst(records, 'b')]).toEqual([made('a'), undefined])
    expect(standingAgainst(records, null)).toBeUndefined()
  })

  it('to everybody may be lifted for one, and an older reservation ends with a newer word about all', () => {
    expect(standingAgainst([made(), lifted('a')], 'a')).toBeUndefined()
    expect(standingAgainst([made(), lifted('a')], 'b')).toEqual(made())
    expect(standingAgainst([made('a'), lifted()], 'a')).toBeUndefined()
  })

  it('is listed once, and not where it was lifted', () => {
    const [all, one] = [made(), made('a')]
    expect(standingObjections([all, lifted('b')])).toEqual([all])
    expect(standingObjections([one, made('b'), lifted('b')])).toEqual([one])
    expect(standingObjections([all, one])).toEqual([all, one])
  })
})

import { describe, expect, it } from 'vitest'
import { mayOpen, needsSecondPerson, type SecondPerson, secondPersonStanding } from './second-person.ts'

describe('the second person of an emergency opening', () => {
  it('is needed from the third of one day on', () => {
    expect([0, 1, 2, 3, 20].map(needsSecondPerson)).toEqual([false, false, true, true, true])
  })

  const nobodyThere = '夜間で当直は自分だけのため'
  const cases: readonly [SecondPerson | null, ReturnType<typeof secondPersonStanding>, boolean][] = [
    [null, 'notNeeded', true],
    [{ answer: null, aloneBecause: null }, 'waiting', false],
    [{ answer: 'confirmed', aloneBecause: null }, 'confirmed', true],
    [{ answer: 'refused', aloneBecause: null }, 'refused', false],
    [{ answer: null, aloneBecause: nobodyThere }, 'alone', true],
    [{ answer: 'confirmed', aloneBecause: nobodyThere }, 'confirmed', true],
    [{ answer: 'refused', aloneBecause: nobodyThere }, 'refused', false],
  ]
  it.each(cases)('%j stands as %s and may open: %s', (asked, standing, may) => {
    expect(secondPersonStanding(asked)).toBe(standing)
    expect(mayOpen(standing)).toBe(may)
  })
})

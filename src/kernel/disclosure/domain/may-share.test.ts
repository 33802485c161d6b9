import { describe, expect, it } from 'vitest'
import { acceptedBases, mayShare, partsAsked, type SharingFact, type SharingPart, sharingParts } from './may-share.ts'

const minute = (count: number) => new Date(Date.UTC(2026, 10, 22, 0, count))
const fact = (part: SharingPart, changes: Partial<SharingFact> = {}): SharingFact => ({
  part,
  stance: 'given',
  basisKind: part === 'source' ? 'postedPurpose' : 'explicitConsent',
  recordedAt: minute(1),
  ...changes,
})
const all = sharingParts.map((part) => fact(part))
const answer = (facts: readonly SharingFact[], at = minute(10)) => mayShare(facts, at).answer

describe('three facts before a patient’s information moves (個人情報保護法27条)', () => {
  it('allows with consent where it is asked, a posted purpose at the source, and a confirmation where it arrives', () => {
    expect(mayShare(all, minute(10))).toEqual({ answer: 'allowed' })
  })

  it('blocks what is asked without the patient’s consent, also when nothing at all is recorded', () => {
    expect(mayShare([], minute(10))).toEqual({
      answer: 'blocked',
      because: ['照会する側の同意が記録されていません。'],
    })
    expect(answer([fact('source'), fact('receiving')])).toBe('blocked')
  })

  it('stays unfinished while the source or the receiver has not recorded its fact', () => {
    expect(mayShare([fact('querying'), fact('source')], minute(10))).toEqual({
      answer: 'unfinished',
      missing: ['receiving'],
    })
    expect(mayShare([fact('querying')], minute(10))).toEqual({ answer: 'unfinished', missing: ['source', 'receiving'] })
  })

  it.each(sharingParts)('blocks from the instant the %s part is taken back, and not before', (part) => {
    const history = [...all, fact(part, { stance: 'withdrawn', recordedAt: minute(5) })]
    expect([answer(history, minute(4)), answer(history, minute(5)), answer(history)]).toEqual([
      'allowed',
      'blocked',
      'blocked',
    ])
    expect(answer([...history, fact(part, { recordedAt: minute(7) })])).toBe('allowed')
  })

  it('takes a posted purpose for the source alone, and no part by a basis it does not accept', () => {
    expect(answer([...all.slice(1), fact('querying', { basisKind: 'postedPurpose' })])).toBe('blocked')
    expect(answer([...all.slice(0, 2), fact('receiving', { basisKind: 'jointUse' })])).toBe('blocked')
    for (const part of sharingParts)
      for (const basisKind of acceptedBases[part])
        expect(answer([...all.filter((each) => each.part !== part), fact(part, { basisKind })])).toBe('allowed')
  })

  it('does not count what is recorded later', () => {
    expect(answer(all, minute(0))).toBe('blocked')
  })

  it('asks for no querying consent where the source sends by itself, and never counts its absence as consent', () => {
    const sent = partsAsked('sent')
    expect(mayShare([], minute(10), sent)).toEqual({ answer: 'unfinished', missing: ['source', 'receiving'] })
    expect(mayShare([fact('source'), fact('receiving')], minute(10), sent)).toEqual({ answer: 'allowed' })
    expect(mayShare([fact('source', { stance: 'withdrawn' })], minute(10), sent).answer).toBe('blocked')
    expect(partsAsked('sent', false)).toEqual(['source'])
    expect(partsAsked('queried')).toEqual(sharingParts)
  })
})

import { describe, expect, it } from 'vitest'
import { transferLifecycle, transferStates } from '../lifecycle/transfer-lifecycle.ts'
import { sightOf } from '../transfer-disclosure.ts'
import { objectionWords } from './objection-words.ts'
import { bringsPatient, objectionCloses } from './patient-objects.ts'

describe('a patient’s objection (個人情報保護法27条; security.md JP-P02)', () => {
  it('hides the patient from the chosen receiver until the departure, and leaves need and own conversation', () => {
    expect(sightOf('chosen', 'dateFixed', true)).toEqual({ need: true, person: false, conversation: 'own' })
    expect(sightOf('chosen', 'dateFixed')).toMatchObject({ person: true })
  })

  it('leaves the patient with who treats him or her', () => {
    expect(transferStates.filter((state) => !objectionCloses(state))).toEqual([
      'departed',
      'arrived',
      'handedOver',
      'replied',
      'closed',
    ])
    expect(sightOf('chosen', 'arrived', true)).toMatchObject({ person: true })
  })

  it('changes nothing for the sender, and gives nobody more', () => {
    for (const state of transferStates) {
      expect(sightOf('sender', state, true)).toEqual(sightOf('sender', state))
      expect(sightOf('chosen', state).person || !sightOf('chosen', state, true).person).toBe(true)
    }
  })

  it('is asked of the departure, and of an arrival without one, and of no other step', () => {
    const asked = transferLifecycle.filter(({ from, to }) => from.some((each) => bringsPatient(each, to)))
    expect([...new Set(asked.map(({ step }) => step))]).toEqual(['depart', 'arrive'])
    expect(bringsPatient('departed', 'arrived')).toBe(false)
  })
})

describe('what a refused choice says', () => {
  const recorded = {
    note: '知らせないでほしいと話した',
    recordedAt: new Date('2026-11-22T15:30:00Z'),
    recordedByName: '架空 太郎',
  }

  it('is who recorded what when, by Japanese clocks, and what can be done', () => {
    expect(objectionWords(recorded)).toMatch(
      /^令和8年11月23日 00:30に架空 太郎さんが記録した異議：「知らせないでほしいと話した」。/,
    )
    expect(objectionWords(recorded)).toContain('別の受入先を選ぶこと、中止することもできます。')
    expect(objectionWords({ ...recorded, recordedByName: '' })).toContain('00:30に記録した異議')
  })
})

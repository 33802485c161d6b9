import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../domain/what-if.ts'
import {
  clausesAfter,
  editSentence,
  memberNamesAfter,
  setNoMoneyClause,
  setVotes,
  toggleClause,
} from './what-if-edits.ts'

const written = {
  name: '架空メディカルネット',
  articles: { clauses: ['purpose' as const, 'boardEstablished' as const] },
  members: [
    { name: '医療法人 甲', votes: 1 },
    { name: '医療法人 乙/丙~丁', votes: 1 },
  ],
}

describe('assumptions', () => {
  it('point at a member by name, slashes and tildes included', () => {
    const result = applyEdits(written, [setVotes('医療法人 乙/丙~丁', 3)])
    expect(result.ok && result.value).toMatchObject({ members: [{ votes: 1 }, { votes: 3 }] })
    expect(editSentence(setVotes('医療法人 乙/丙~丁', 3), undefined)).toBe('医療法人 乙/丙~丁の議決権を3個にする')
  })

  it('write the whole list of clauses, and build on what was assumed before', () => {
    const first = toggleClause(written.articles.clauses, 'consultation')
    const second = toggleClause(clausesAfter(written, [first]) ?? [], 'purpose')
    expect(clausesAfter(written, [first, second])).toEqual(['boardEstablished', 'consultation'])
    expect(editSentence(second, clausesAfter(written, [first]))).toBe(
      '定款の条項から「目的（医療連携推進業務を主とする）」を除く',
    )
    expect(editSentence(first, written.articles.clauses)).toBe(
      '定款の条項に「参加法人等が重要事項の決定の前に意見を求める旨」を加える',
    )
  })

  it('know who is a member after joining and leaving', () => {
    const edits = [{ withdraw: '医療法人 甲' }, { join: { name: '架空診療所' } }]
    expect(memberNamesAfter(written, edits)).toEqual(['医療法人 乙/丙~丁', '架空診療所'])
  })

  it('say the no-money clause in words', () => {
    expect(editSentence(setNoMoneyClause(true), undefined)).toBe('定款に、カネの融通をしない旨の条項を加える')
  })
})

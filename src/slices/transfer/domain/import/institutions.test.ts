import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { aReferralBundle, aSection } from './a-referral-bundle.ts'
import { aReferralLetter } from './a-referral-letter.ts'
import { readReferral } from './read-referral.ts'

const institutionsOf = (document: string | object) => {
  const written = typeof document === 'string' ? document : JSON.stringify(document)
  const read = readReferral(written, calendarDate('2026-11-22'))
  if (!read.ok) throw new Error(read.failure.message)
  return read.value.institutions.map(({ part, name, institutionCode }) => [part, name, institutionCode])
}
const letter = (...lines: readonly string[]) => [...lines, '患者氏名：架空　髙子'].join('\n')

describe('the institutions of a letter in FHIR', () => {
  it('are those of 紹介先 and 紹介元: the institution and its ten digits, not its department', () => {
    expect(institutionsOf(aReferralBundle())).toEqual([
      ['receiver', '架空中央病院', '3999990101'],
      ['sender', '架空港病院', null],
    ])
  })

  it.each(['9990101', '0099990101', ''])('have no code where %j stands for one', (receiverCode) => {
    expect(institutionsOf(aReferralBundle({ receiverCode }))[0]).toEqual(['receiver', '架空中央病院', null])
  })

  it('are looked for in no other section', () => {
    const sections = [aSection('950', '紹介目的', '架空中央病院でのリハビリテーション', 'receiver')]
    expect(institutionsOf(aReferralBundle({ sections }))).toHaveLength(2)
  })
})

describe('the institutions of a letter in text', () => {
  it('are named before the department, the doctor and the courtesy', () => {
    expect(institutionsOf(aReferralLetter)).toEqual([
      ['receiver', '架空中央病院', null],
      ['sender', '架空港病院', null],
    ])
  })

  it.each([
    [['紹介先：医療法人 架空会 山手病院 地域連携室 御中'], [['receiver', '医療法人 架空会 山手病院', null]]],
    [
      ['紹介元医療機関名：架空港病院', '医療機関コード：１４９９９９０１１１'],
      [['sender', '架空港病院', '1499990111']],
    ],
    [['紹介先：架空中央病院（医療機関コード 1499990121）'], [['receiver', '架空中央病院', '1499990121']]],
    [['紹介先：架空中央病院　保険医療機関番号：1499990121'], [['receiver', '架空中央病院', '1499990121']]],
    [['紹介先：架空中央病院', '医療機関コード：9990121'], [['receiver', '架空中央病院', null]]],
    [
      ['紹介先：架空中央病院', '医療機関コード：1499990121', '紹介元：架空港病院', '医療機関コード：1499990111'],
      [
        ['receiver', '架空中央病院', '1499990121'],
        ['sender', '架空港病院', '1499990111'],
      ],
    ],
    [['医療機関コード：1499990121'], []],
    [['紹介先：', '架空中央病院 御中'], [['receiver', '架空中央病院', null]]],
    [['紹介先：架空先生 御机下'], []],
  ])('of %j are %j', (lines, expected) => {
    expect(institutionsOf(letter(...lines))).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { askedItems } from '../rules/articles/participants-ask-before-they-decide.ts'
import { askedInTime, soundsLikeVerdict, stateOf } from './opinion-state.ts'

const day = calendarDate
const nothing = { sentOn: null, withdrawn: false, answeredOn: null, decidedOn: null }

describe('an opinion', () => {
  it('is a draft, sent, answered, or withdrawn at any time', () => {
    expect(stateOf(nothing)).toBe('draft')
    expect(stateOf({ ...nothing, sentOn: day('2026-10-01') })).toBe('sent')
    expect(stateOf({ ...nothing, sentOn: day('2026-10-01'), answeredOn: day('2026-10-20') })).toBe('answered')
    expect(stateOf({ ...nothing, withdrawn: true })).toBe('withdrawn')
  })

  it('was asked in time on an earlier day than the decision: on the same day nothing shows which came first', () => {
    const asked = (sentOn: string, decidedOn: string) =>
      askedInTime({ ...nothing, sentOn: day(sentOn), decidedOn: day(decidedOn) })
    expect(asked('2026-10-01', '2026-10-02')).toBe(true)
    expect(asked('2026-10-02', '2026-10-02')).toBe(false)
    expect(askedInTime({ ...nothing, sentOn: day('2026-10-01') })).toBe(null)
  })

  it.each(['予算案を承認する。', '計画は 否決 します', '借入れは許可できません', '本件を不承認とする'])(
    'that decides for the member is not an opinion: %s',
    (text) => expect(soundsLikeVerdict(text)).toBe(true),
  )

  it.each(['資金計画の見直しを求める意見です。', '理事会で承認された予算案について、特に意見はありません。'])(
    'that says what the alliance thinks is one: %s',
    (text) => expect(soundsLikeVerdict(text)).toBe(false),
  )
})

describe('what is asked about', () => {
  const required = (noMoneyClause: boolean | undefined) =>
    askedItems({ noMoneyClause }, day('2026-11-22'))
      .filter((each) => each.required !== false)
      .map(({ item, required: asked }) => (asked === null ? `${item}?` : item))

  it('is every item for type A; without money イ, ロ and ホ fall away; unknown while the clause is', () => {
    expect(required(false)).toHaveLength(8)
    expect(required(true)).toEqual(['assetDisposal', 'businessPlan', 'mergerOrSplit', 'dissolution', 'other'])
    expect(required(undefined)).toContain('budget?')
  })
})

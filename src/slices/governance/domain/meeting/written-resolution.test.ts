import { describe, expect, it } from 'vitest'
import type { Body, VotingArticles } from './meeting-facts.ts'
import { decideWrittenResolution, type WrittenResolutionFacts, type WrittenVoter } from './written-resolution.ts'

const clause = (writtenResolution: boolean | null): VotingArticles => ({
  board: { writtenResolution },
  council: { writtenResolution },
})
const voter = (id: string, changes: Partial<WrittenVoter> = {}): WrittenVoter => ({
  id,
  agrees: true,
  interested: false,
  ...changes,
})
const decide = (body: Body, changes: Partial<WrittenResolutionFacts> = {}) =>
  decideWrittenResolution({
    body,
    articles: clause(true),
    voters: [voter('d1'), voter('d2'), voter('d3')],
    auditors: [{ id: 'a1', objects: false }],
    ...changes,
  })

describe('a resolution without a general meeting (一般法58条)', () => {
  it('is carried when all members agree, and needs no clause', () => {
    expect(decide('generalMeeting', { articles: {} })).toMatchObject({
      outcome: 'carried',
      article: '一般法58条1項',
      warnings: [],
    })
  })

  it('fails by one, waits for one, and asks the interested too', () => {
    const last = (changes: Partial<WrittenVoter>) =>
      decide('generalMeeting', { voters: [voter('m1'), voter('m2', changes)] })
    expect(last({ agrees: false }).outcome).toBe('rejected')
    expect(last({ agrees: false, interested: undefined }).outcome).toBe('rejected')
    expect(last({ agrees: false, interested: true }).outcome).toBe('rejected')
    expect(last({ agrees: undefined })).toMatchObject({ outcome: 'unknown', missing: [{ field: 'voters[m2].agrees' }] })
    expect(last({ agrees: false, name: '架空病院' }).because[0]).toContain('架空病院')
  })

  it('does not ask the auditors', () => {
    expect(decide('generalMeeting', { auditors: [{ id: 'a1', objects: true }] }).outcome).toBe('carried')
  })
})

describe('a resolution without a board meeting (一般法96条)', () => {
  it('needs a clause in the articles, all who may take part, and no objection of an auditor', () => {
    expect(decide('board')).toMatchObject({ outcome: 'carried', article: '一般法96条' })
    expect(decide('board').because[0]).toContain('3人の全員')
    expect(decide('board', { articles: clause(false) }).outcome).toBe('invalid')
    expect(decide('board', { articles: clause(null) }).outcome).toBe('invalid')
    expect(decide('board', { articles: {} }).missing[0]?.field).toBe('articles.board.writtenResolution')
    expect(decide('board', { auditors: [{ id: 'a1', objects: true }] }).outcome).toBe('rejected')
    expect(decide('board', { auditors: [{ id: 'a1' }] })).toMatchObject({
      outcome: 'unknown',
      missing: [{ field: 'auditors[a1].objects' }],
    })
    expect(decide('board', { voters: [voter('d1'), voter('d2', { agrees: false })] }).outcome).toBe('rejected')
  })

  it('does not ask the interested, and waits where a refusing director has not declared', () => {
    const second = (changes: Partial<WrittenVoter>) => decide('board', { voters: [voter('d1'), voter('d2', changes)] })
    expect(second({ interested: true, agrees: false }).outcome).toBe('carried')
    expect(second({ interested: undefined, agrees: true }).outcome).toBe('carried')
    expect(second({ interested: undefined, agrees: false })).toMatchObject({
      outcome: 'unknown',
      missing: [{ field: 'voters[d2].interested' }],
    })
    expect(decide('board', { voters: [voter('d1', { interested: true })] }).outcome).toBe('invalid')
  })

  it('always says that the article is still to be confirmed', () => {
    expect(decide('board').warnings[0]).toContain('一般法96条')
    expect(decide('board', { articles: clause(false) }).warnings).toHaveLength(1)
  })
})

it('a resolution without a council meeting is as its articles say, and unknown where they say nothing', () => {
  expect(decide('council')).toMatchObject({ outcome: 'carried', article: null, warnings: [] })
  expect(decide('council', { articles: clause(false) }).outcome).toBe('invalid')
  expect(decide('council', { articles: clause(null) }).missing[0]?.field).toBe('articles.council.writtenResolution')
})

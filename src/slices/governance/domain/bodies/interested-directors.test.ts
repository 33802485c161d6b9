import { describe, expect, it } from 'vitest'
import { type DirectorWithPosts, interestOf } from './interested-directors.ts'

const body = '医療法人 甲'
const dealing = { kind: 'dealing', body } as const
const director = (posts?: DirectorWithPosts['posts']): DirectorWithPosts => ({ id: 'd1', name: '架空 一郎', posts })

describe('a director in dealings with a body (一般法95条2項・84条)', () => {
  it.each([
    ['represents it', director([{ body, represents: true }]), true, '代表しています'],
    ['represents it, spelt otherwise', director([{ body: '医療法人　甲', represents: true }]), true, '代表しています'],
    ['holds another post there', director([{ body, represents: false }]), undefined, '人が判断'],
    ['holds a post there of unknown power', director([{ body }]), undefined, '申告されていません'],
    ['has a post elsewhere', director([{ body: '医療法人 乙', represents: true }]), false, '役職がありません'],
    ['has no posts', director([]), false, '役職がありません'],
    ['has declared nothing', director(), undefined, '申告がない'],
    [
      'has two posts there, one of unknown power',
      director([{ body }, { body, represents: false }]),
      undefined,
      '申告されて',
    ],
    ['has two posts there, one of them representing', director([{ body }, { body, represents: true }]), true, '代表'],
  ] as const)('who %s', (_, who, interested, because) => {
    const interest = interestOf(who, dealing)
    expect(interest).toMatchObject({ director: 'd1', interested, article: '一般法95条2項・84条1項' })
    expect(interest.because).toContain(because)
    expect(interest.because).toContain('架空 一郎')
  })
})

it('interests the one with whom the corporation deals, and the representative to be removed, and nobody else', () => {
  for (const kind of ['dealingInPerson', 'removalOfRepresentative'] as const) {
    expect(interestOf(director(), { kind, director: 'd1' }).interested).toBe(true)
    expect(interestOf(director(), { kind, director: 'd2' }).interested).toBe(false)
  }
  expect(interestOf(director(), { kind: 'dealingInPerson', director: 'd1' }).article).toContain('84条')
  expect(interestOf(director(), { kind: 'removalOfRepresentative', director: 'd1' }).article).toBe('一般法95条2項')
  expect(interestOf(director(), { kind: 'removalOfRepresentative', director: 'd1' }).because).toContain('解職')
})

it('interests nobody where the matter touches no one', () => {
  expect(interestOf({ id: 'd1' }, { kind: 'noPersonalInterest' })).toMatchObject({ interested: false })
})

describe('the article and the reason (一般法84条, 95条2項)', () => {
  const who = director([])
  it.each([
    [{ kind: 'dealingInPerson', director: 'd1' }, true, '一般法95条2項・84条1項', '架空 一郎は取引の相手方です'],
    [{ kind: 'removalOfRepresentative', director: 'd1' }, true, '一般法95条2項', '架空 一郎は解職の対象となる'],
    [
      { kind: 'dealingInPerson', director: 'd2' },
      false,
      '一般法95条2項・84条1項',
      '架空 一郎にかかわる議題ではありません',
    ],
    [{ kind: 'noPersonalInterest' }, false, '一般法95条2項', '特定の理事の利害にかかわらない議題です'],
  ] as const)('of %j are told', (matter, interested, article, because) => {
    const interest = interestOf(who, matter)
    expect(interest).toMatchObject({ interested, article })
    expect(interest.because).toContain(because)
  })
})

import { describe, expect, it } from 'vitest'
import { readPosts, writtenPosts } from './declared-posts.ts'

describe('posts as the office writes them', () => {
  it('are read line by line; what is not told stays unknown', () => {
    expect(
      readPosts('医療法人 架空会／代表／非営利／なし\n架空薬品／代表でない／営利／架空会、架空院\n架空大学'),
    ).toEqual({
      posts: [
        { body: '医療法人 架空会', represents: true, forProfit: false, tradesWith: [] },
        { body: '架空薬品', represents: false, forProfit: true, tradesWith: ['架空会', '架空院'] },
        { body: '架空大学', represents: undefined, forProfit: undefined, tradesWith: undefined },
      ],
    })
  })

  it('tell none from not declared', () => {
    expect(readPosts('なし')).toEqual({ posts: [] })
    expect(readPosts('')).toEqual({ posts: undefined })
  })

  it('with a word that means nothing name the line', () => {
    expect(readPosts('架空会／代表\n架空院／会長')).toEqual({ message: expect.stringContaining('2行目') })
  })

  it('are written as they are read', () => {
    for (const text of ['', 'なし', '架空会／代表／非営利／なし', '架空院／不明／営利／架空会、架空局']) {
      const read = readPosts(text)
      expect('posts' in read && writtenPosts(read.posts)).toBe(text)
    }
  })
})

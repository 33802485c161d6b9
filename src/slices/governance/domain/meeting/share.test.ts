import { expect, it } from 'vitest'
import { atLeast, isStricter, over, reaches, shareText } from './share.ts'

it.each([
  [over(1, 2), 5, 10, false],
  [over(1, 2), 6, 10, true],
  [over(1, 2), 5, 9, true],
  [atLeast(1, 2), 5, 10, true],
  [atLeast(1, 2), 4, 9, false],
  [atLeast(2, 3), 666, 1000, false],
  [atLeast(2, 3), 667, 1000, true],
  [atLeast(2, 3), 2, 3, true],
  [atLeast(3, 4), 3, 4, true],
  [over(3, 4), 3, 4, false],
])('%j: %i of %i is %s', (share, part, whole, reached) => {
  expect(reaches(part, whole, share)).toBe(reached)
})

it('asks for more by its ratio, and at the same ratio when it must be exceeded', () => {
  expect(isStricter(atLeast(3, 4), atLeast(2, 3))).toBe(true)
  expect(isStricter(atLeast(2, 3), atLeast(3, 4))).toBe(false)
  expect(isStricter(over(2, 4), atLeast(1, 2))).toBe(true)
  expect(isStricter(atLeast(1, 2), over(1, 2))).toBe(false)
  expect(isStricter(over(1, 2), over(1, 2))).toBe(false)
  expect(isStricter(atLeast(1, 2), atLeast(1, 2))).toBe(false)
})

it('is read as people say it', () => {
  expect([over(1, 2), atLeast(1, 2), atLeast(2, 3), over(2, 3), atLeast(1, 3), atLeast(2, 2)].map(shareText)).toEqual([
    '過半数',
    '半数以上',
    '3分の2以上',
    '3分の2を超える数',
    '3分の1以上',
    '2分の2以上',
  ])
})

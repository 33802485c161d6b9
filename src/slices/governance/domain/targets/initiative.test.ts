import { expect, it } from 'vitest'
import { type Initiative, placedOnMap } from './initiative.ts'

const initiative = (title: string, difficulty: 1 | 2 | 3, effect: 1 | 2 | 3): Initiative => ({
  ...{ title, difficulty, effect },
  ...{ field: '調達', text: '', state: 'idea' },
})

it('what does most for least comes first, and those of one square stand side by side', () => {
  const placed = placedOnMap([
    initiative('共同購入', 1, 1),
    initiative('パス統合', 3, 3),
    initiative('機器の共有', 1, 1),
    initiative('事務の統合', 2, 2),
    initiative('急ぐもの', 1, 3),
  ])
  expect(placed.map(({ initiative: { title }, number, place, of }) => [title, number, place, of])).toEqual([
    ['急ぐもの', 1, 0, 1],
    ['パス統合', 2, 0, 1],
    ['事務の統合', 3, 0, 1],
    ['共同購入', 4, 0, 2],
    ['機器の共有', 5, 1, 2],
  ])
  expect(placedOnMap([])).toEqual([])
})

import { expect, it } from 'vitest'
import { noBeds } from '../../domain/ward/bed-counts.ts'
import { wardChoiceWords } from './ward-choice-words.ts'

const beds = { id: 'b', statedAt: '2026-11-22T00:00:00.000Z', freeFromOn: null, note: '', counts: noBeds }

it('a ward to choose says which beds are free, and nothing of a number that is too old', () => {
  const free = { ...beds, freshness: 'ageing' as const, counts: { ...noBeds, female: 2, isolation: 1 } }
  expect(wardChoiceWords({ name: '3階東', beds: free })).toBe('3階東（空床 女性2・隔離・個室1）')
  expect(wardChoiceWords({ name: '3階東', beds: { ...beds, freshness: 'fresh' } })).toBe('3階東（空床 なし）')
  const unknown = '3階東（今の空床は分かりません）'
  expect(wardChoiceWords({ name: '3階東', beds: { ...free, freshness: 'stale' } })).toBe(unknown)
  expect(wardChoiceWords({ name: '3階東', beds: null })).toBe(unknown)
})

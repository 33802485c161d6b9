import { expect, it } from 'vitest'
import { readNumber } from './read-number.ts'

it('reads what people write, and nothing else', () => {
  expect(['4', '１２', '1,250', '0.9', ' 3 '].map(readNumber)).toEqual([4, 12, 1250, 0.9, 3])
  expect(['', '-1', '4回', '1e3', '1.2.3', '123456789012'].map(readNumber)).toEqual(Array(6).fill(null))
})

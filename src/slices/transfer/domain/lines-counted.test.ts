import { expect, it } from 'vitest'
import { linesInWords, mostCountedLines } from './lines-counted.ts'

it('a number that is no longer counted on says so', () => {
  expect([0, mostCountedLines - 1, mostCountedLines].map(linesInWords)).toEqual(['0件', '9999件', '10,000件以上'])
})

import { expect, test } from 'vitest'
import { anAllianceEntry } from './an-alliance-entry.ts'
import { searchTextOf, searchWords } from './search-text.ts'

test('words are split at half-width and full-width spaces and read the same in every width', () => {
  expect(searchWords(' ＪＭＡ　新鎌ヶ谷 ')).toEqual(['jma', '新鎌ケ谷'])
  expect(searchWords(' ・ ')).toEqual([])
})

test('no word matches across the end of one name and the beginning of the next', () => {
  const citation = { sourceId: 'document-000', asOf: null, note: null }
  const names: Parameters<typeof anAllianceEntry>[1] = {
    names: [
      { value: '架空ネット', ...citation },
      { value: '東部会', ...citation },
    ],
  }
  expect(searchTextOf(anAllianceEntry('', names)).includes('ネット東部')).toBe(false)
})

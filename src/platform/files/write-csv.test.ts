import { expect, test } from 'vitest'
import { writeCsv } from './write-csv.ts'

test('a CSV begins with a byte order mark, ends lines with CRLF, quotes what needs it and runs no formula', () => {
  const bytes = writeCsv(
    ['名称', '床'],
    [
      ['=HYPERLINK("x")', 51],
      ['甲,乙\r\n丙', null],
    ],
  )
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  expect(new TextDecoder().decode(bytes)).toBe('名称,床\r\n"\'=HYPERLINK(""x"")",51\r\n"甲,乙\r\n丙",\r\n')
})

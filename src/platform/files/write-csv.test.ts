import { glob, readFile } from 'node:fs/promises'
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

test.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', '\n=1', '\0=1', '＝1', '＋1', '－1', '＠x', ' =1', '　＝1'])(
  'no heading and no cell of a CSV starts with %j',
  (lead) => {
    const text = new TextDecoder().decode(writeCsv([lead], [[lead]]))
    expect(text.replaceAll('"', '').split(`'${lead}`)).toHaveLength(3)
  },
)

test('every CSV the product writes goes through this one writer', async () => {
  const writers: string[] = []
  for await (const source of glob('src/**/*.ts', { cwd: new URL('../../../', import.meta.url) })) {
    const text = await readFile(new URL(`../../../${source}`, import.meta.url), 'utf8')
    if (!source.endsWith('.test.ts') && /from 'csv-stringify|from 'write-excel-file/.test(text)) writers.push(source)
  }
  expect(writers.sort()).toEqual(['src/platform/files/write-csv.ts', 'src/platform/files/write-xlsx.ts'])
})

import { expect, it } from 'vitest'
import { readCsv } from './read-csv.ts'

const read = (text: string) => readCsv(text, '表.csv', ['名', '額'])

it('names each row by its heading, whatever their order, and keeps the line of a row behind a long cell', () => {
  expect(read('\ufeff額,名\r\n1,"甲\n""乙"""\r\n,\r\n2, 丙 \r\n')).toEqual({
    ok: true,
    value: [
      { line: 2, cells: { 名: '甲\n"乙"', 額: '1' } },
      { line: 5, cells: { 名: '丙', 額: '2' } },
    ],
  })
})

it.each([
  ['', 1, 'ファイルに内容がありません。'],
  ['名\n甲', 1, '列「額」がありません。'],
  ['名,額,他\n甲,1,2', 1, '知らない列「他」があります。使える列: 名、額'],
  ['名,額,額\n甲,1,2', 1, '同じ名前の列が二つあります。'],
  ['名,額\n甲,1\n乙,1,2', 3, '列が3個あります。見出しは2個です。'],
  ['名,額\n甲,"1', 2, '引用符「"」の閉じ忘れか、余分な文字があります。'],
  ['名,額\n"甲"乙,1', 2, '引用符「"」の閉じ忘れか、余分な文字があります。'],
])('refuses %j, naming line %i', (text, line, message) => {
  expect(read(text)).toMatchObject({ ok: false, failure: [{ file: '表.csv', line, message }] })
})

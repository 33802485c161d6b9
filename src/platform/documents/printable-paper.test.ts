import { expect, test } from 'vitest'
import type { Paper, Text } from './paper.ts'
import { printablePaper } from './printable-paper.ts'

const paperSaying = (text: Text): Paper => ({ title: '題', owner: '架空', blocks: [{ kind: 'paragraph', text }] })

const isPlain = (character: string) => /^[\p{L}\p{N}\p{P} ]$/u.test(character)

test('what cannot be printed becomes 〓, and the last line says which characters those were', () => {
  const { blocks } = printablePaper(paperSaying('甲\u0007乙😀丙😀'), isPlain)
  expect(blocks).toEqual([
    { kind: 'paragraph', text: ['甲〓乙〓丙〓'] },
    expect.objectContaining({ kind: 'note', text: expect.stringContaining('(U+0007、U+1F600)') }),
  ])
})

test('a selector of a glyph variant goes without a trace where the font does not know it', () => {
  const { blocks } = printablePaper(paperSaying('葛\u{E0100}城'), isPlain)
  expect(blocks).toEqual([{ kind: 'paragraph', text: ['葛城'] }])
})

test('a name is kept as it is written, to its last stroke', () => {
  const { blocks } = printablePaper(paperSaying('髙﨑𠮷\n神'), isPlain)
  expect(blocks).toEqual([
    { kind: 'paragraph', text: ['髙﨑𠮷'] },
    { kind: 'paragraph', text: ['神'] },
  ])
})

test('each line of a paragraph is a paragraph, and an empty one stays a line', () => {
  const paragraphs = (text: Text) => printablePaper(paperSaying(text), () => true).blocks
  expect(paragraphs('日時\n\n場所')).toEqual(
    ['日時', '　', '場所'].map((line) => ({ kind: 'paragraph', text: line === '　' ? line : [line] })),
  )
  expect(paragraphs(['一', { gap: '未記載: 二' }, 'と\n三'])).toEqual([
    { kind: 'paragraph', text: ['一', { gap: '未記載: 二' }, 'と'] },
    { kind: 'paragraph', text: ['三'] },
  ])
})

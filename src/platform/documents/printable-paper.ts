import type { Block, Entry, Gap, Letterhead, Paper, Text } from './paper.ts'
import { piecesOf } from './paper.ts'

/** The sign that Japanese typesetters put where a character cannot be set. */
const geta = '〓'

/** Joiners and selectors of glyph variants: without effect where the font does not know them. */
const isInvisible = (character: string) => /^[\p{Default_Ignorable_Code_Point}]$/u.test(character)

const mapText = (text: Text, map: (words: string) => string): Text =>
  piecesOf(text).map((piece): string | Gap => (typeof piece === 'string' ? map(piece) : { gap: map(piece.gap) }))

const mapEntry =
  (map: (words: string) => string) =>
  ({ name, value }: Entry): Entry => ({ name: map(name), value: mapText(value, map) })

function mapBlock(block: Block, map: (words: string) => string): Block {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: map(block.text) }
    case 'paragraph':
    case 'note':
      return { ...block, text: mapText(block.text, map) }
    case 'list':
      return { ...block, items: block.items.map((item) => mapText(item, map)) }
    case 'code':
      return { ...block, caption: map(block.caption) }
    case 'entries':
      return { ...block, entries: block.entries.map(mapEntry(map)) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, title: map(column.title) })),
        rows: block.rows.map((row) => row.map((cell) => mapText(cell, map))),
      }
  }
}

/** A line of a paragraph begins as a paragraph does; one justified over its line breaks would be torn apart in Word. */
function lineByLine(block: Block): readonly Block[] {
  if (block.kind !== 'paragraph') return [block]
  let lines: readonly (readonly (string | Gap)[])[] = [[]]
  for (const piece of piecesOf(block.text)) {
    const [first = '', ...more] = typeof piece === 'string' ? piece.split('\n') : [piece]
    lines = [...lines.slice(0, -1), [...(lines.at(-1) ?? []), first], ...more.map((line) => [line])]
  }
  return lines.map((line) => ({ kind: 'paragraph', text: line.some((piece) => piece !== '') ? line : '　' }))
}

const mapLetterhead = ({ dateLines, addressee, sender }: Letterhead, map: (words: string) => string): Letterhead => ({
  dateLines: dateLines.map((line) => mapText(line, map)),
  addressee: mapText(addressee, map),
  sender: sender.map(mapEntry(map)),
})

const codePointName = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** The paper with 〓 for what cannot be printed, and a last line that says which characters those were. */
export function printablePaper(paper: Paper, canPrint: (character: string) => boolean): Paper {
  const unprintable = new Set<string>()
  const setCharacter = (character: string) => {
    if (character === '\n' || canPrint(character)) return character
    if (isInvisible(character)) return ''
    unprintable.add(character)
    return geta
  }
  const map = (words: string) => Array.from(words.replace(/\r\n?/g, '\n').replaceAll('\t', ' '), setCharacter).join('')
  const printable: Paper = {
    title: map(paper.title),
    ...(paper.letterhead && { letterhead: mapLetterhead(paper.letterhead, map) }),
    ...(paper.issuer && { issuer: mapText(paper.issuer, map) }),
    blocks: paper.blocks.flatMap((block) => lineByLine(mapBlock(block, map))),
    owner: map(paper.owner),
  }
  if (unprintable.size === 0) return printable
  const names = [...unprintable].map(codePointName).join('、')
  const note = `${geta}は、この文書に印字できない文字です(${names})。原本の表記を確かめてください。`
  return { ...printable, blocks: [...printable.blocks, { kind: 'note', text: note }] }
}

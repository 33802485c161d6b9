import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Letterhead, Paper, Text } from '../paper.ts'
import { piecesOf } from '../paper.ts'
import { printablePaper } from '../printable-paper.ts'
import { withoutTimes } from './without-times.ts'
import { fontTable, wordNumbering, wordStyles } from './word-styles.ts'
import { textWidth, wordEntries, wordTable } from './word-tables.ts'
import { wordRuns } from './word-text.ts'

/** What XML 1.0 can carry: no control characters, no halves of a pair. */
const isXmlCharacter = (character: string) => /^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]$/u.test(character)

const millimetres = (length: number): `${number}mm` => `${length}mm`

const onTheRight = (text: Text) => new Paragraph({ alignment: AlignmentType.RIGHT, children: wordRuns(text) })

/** Also keeps two tables apart, which Word would otherwise make one. */
const gapBetween = () => new Paragraph({ style: 'PaperGap' })

const characterWidth = 210
const senderIndent = Math.round(textWidth * 0.28)

function wordLetterhead({ dateLines, addressee, sender }: Letterhead): FileChild[] {
  const nameWidth = characterWidth * (2 + Math.max(0, ...sender.map(({ name }) => name.length)))
  const senderLines = sender.map(
    ({ name, value }) =>
      new Paragraph({
        indent: { left: senderIndent + nameWidth, hanging: nameWidth },
        tabStops: [{ type: TabStopType.LEFT, position: senderIndent + nameWidth }],
        children: wordRuns([`${name}\t`, ...piecesOf(value)]),
      }),
  )
  const to = new Paragraph({ children: wordRuns(addressee) })
  return [...dateLines.map(onTheRight), gapBetween(), to, gapBetween(), ...senderLines, gapBetween()]
}

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

function wordBlock(block: Block, index: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headingLevels[block.level],
          children: wordRuns(block.text),
        }),
      ]
    case 'paragraph':
      return [new Paragraph({ style: 'PaperBody', children: wordRuns(block.text) })]
    case 'note':
      return [new Paragraph({ style: 'PaperNote', children: wordRuns(block.text) })]
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            numbering: { reference: block.marker, level: 0, instance: index },
            children: wordRuns(item),
          }),
      )
    case 'code':
      return [
        new Paragraph({ style: 'PaperBody', children: wordRuns(block.caption) }),
        new Paragraph({ style: 'PaperBody', children: wordRuns(block.content) }),
      ]
    case 'entries':
      return [wordEntries(block.entries), gapBetween()]
    case 'table':
      return [wordTable(block), gapBetween()]
  }
}

const wordFooter = (text: string) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ size: 16, children: [text, '\t', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
        ],
      }),
    ],
  })

const pageOfPaper = {
  size: { width: millimetres(210), height: millimetres(297) },
  margin: {
    top: millimetres(25),
    bottom: millimetres(25),
    left: millimetres(27),
    right: millimetres(25),
    footer: millimetres(12),
  },
}

/** The same paper always gives the same bytes. */
export async function writeWord(written: Paper): Promise<Uint8Array> {
  const paper = printablePaper(written, isXmlCharacter)
  const children = [
    ...(paper.letterhead ? wordLetterhead(paper.letterhead) : []),
    new Paragraph({ heading: HeadingLevel.TITLE, children: wordRuns(paper.title) }),
    ...(paper.issuer ? [onTheRight(paper.issuer), gapBetween()] : []),
    ...paper.blocks.flatMap(wordBlock),
  ]
  const document = new Document({
    title: paper.title,
    creator: paper.owner,
    lastModifiedBy: paper.owner,
    styles: wordStyles,
    numbering: wordNumbering,
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: pageOfPaper },
        footers: { default: wordFooter(`${paper.title}　${paper.owner}`) },
        children,
      },
    ],
  })
  return withoutTimes(await Packer.toBuffer(document), { 'word/fontTable.xml': fontTable })
}

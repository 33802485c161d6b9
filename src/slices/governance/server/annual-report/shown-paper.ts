import { type Block, type Entry, type Paper, piecesOf, type Text } from '../../../../platform/documents/paper.ts'
import type { ShownPaper } from '../../contract/papers/paper-shapes.ts'

const words = (text: Text) => [...piecesOf(text)]
const entry = ({ name, value }: Entry) => ({ name, value: words(value) })

/** The paper for a screen: the same words in the same order, without what only a printer needs. */
export const shownPaper = ({ title, letterhead, issuer, blocks }: Paper): ShownPaper => ({
  title,
  letterhead: letterhead
    ? {
        dateLines: letterhead.dateLines.map(words),
        addressee: words(letterhead.addressee),
        sender: letterhead.sender.map(entry),
      }
    : null,
  issuer: issuer ? words(issuer) : null,
  blocks: blocks.map(shownBlock),
})

function shownBlock(block: Block): ShownPaper['blocks'][number] {
  switch (block.kind) {
    case 'heading':
      return { kind: block.kind, level: block.level, text: block.text }
    case 'paragraph':
    case 'note':
      return { kind: block.kind, text: words(block.text) }
    case 'list':
      return { kind: block.kind, items: block.items.map(words) }
    case 'entries':
      return { kind: block.kind, entries: block.entries.map(entry) }
    case 'table':
      return {
        kind: block.kind,
        columns: block.columns.map(({ title, numeric = false }) => ({ title, numeric })),
        rows: block.rows.map((row) => row.map(words)),
      }
    case 'code':
      return { kind: 'note', text: [block.caption] }
  }
}

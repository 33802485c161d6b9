import { createElement, Fragment } from 'react'
import type { ShownPaper } from '../../../contract/papers/paper-shapes.ts'

type Words = NonNullable<ShownPaper['issuer']>
type Block = ShownPaper['blocks'][number]

/** The paper's words as they will be printed; what is missing stands out as it does on paper. */
export function PaperPreview({ paper: { title, letterhead, issuer, blocks } }: { paper: ShownPaper }) {
  return (
    <article
      aria-label={`${title}の内容`}
      className="space-y-3 overflow-x-auto rounded-8 border border-solid-gray-420 bg-white px-4 py-6 text-std-16N-170 text-solid-gray-900 md:px-8"
    >
      {letterhead && <Letterhead letterhead={letterhead} />}
      <p className="text-center text-std-20B-150">{title}</p>
      {issuer && (
        <p className="text-right">
          <Printed words={issuer} />
        </p>
      )}
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no other name, and a paper is drawn anew as a whole
        <PrintedBlock key={index} block={block} />
      ))}
    </article>
  )
}

function Letterhead({ letterhead }: { letterhead: NonNullable<ShownPaper['letterhead']> }) {
  return (
    <>
      {letterhead.dateLines.map((words) => (
        <p key={JSON.stringify(words)} className="text-right">
          <Printed words={words} />
        </p>
      ))}
      <p>
        <Printed words={letterhead.addressee} />
      </p>
      {letterhead.sender.map(({ name, value }) => (
        <p key={`${name} ${JSON.stringify(value)}`} className="text-right">
          {name}　<Printed words={value} />
        </p>
      ))}
    </>
  )
}

/** Children and no keyed list: a paper is drawn anew as a whole, and a piece may stand in it twice. */
const Printed = ({ words }: { words: Words }) => createElement(Fragment, null, ...words.map(printedPiece))

const printedPiece = (piece: Words[number]) =>
  typeof piece === 'string' ? (
    <span className="whitespace-pre-wrap">{piece}</span>
  ) : (
    <mark className="bg-yellow-100 px-1 text-solid-gray-900">【{piece.gap}】</mark>
  )

const cellClasses = 'border border-solid-gray-420 px-2 py-1 align-top text-left'

function PrintedBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? (
        <h3 className="pt-3 text-std-16B-170">{block.text}</h3>
      ) : (
        <h4 className="pt-1 text-std-16B-170">{block.text}</h4>
      )
    case 'paragraph':
      return (
        <p>
          <Printed words={block.text} />
        </p>
      )
    case 'note':
      return (
        <p className="pt-2 text-dns-14N-130 leading-160 text-solid-gray-700">
          <Printed words={block.text} />
        </p>
      )
    case 'list':
      return (
        <ol className="list-decimal pl-6">
          {block.items.map((item) => (
            <li key={JSON.stringify(item)}>
              <Printed words={item} />
            </li>
          ))}
        </ol>
      )
    case 'entries':
      return <Entries entries={block.entries} />
    case 'table':
      return <PrintedTable table={block} />
  }
}

const Entries = ({ entries }: { entries: Extract<Block, { kind: 'entries' }>['entries'] }) => (
  <table className="w-full border-collapse text-dns-16N-130 leading-150">
    <tbody>
      {entries.map(({ name, value }) => (
        <tr key={name}>
          <th scope="row" className={`${cellClasses} w-1/3 bg-solid-gray-50 font-400`}>
            {name}
          </th>
          <td className={cellClasses}>
            <Printed words={value} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

function PrintedTable({ table: { columns, rows } }: { table: Extract<Block, { kind: 'table' }> }) {
  const side = (index: number) =>
    columns[index]?.numeric ? 'text-right tabular-nums [&_span]:whitespace-nowrap' : 'min-w-[5em]'
  return (
    <table className="w-full border-collapse text-dns-16N-130 leading-150">
      <thead>
        <tr className="bg-solid-gray-50">
          {columns.map(({ title }, index) => (
            <th key={title} scope="col" className={`${cellClasses} font-700 ${side(index)}`}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a paper may say the same
          <tr key={at}>
            {row.map((cell, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell is named by its column
              <td key={index} className={`${cellClasses} ${side(index)}`}>
                <Printed words={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

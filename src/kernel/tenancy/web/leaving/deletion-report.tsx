import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { EmptyState } from '../../../../design/state/empty-state.tsx'
import { type Column, Table } from '../../../../design/table/table.tsx'
import { nobodysTitle } from '../../domain/table-ownership.ts'
import type { Withdrawal } from '../member-words.ts'
import { KeepingText } from './keeping-text.tsx'

type ReportLine = NonNullable<Withdrawal['report']>[number]

/** Every table of the system with what was written out, what went and what stays; searched by any word in a line. */
export function DeletionReport({ lines }: { lines: readonly ReportLine[] }) {
  const [words, setWords] = useState('')
  const shown = lines.filter((line) => matches(line, words)).sort((one, other) => placeOf(one) - placeOf(other))
  const tables = new Set(lines.map(({ table }) => table)).size
  const sum = (part: 'exported' | 'deleted' | 'kept') => lines.reduce((all, line) => all + line[part], 0)
  return (
    <Section
      title="削除の報告"
      note={`システムのすべての表（${tables}）について、書き出した件数、消した件数、残した件数です。ほかの社員のもとに残るものは、別の行にあります。`}
    >
      <div className="space-y-4">
        <p>
          合わせて{sum('exported')}件を書き出し、{sum('deleted')}件を消し、{sum('kept')}件を残しました。
        </p>
        <div className="flex flex-wrap items-end gap-3" data-screen-only>
          <div className="w-[20rem] max-w-full">
            <TextField
              id="report-words"
              label="報告の中を探す"
              need="none"
              value={words}
              onChange={({ target }) => setWords(target.value)}
            />
          </div>
          <Button kind="secondary" onClick={() => window.print()}>
            印刷する
          </Button>
        </div>
        <p role="status" className={words ? 'text-dns-14N-130' : 'sr-only'}>
          {words && `${shown.length}件が当てはまります。`}
        </p>
        {shown.length === 0 ? (
          <EmptyState title="当てはまる行はありません。">
            <Button kind="secondary" onClick={() => setWords('')}>
              すべて表示する
            </Button>
          </EmptyState>
        ) : (
          <Table
            caption="表ごとの結果"
            captionHidden
            columns={columns}
            rows={shown}
            rowKey={({ table, title }) => `${table} ${title}`}
          />
        )}
      </div>
    </Section>
  )
}

/** What was the member's and had rows comes first, what is no member's last. */
const placeOf = ({ exported, kept, title }: ReportLine): number =>
  title === nobodysTitle ? 2 : exported + kept > 0 ? 0 : 1

const matches = (line: ReportLine, words: string): boolean => {
  const text = [line.table, line.title, line.because, line.article, line.until].join(' ').toLowerCase()
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

const columns: readonly Column<ReportLine>[] = [
  {
    key: 'title',
    header: '情報',
    rowHeader: true,
    className: 'md:w-72',
    cell: ({ title, table }) => (
      <>
        {title}
        <span className="block text-dns-14N-130 leading-150 text-solid-gray-700">{table}</span>
      </>
    ),
  },
  { key: 'exported', header: '書き出し', numeric: true, cell: ({ exported }) => exported },
  { key: 'deleted', header: '消した', numeric: true, cell: ({ deleted }) => deleted },
  { key: 'kept', header: '残した', numeric: true, cell: ({ kept }) => kept },
  { key: 'because', header: '残した理由', stacked: true, cell: (line) => <KeepingText line={line} /> },
]

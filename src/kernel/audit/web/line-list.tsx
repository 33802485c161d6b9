import { ReadMore } from '../../../design/action/read-more.tsx'
import { Answer, type Reading } from '../../../design/state/answer.tsx'
import { EmptyState } from '../../../design/state/empty-state.tsx'
import { type Column, Table } from '../../../design/table/table.tsx'
import { InstantText } from '../../../design/text/instant-text.tsx'
import { mostCountedLines } from '../contract/trail-endpoints.ts'
import { ActionText, OutcomeText, PersonText, PurposeText, type ShownLine, SubjectText } from './line-cells.tsx'

interface Pages<Line> extends Reading<{ readonly items: readonly Line[]; readonly total: number }> {
  readonly isRenewing: boolean
  readonly isReadingMore: boolean
  readonly readMore: (() => unknown) | undefined
}

/** Lines of the trail, however they were chosen. `onPerson` narrows the list to one person. */
export function LineList({
  pages,
  sentences,
  empty,
  onPerson,
}: {
  pages: Pages<ShownLine>
  sentences: ReadonlyMap<string, string>
  empty: string
  onPerson?: (accountId: string) => void
}) {
  return (
    <section aria-label="記録の一覧" aria-busy={pages.isRenewing}>
      <Answer reading={pages}>
        {({ items, total }) => (
          <>
            <p role="status" className="mb-3 text-std-16B-170 text-solid-gray-900 empty:hidden">
              {total > 0 && countWords(total)}
            </p>
            {items.length === 0 ? (
              <EmptyState title={empty} />
            ) : (
              <Table
                caption="監査証跡の記録"
                captionHidden
                rows={items}
                rowKey={({ id }) => id}
                columns={columnsOf(sentences, onPerson).filter(
                  ({ key }) => key !== 'subject' || items.some(({ subject }) => subject),
                )}
              />
            )}
            <ReadMore pages={pages} left={total < mostCountedLines ? total - items.length : undefined} />
          </>
        )}
      </Answer>
    </section>
  )
}

const countWords = (total: number) =>
  total < mostCountedLines
    ? `${total}件`
    : `${mostCountedLines.toLocaleString('ja-JP')}件以上（ここまでを数えています。期間や操作で絞り込めます）`

const columnsOf = (
  sentences: ReadonlyMap<string, string>,
  onPerson: ((accountId: string) => void) | undefined,
): readonly Column<ShownLine>[] => [
  {
    key: 'at',
    header: '日時',
    rowHeader: true,
    className: 'md:whitespace-nowrap',
    cell: ({ at }) => <InstantText instant={at} />,
  },
  { key: 'person', header: '利用者', cell: (line) => <PersonText line={line} onPerson={onPerson} /> },
  {
    key: 'action',
    header: '操作',
    className: 'md:min-w-[18rem]',
    cell: (line) => <ActionText line={line} sentence={sentences.get(line.operation)} />,
  },
  { key: 'subject', header: '対象', cell: (line) => <SubjectText line={line} /> },
  { key: 'outcome', header: '結果', cell: (line) => <OutcomeText line={line} /> },
  { key: 'purpose', header: '目的', cell: (line) => <PurposeText line={line} /> },
]

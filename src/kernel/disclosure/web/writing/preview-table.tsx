import { Table } from '../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../design/text/badge.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { type Granularity, granularityLevel } from '../../domain/disclosure-rule.ts'
import { ExtentMark } from '../extent-mark.tsx'
import type { PreviewRow } from '../rule.ts'

/** What changes comes first and alone; who sees the same as today stands behind one click. */
export function PreviewTable({ rows }: { rows: readonly PreviewRow[] }) {
  const changed = rows.filter(({ before, after }) => before !== after)
  const same = rows.filter(({ before, after }) => before === after)
  return (
    <div className="space-y-3">
      <p className="text-std-16B-170 text-solid-gray-900">
        {changed.length === 0
          ? '今日の時点では、だれに見える範囲も変わりません。'
          : `${changed.length}者に見える範囲が変わります。`}
      </p>
      {changed.length > 0 && <Rows caption="見える範囲が変わる相手" rows={changed} />}
      {same.length > 0 && (
        <Disclosure summary={`変わらない相手（${same.length}者）`}>
          <Rows caption="見える範囲が変わらない相手" rows={same} />
        </Disclosure>
      )}
    </div>
  )
}

const Rows = ({ caption, rows }: { caption: string; rows: readonly PreviewRow[] }) => (
  <Table
    caption={caption}
    captionHidden
    rows={rows}
    rowKey={({ audience, category }) => `${audience} ${category}`}
    columns={[
      { key: 'audience', header: '相手', rowHeader: true, cell: ({ audience }) => audience },
      { key: 'before', header: 'いま', cell: ({ before }) => <ExtentMark extent={before} /> },
      { key: 'after', header: '保存のあと', cell: ({ after }) => <ExtentMark extent={after} /> },
      {
        key: 'change',
        header: '変化',
        cell: ({ before, after }) => {
          const { word, tone } = changeOf(before, after)
          return <Badge tone={tone}>{word}</Badge>
        },
      },
      {
        key: 'because',
        header: '理由',
        cell: ({ audience, because }) => (
          <Disclosure
            summary={
              <>
                <span className="whitespace-nowrap">なぜか</span>
                <span className="sr-only">：{audience}</span>
              </>
            }
          >
            {because.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </Disclosure>
        ),
      },
    ]}
  />
)

const levelOf = (extent: Granularity | null) => (extent === null ? 0 : granularityLevel[extent])

function changeOf(before: Granularity | null, after: Granularity | null): { word: string; tone: BadgeTone } {
  if (before === after) return { word: '同じ', tone: 'neutral' }
  if (before === null) return { word: '＋ 新しく見える', tone: 'yellow' }
  if (after === null) return { word: '－ 見えなくなる', tone: 'red' }
  return levelOf(after) > levelOf(before) ? { word: '＋ 広がる', tone: 'yellow' } : { word: '－ 狭まる', tone: 'red' }
}

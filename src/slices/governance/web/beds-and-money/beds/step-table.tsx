import { Table } from '../../../../../design/table/table.tsx'
import { Badge, type BadgeTone } from '../../../../../design/text/badge.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import type { TransferStepState } from '../../../domain/bed-transfer/transfer-steps.ts'

const states: Readonly<Record<TransferStepState['state'], { word: string; tone: BadgeTone }>> = {
  done: { word: '済み', tone: 'green' },
  notYet: { word: 'まだ', tone: 'neutral' },
  unknown: { word: '不明', tone: 'yellow' },
}

/** The way to the permit; a step that overtook an earlier one says so. */
export function StepTable({ steps }: { steps: readonly TransferStepState[] }) {
  return (
    <Table
      caption="許可までの手順"
      captionHidden
      rows={steps}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'title',
          header: '手順',
          rowHeader: true,
          cell: ({ title, article, before }) => (
            <>
              {title}
              <span className="block text-dns-14N-130 leading-150 font-400 text-solid-gray-700">
                {article ?? '条文なし（実務）'}
              </span>
              {before.length > 0 && (
                <span className="block text-dns-14N-130 leading-150 font-700 text-red-900">
                  先に行うはずの「{before.join('」「')}」が、まだか後の日です。
                </span>
              )}
            </>
          ),
        },
        { key: 'who', header: '誰が', cell: ({ who }) => who, className: 'md:w-56' },
        { key: 'papers', header: '書類', cell: ({ papers }) => papers.join('、') },
        {
          key: 'state',
          header: '状態',
          className: 'md:w-40',
          cell: ({ state, on }) => (
            <>
              <Badge tone={states[state].tone}>{states[state].word}</Badge> {on && <DateText date={on} />}
            </>
          ),
        },
      ]}
    />
  )
}

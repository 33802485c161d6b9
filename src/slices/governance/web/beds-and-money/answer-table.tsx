import { Table } from '../../../../design/table/table.tsx'
import { OutcomeMark } from '../../../../design/text/outcome-mark.tsx'
import type { Outcome } from '../../../../foundation/rule.ts'

/** One rule's answer, with missing facts as sentences. */
export interface ShownAnswer {
  readonly id: string
  readonly title: string
  readonly article: string | null
  readonly outcome: Outcome
  readonly because: readonly string[]
  readonly missing: readonly string[]
  readonly warnings: readonly string[]
}

/** Every rule with its article, whether it holds, and why or what is missing. */
export function AnswerTable({ caption, answers }: { caption: string; answers: readonly ShownAnswer[] }) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={answers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'rule',
          header: '要件',
          rowHeader: true,
          className: 'md:w-2/5',
          cell: ({ id, title, article }) => (
            <>
              <span className="mr-2 tabular-nums">{id}</span>
              {title}
              <span className="block text-dns-14N-130 leading-150 text-solid-gray-700">{article ?? '条文なし'}</span>
            </>
          ),
        },
        {
          key: 'outcome',
          header: '判定',
          className: 'md:w-32',
          cell: ({ outcome }) => <OutcomeMark outcome={outcome} />,
        },
        {
          key: 'why',
          header: '理由・不足',
          cell: ({ because, missing, warnings }) => (
            <ul className="space-y-1">
              {because.map((line) => (
                <li key={line}>{line}</li>
              ))}
              {missing.map((line) => (
                <li key={line}>不足：{line.replace(/^\S+: /, '')}</li>
              ))}
              {warnings.map((line) => (
                <li key={line}>注意：{line}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}

import { Table } from '../../../../design/table/table.tsx'
import { categoryNames } from '../../domain/disclosure-category.ts'
import { audienceKinds } from '../../domain/disclosure-rule.ts'
import { audienceNames } from '../disclosure-words.ts'
import { ExtentMark } from '../extent-mark.tsx'
import type { Rule } from '../rule.ts'
import { addressedAudiences, type DisclosedCell, disclosedRows } from './disclosed-cells.ts'

/** The rules in force at a glance. What somebody of two audiences sees in the end, the preview says. */
export function DisclosedTable({ alliance, rules }: { alliance: string; rules: readonly Rule[] }) {
  const rows = disclosedRows(rules)
  const addressed = addressedAudiences(rows)
  const others = audienceKinds.filter((audience) => !addressed.includes(audience))
  return (
    <div className="space-y-2">
      <p>{alliance}の相手ごとに、いまどこまで見せると決めているかを示します。</p>
      <Table
        caption={`${alliance}の相手ごとの開示の範囲`}
        captionHidden
        onPhone="scroll"
        rows={rows}
        rowKey={({ category }) => category}
        columns={[
          {
            key: 'category',
            header: '対象',
            rowHeader: true,
            className: 'whitespace-nowrap',
            cell: ({ category }) => categoryNames[category],
          },
          ...addressed.map((audience) => ({
            key: audience,
            header: audienceNames[audience],
            cell: ({ cells }: (typeof rows)[number]) => (
              <Cell cell={cells.find((each) => each.audience === audience)} />
            ),
          })),
        ]}
      />
      {others.length > 0 && (
        <p>{others.map((audience) => audienceNames[audience]).join('、')}を相手とするルールはありません。</p>
      )}
      {rules.some(({ effect }) => effect === 'deny') && (
        <p>「見せないルールあり」の相手には、ほかの欄で見せると決めていても、見せないルールが優先します。</p>
      )}
    </div>
  )
}

function Cell({ cell }: { cell: DisclosedCell | undefined }) {
  if (!cell || (cell.extent === null && !cell.denies)) return <span className="text-solid-gray-700">非公開</span>
  if (cell.singleMembers > 0) return `${cell.singleMembers}社員に個別のルール`
  return (
    <>
      <ExtentMark extent={cell.extent} stacked />
      {cell.denies && <span className="block text-dns-14N-130 leading-150">見せないルールあり</span>}
    </>
  )
}

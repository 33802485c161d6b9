import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { type Block, type Gap, type Text, unstated } from '../../../../../platform/documents/paper.ts'
import { type BedPlan, factsOfPlan } from '../../../domain/bed-transfer/bed-plan.ts'
import { bedTotals } from '../../../domain/bed-transfer/bed-sums.ts'
import { type BedCounts, bedFunctions, bedFunctionWords } from '../../../domain/bed-transfer/bed-transfer-facts.ts'
import type { TransferStepId } from '../../../domain/bed-transfer/transfer-steps.ts'

/** What every paper of one transfer is made of. */
export interface TransferPaperFacts {
  readonly alliance: string
  readonly plan: BedPlan
}

const number = (count: number | null | undefined): Text =>
  count === null || count === undefined ? { gap: '未記載' } : `${count}`

function sumOf(counts: BedCounts | undefined): number | null {
  const each = bedFunctions.map((name) => counts?.[name])
  return each.reduce<number | null>((sum, count) => (sum === null || count === undefined ? null : sum + count), 0)
}

const change = (before: number | null, after: number | null): Text =>
  before === null || after === null ? { gap: '未記載' } : after > before ? `+${after - before}` : `${after - before}`

const functionColumns = bedFunctions.map((name) => ({
  title: bedFunctionWords[name],
  share: 4,
  numeric: true as const,
}))

/** 病床数の前後表: each participant before and after, by function, with the sums. */
export function bedTable(plan: BedPlan): Block {
  const facts = factsOfPlan(plan)
  const [before, after] = [bedTotals(facts, 'before'), bedTotals(facts, 'after')]
  const participants = plan.participants ?? []
  return {
    kind: 'table',
    columns: [
      { title: '参加法人等', share: 9 },
      { title: '時点', share: 3 },
      ...functionColumns,
      { title: '計', share: 3, numeric: true },
      { title: '増減', share: 3, numeric: true },
    ],
    rows: [
      ...participants.flatMap(({ name, before: had, after: has }) => [
        [name, '前', ...bedFunctions.map((each) => number(had?.[each])), number(sumOf(had)), ''],
        [
          '',
          '後',
          ...bedFunctions.map((each) => number(has?.[each])),
          number(sumOf(has)),
          change(sumOf(had), sumOf(has)),
        ],
      ]),
      ['合計', '前', ...bedFunctions.map((each) => number(before[each])), number(before.total), ''],
      [
        '',
        '後',
        ...bedFunctions.map((each) => number(after[each])),
        number(after.total),
        change(before.total, after.total),
      ],
    ],
  }
}

/** The day of a step, or the mark that it is not stated. */
export function dayOf({ days }: BedPlan, step: TransferStepId, what: string): string | Gap {
  const day = days[step]
  return day ? formatJapaneseDate(day) : unstated(what)
}

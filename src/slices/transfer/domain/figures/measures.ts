// What an alliance's targets may be measured by: sums over all members that disclose theirs, and never one of them.
import type { TimeSums } from './time-sums.ts'

/** What a month of one member and kind adds. A sum of times is null where the month was counted before it was kept. */
export type MonthlySums = { readonly [Name in keyof TimeSums]: number | null } & {
  readonly transferred: number
  readonly accepted: number
  readonly waitlisted: number
  readonly declined: number
}

export interface Measure {
  readonly id: string
  readonly title: string
  readonly unit: string
  /** `sum`: the months add up. `latest`: told of the year so far, because months of it cannot be averaged. */
  readonly counting: 'sum' | 'latest'
  readonly definition: string
  /** Null: nothing to tell it from. */
  readonly valueOf: (months: readonly MonthlySums[]) => number | null
}

/**
 * Members that must disclose before a number of all is told: of two, each could take its own away and know the other's. A choice of
 * this system, not of a law.
 */
export const leastDisclosing = 3

type SumName = keyof MonthlySums

/** Null as soon as one month does not have it: a sum that leaves something out would look like a whole one. */
function sumOf(months: readonly MonthlySums[], name: SumName): number | null {
  return months.reduce<number | null>((sum, month) => {
    const added = month[name]
    return sum === null || added === null ? null : sum + added
  }, 0)
}

const oneDecimal = (value: number): number => Math.round(value * 10) / 10

function share(part: number | null, of: number | null, times = 1): number | null {
  return part === null || !of ? null : oneDecimal((part / of) * times)
}

const hoursADay = 24

/**
 * Members disclose counts and sums of a month, and sums make a mean. A median of all would need every member's cases, or how its cases
 * spread over the days, which in a month of one or two cases is the case itself.
 */
const whyMean =
  '中央値は、社員が開示する月ごとの合計からは求められません。自法人の中央値は、各社員が転院の指標で見られます。'

export const transferMeasures: readonly Measure[] = [
  {
    id: 'transfer.transferred',
    title: '転院した件数',
    unit: '件',
    counting: 'sum',
    definition: '最初の受入照会をその月に送った依頼のうち、転院した（紹介・逆紹介では到着した）もの。',
    valueOf: (months) => sumOf(months, 'transferred'),
  },
  {
    id: 'transfer.acceptance-rate',
    title: '受入率',
    unit: '%',
    counting: 'latest',
    definition: '受入照会への回答（受入可・条件付き可・待機・不可）のうち、受入可と条件付き可の割合。年度の初めから。',
    valueOf: (months) => {
      const [accepted, waitlisted, declined] = [
        sumOf(months, 'accepted') ?? 0,
        sumOf(months, 'waitlisted') ?? 0,
        sumOf(months, 'declined') ?? 0,
      ]
      return share(accepted, accepted + waitlisted + declined, 100)
    },
  },
  {
    id: 'transfer.mean-days-to-answer',
    title: '受入照会から最初の回答までの平均日数',
    unit: '日',
    counting: 'latest',
    definition: `最初の受入照会から最初の回答までの平均の日数。年度の初めから。回答のない依頼は含みません。${whyMean}`,
    valueOf: (months) => share(sumOf(months, 'answerHours'), sumOf(months, 'answered'), 1 / hoursADay),
  },
  {
    id: 'transfer.mean-days-to-decision',
    title: '受入照会から受入先の決定までの平均日数',
    unit: '日',
    counting: 'latest',
    definition: `最初の受入照会から受入先の決定までの平均の日数。年度の初めから。決まっていない依頼は含みません。${whyMean}`,
    valueOf: (months) => share(sumOf(months, 'decisionHours'), sumOf(months, 'decided'), 1 / hoursADay),
  },
  {
    id: 'transfer.mean-days-order-to-decision',
    title: '転院の指示から受入先の決定までの平均日数',
    unit: '日',
    counting: 'latest',
    definition: `転院の指示日から受入先の決定までの平均の日数。年度の初めから。指示日の記載がない依頼と決まっていない依頼は含みません。${whyMean}`,
    valueOf: (months) => share(sumOf(months, 'orderToDecisionDays'), sumOf(months, 'orderedAndDecided')),
  },
]

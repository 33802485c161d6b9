import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

/** The start-up costs that the notice lists; `other` is any cost that it does not list. */
export const costCategories = [
  'meeting',
  'briefing',
  'travel',
  'office',
  'jointTraining',
  'commission',
  'staffMovement',
  'other',
] as const
export type CostCategory = (typeof costCategories)[number]

export const costCategoryWords: Readonly<Record<CostCategory, string>> = {
  meeting: '会議費',
  briefing: '説明会費',
  travel: '旅費',
  office: '法人事務局経費(法人設立経費を含む)',
  jointTraining: '共同研修に係る経費',
  commission: '委託費(調査分析・事業計画策定・監査など)',
  staffMovement: '職員の異動や派遣等に伴う経費',
  other: 'その他の経費',
}

export interface FundCost {
  readonly id: string
  readonly on?: CalendarDate | undefined
  readonly category?: CostCategory | undefined
  readonly yen?: number | undefined
  /** The bed-function project it is for; null: for none. */
  readonly project?: string | null | undefined
  /** Whether the subsidy is claimed for it. */
  readonly claimed?: boolean | undefined
}

/** What is stated about the start of an alliance with money of the 地域医療介護総合確保基金. Lists are complete when present. */
export interface FundLedger {
  /** Number of the 標準事業例 under which the prefecture runs its programme. */
  readonly standardExample?: number | undefined
  readonly plan?:
    | {
        readonly institutions?: readonly string[] | undefined
        /** Agreed at the 調整会議. Null: not agreed. */
        readonly agreedOn?: CalendarDate | null | undefined
      }
    | undefined
  /** Judgement: the alliance is set up to carry out conversion, reduction or reorganisation of beds concretely. */
  readonly purposeIsConcrete?: boolean | undefined
  readonly establishedOn?: CalendarDate | undefined
  readonly firstEligibleOn?: CalendarDate | undefined
  readonly costs?: readonly FundCost[] | undefined
}

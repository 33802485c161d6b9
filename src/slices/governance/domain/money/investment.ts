import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

export interface Dividend {
  readonly receivedOn: CalendarDate
  readonly yen: number
  /** The part of it that went to anything but the cooperation business. */
  readonly usedElsewhereYen?: number | undefined
}

/** One investment (出資) as far as its records state it. Lists are complete when present. */
export interface Investment {
  readonly id: string
  readonly noMoneyClause?: boolean | undefined
  readonly investee?: string | undefined
  readonly madeOn?: CalendarDate | undefined
  readonly amountYen?: number | undefined
  readonly boardResolvedOn?: CalendarDate | null | undefined
  /** Judgements: the investee's business relates to the cooperation business, and is done in the cooperation area. */
  readonly relatedBusiness?: boolean | undefined
  readonly businessInArea?: boolean | undefined
  readonly returnsForBusiness?: boolean | undefined
  readonly dividends?: readonly Dividend[] | undefined
  readonly votesHeld?: number | undefined
  readonly votesInAll?: number | undefined
  readonly otherInvestors?: boolean | undefined
  /** What the investee itself invests in. */
  readonly investeeInvestments?:
    | readonly { readonly body: string; readonly otherInvestors?: boolean | undefined }[]
    | undefined
}

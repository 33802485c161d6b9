import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { BoardDecision } from './board-decision.ts'

/** 規則39条の3第1項 lists the first three; `other` is money given in a way that it does not list. */
export const supportKinds = ['loan', 'guarantee', 'fundSubscription', 'other'] as const
export type SupportKind = (typeof supportKinds)[number]

export const supportKindWords: Readonly<Record<SupportKind, string>> = {
  loan: '資金の貸付け',
  guarantee: '債務の保証',
  fundSubscription: '基金を引き受ける者の募集',
  other: 'その他の資金の提供',
}

export interface SupportRecipient {
  readonly name: string
  readonly relation?: 'participant' | 'plainMember' | 'outsider' | undefined
  readonly person?: 'corporation' | 'individual' | undefined
  /** Opens 病院等 in the cooperation area. */
  readonly opensHospital?: boolean | undefined
}

/** `given` raises what is owed or guaranteed, `settled` lowers it; `interest` is received and changes neither. */
export interface SupportMovement {
  readonly on: CalendarDate
  readonly kind: 'given' | 'settled' | 'interest'
  readonly yen: number
}

/** What is to be settled until the end of a day. */
export interface Instalment {
  readonly dueOn: CalendarDate
  readonly yen: number
}

/** One loan, guarantee or the like as far as its records state it. A null says that there is none. */
export interface FundingSupport {
  readonly id: string
  /** 法70条の3第1項第4号: whether the articles say that the alliance gives no money. */
  readonly noMoneyClause?: boolean | undefined
  readonly kind?: SupportKind | undefined
  readonly from?: 'alliance' | 'participant' | undefined
  readonly recipient?: SupportRecipient | undefined
  readonly forHospitalBusiness?: boolean | undefined
  readonly amountYen?: number | undefined
  readonly contractOn?: CalendarDate | undefined
  readonly councilOpinionOn?: CalendarDate | null | undefined
  readonly board?: BoardDecision | undefined
  /** Judgements: it does not go beyond the purpose, the contract is made and kept, rate and security are proper. */
  readonly withinPurpose?: boolean | undefined
  readonly contractKept?: boolean | undefined
  readonly rateIsProper?: boolean | undefined
  readonly securityIsProper?: boolean | undefined
  readonly repaymentMethod?: string | null | undefined
  readonly repaidBy?: CalendarDate | null | undefined
  readonly annualRatePercent?: number | null | undefined
  readonly collateral?: string | null | undefined
  readonly guarantor?: string | null | undefined
  /** None is earlier than the contract: such a record contradicts itself and must be refused where it is written. */
  readonly movements?: readonly SupportMovement[] | undefined
  readonly instalments?: readonly Instalment[] | undefined
}

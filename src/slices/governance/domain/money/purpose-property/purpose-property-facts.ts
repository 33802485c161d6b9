import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import type { FiscalYear } from '../../fiscal-year.ts'

/** 法70条の9 (公益法18条 read accordingly), 規則39条の17〜39条の20: what becomes 医療連携推進目的事業財産, by its item. */
export const gainKinds = [
  'donations',
  'subsidies',
  'businessConsideration',
  'otherBusinessProfit',
  'obtainedWithPurposeProperty',
  'indispensableProperty',
  'designatedProperty',
  'unspecifiedDues',
  'earmarkedDues',
  'otherByOrdinance',
] as const
export type GainKind = (typeof gainKinds)[number]

interface GainWords {
  readonly item: string
  readonly label: string
  /** Only half of it becomes purpose property. */
  readonly half: boolean
}

export const gainWords: Readonly<Record<GainKind, GainWords>> = {
  donations: { item: '1号', label: '認定後に受けた寄附(使途の定めがあるものを除く)', half: false },
  subsidies: { item: '2号', label: '補助金など(使途の定めがあるものを除く)', half: false },
  businessConsideration: { item: '3号', label: '医療連携推進業務の対価', half: false },
  otherBusinessProfit: { item: '4号、規則39条の18', label: '他の業務の利益', half: true },
  obtainedWithPurposeProperty: { item: '5号', label: '目的事業財産を支出・処分して得た財産', half: false },
  indispensableProperty: { item: '6号', label: '公益法5条19号の財産', half: false },
  designatedProperty: { item: '7号、規則39条の19', label: '医療連携推進業務のものと表示した財産', half: false },
  unspecifiedDues: { item: '8号、規則39条の20', label: '使途の定めのない経費(会費)', half: true },
  earmarkedDues: { item: '8号、規則39条の20', label: '医療連携推進業務に使うと定めた経費(会費)', half: false },
  otherByOrdinance: {
    item: '8号、規則39条の20',
    label: '目的保有財産の収益・処分の対価、定款や総会で定めた額など',
    half: false,
  },
}

/** One fiscal year's figures from the accounts, in yen. */
export interface PurposePropertyYear {
  readonly year: FiscalYear
  /** A loss of other business is 0 or negative; it takes nothing away. */
  readonly gainsYen?: Readonly<Partial<Record<GainKind, number | undefined>>> | undefined
  /** Purpose property consumed for, or transferred in doing, the cooperation business. */
  readonly consumedYen?: number | undefined
  /** Other property consumed for it (規則39条の28), which counts only where going on would otherwise be difficult. */
  readonly otherConsumedYen?: number | undefined
  readonly goingOnIsDifficult?: boolean | undefined
}

export interface PurposePropertyFacts {
  /** 規則39条の30: for a 公益社団法人 there is no such balance. */
  readonly publicInterest?: boolean | undefined
  /** The first year is the one of this day. */
  readonly certifiedOn?: CalendarDate | undefined
  /** Or the last inventory before the first year stated here: the figure written in it. */
  readonly broughtForward?: { readonly until: CalendarDate; readonly yen: number } | undefined
  /** In any order. */
  readonly years?: readonly PurposePropertyYear[] | undefined
}

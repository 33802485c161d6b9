import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

/** 病床機能, as the file and the bed function report divide beds. */
export const bedFunctions = ['highlyAcute', 'acute', 'recovery', 'chronic'] as const
export type BedFunction = (typeof bedFunctions)[number]

/** 回復期 is being renamed 包括期; the day is not settled, so both stand. */
export const bedFunctionWords: Readonly<Record<BedFunction, string>> = {
  highlyAcute: '高度急性期',
  acute: '急性期',
  recovery: '回復期(包括期)',
  chronic: '慢性期',
}

/** 令5条の4の2第1項 lists the first five; `decrease` and `other` are applications that it does not list. */
export const applicationKinds = [
  'opening',
  'increase',
  'typeChange',
  'clinicInstallation',
  'clinicIncrease',
  'decrease',
  'other',
] as const
export type ApplicationKind = (typeof applicationKinds)[number]

export const applicationKindWords: Readonly<Record<ApplicationKind, string>> = {
  opening: '病院の開設',
  increase: '病院の病床数の増加',
  typeChange: '病院の病床の種別の変更',
  clinicInstallation: '診療所の病床の設置',
  clinicIncrease: '診療所の病床数の増加',
  decrease: '病床数の減少',
  other: 'その他の申請',
}

export type BedCounts = { readonly [Function in BedFunction]?: number | undefined }

export type BedMoment = 'before' | 'after'

/** Hospitals and clinics of one participant together, or one of them. */
export interface TransferParticipant {
  readonly name: string
  readonly before?: BedCounts | undefined
  readonly after?: BedCounts | undefined
}

/** One transfer of beds as far as it has been stated. A day that is null has not come: nobody was heard. */
export interface BedTransfer {
  /** Every participant with hospitals or clinics, wherever they stand: the sum is over all of them. */
  readonly participants?: readonly TransferParticipant[] | undefined
  readonly applicant?: string | undefined
  readonly applicationKind?: ApplicationKind | undefined
  readonly applicationOn?: CalendarDate | undefined
  readonly councilOpinionOn?: CalendarDate | null | undefined
  readonly coordinationConferenceOn?: CalendarDate | null | undefined
  /** The governor's judgement: needed to promote the regional medical vision. */
  readonly neededForVision?: boolean | undefined
  /** The governor's judgement, asked only where beds become fewer: care in the area is not hindered. */
  readonly supplyUnhindered?: boolean | undefined
}

// 規則32条の6 (規則39条の22により読み替え): which dealings with a related party go into the yearly report. ロ does not apply.
import { relatedIncomeShare, relatedPartyLimits } from '../parameters/money-parameters.ts'
import type { YearSums } from './account-sums.ts'

export const dealingKinds = {
  ordinaryIncome: { word: '経常収益', item: 'イ' },
  ordinaryCost: { word: '経常費用', item: 'イ' },
  extraordinary: { word: '特別利益・特別損失', item: 'ハ' },
  balance: { word: '資産・負債', item: 'ニ' },
  lendingOrSale: { word: '資金の貸借・固定資産の売買等', item: 'ホ' },
  businessTransfer: { word: '事業の譲渡・譲受', item: 'ヘ' },
} as const
export type DealingKind = keyof typeof dealingKinds

export interface RelatedDealing {
  readonly line: number
  readonly partyKind: string
  readonly party: string
  readonly address: string
  readonly partyAssetsYen: number | null
  readonly partyBusiness: string
  readonly relation: string
  readonly kind: DealingKind
  readonly content: string
  readonly yen: number
  readonly account: string
  readonly closingYen: number | null
}

/** Whether the dealing reaches the thresholds. `ニ` asks for the balance at the year's end; null: it is not stated. */
export function isReported(dealing: RelatedDealing, sums: YearSums): boolean | null {
  const { dealingYen, balanceAboveYen, shareOfAssets } = relatedPartyLimits
  const shareOf = (yen: number, whole: number, share: number) => yen >= whole * share
  switch (dealing.kind) {
    case 'ordinaryIncome':
      return dealing.yen >= dealingYen && shareOf(dealing.yen, sums.ordinaryIncomeYen, relatedIncomeShare)
    case 'ordinaryCost':
      return dealing.yen >= dealingYen && shareOf(dealing.yen, sums.ordinaryCostsYen, relatedIncomeShare)
    case 'extraordinary':
      return dealing.yen >= dealingYen
    case 'balance':
      if (dealing.closingYen === null) return null
      return dealing.closingYen > balanceAboveYen && shareOf(dealing.closingYen, sums.assetsYen, shareOfAssets)
    case 'lendingOrSale':
    case 'businessTransfer':
      return dealing.yen >= dealingYen && shareOf(dealing.yen, sums.assetsYen, shareOfAssets)
  }
}

// 規則32条の6 (規則39条の22): which dealings with a related party are reported. The recipient of support is a member, and an
// investee belongs to the listed parties, so only the amounts decide.
import { relatedPartyLimits } from '../../parameters/money-parameters.ts'
import { everyTruth, someTruth, type Truth } from '../../three-valued.ts'
import type { FundingSupport } from '../funding-support.ts'
import type { Investment } from '../investment.ts'
import type { SupportFigures } from './support-balance.ts'

type Amount = number | null | undefined

const reaches = (amount: Amount, limit: number): Truth => (typeof amount === 'number' ? amount >= limit : undefined)
const exceeds = (amount: Amount, limit: number): Truth => (typeof amount === 'number' ? amount > limit : undefined)

/** At least one hundredth of all assets. */
function shareIsReached(amount: Amount, totalAssetsYen: number | undefined): Truth {
  if (typeof amount !== 'number' || totalAssetsYen === undefined) return undefined
  return amount >= totalAssetsYen * relatedPartyLimits.shareOfAssets
}

function balanceIsReported(amount: Amount, totalAssetsYen: number | undefined): Truth {
  return everyTruth([exceeds(amount, relatedPartyLimits.balanceAboveYen), shareIsReached(amount, totalAssetsYen)])
}

function dealingIsReported(amount: Amount, totalAssetsYen: number | undefined): Truth {
  return everyTruth([reaches(amount, relatedPartyLimits.dealingYen), shareIsReached(amount, totalAssetsYen)])
}

/** A loan by ニ (balance) or ホ (lent in the year). Where a guarantee or a fund belongs was not read: not known. */
export function supportIsRelatedPartyDealing(
  { kind }: FundingSupport,
  { givenYen, closingYen }: SupportFigures,
  totalAssetsYen: number | undefined,
): Truth {
  if (kind !== 'loan') return undefined
  return someTruth([dealingIsReported(givenYen, totalAssetsYen), balanceIsReported(closingYen, totalAssetsYen)])
}

/** An investment by ニ: an asset of the alliance in a related party. */
export const investmentIsRelatedPartyDealing = ({ amountYen }: Investment, totalAssetsYen: number | undefined): Truth =>
  balanceIsReported(amountYen, totalAssetsYen)

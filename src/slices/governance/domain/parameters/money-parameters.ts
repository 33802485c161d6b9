/** 規則32条の6 (as adapted by 規則39条の22): from these amounts on, dealings with a related party go into the yearly report of them. */
export const relatedPartyLimits = {
  /** Loans and the like: this much in the year, and this share of total assets. */
  dealingYen: 10_000_000,
  /** Assets and liabilities at the year's end: more than this, and the same share. */
  balanceAboveYen: 10_000_000,
  shareOfAssets: 0.01,
} as const

/** 法51条1項: months after the fiscal year's end within which the 事業報告書等 are prepared. */
export const reportPreparedWithinMonths = 2

/** 規則39条の18 (profit of other business) and 規則39条の20 (dues without a stated purpose): half becomes purpose property. */
export const purposeShare = 0.5

/**
 * 医政地発0928第1号 (2021-09-28): 「設立前後の3年間を上限」. Whether three years in all, or three before and three after, is
 * unconfirmed; three in all is the safe rule.
 */
export const fundPeriodMonths = 36

/** 規則32条の6 (as adapted by 規則39条の22), the limits beside `relatedPartyLimits`: ordinary income and costs. */
export const relatedIncomeShare = 0.1

/** 法70条の3第1項第14号イ. */
export const minimumDirectors = 3
export const minimumAuditors = 1

/** 法70条の3第1項第14号ロ: an officer and those tied to him or her are at most one in this many officers. */
export const officersPerKinGroup = 3

/** 規則39条の7第1号. */
export const minimumHospitalParticipants = 2

/**
 * C01: the share of costs that goes to the cooperation business must be over this. The Q&A (second edition, 2024-03-29,
 * no. 11) confirms that a ratio counts but the half itself is unconfirmed, so it warns and never refuses.
 */
export const mainBusinessCostRatioAbove = 0.5

/** 法70条の4第2号: years that a revoked corporation waits. */
export const yearsAfterRevocation = 5

/** 法70条の14, 規則39条の22の2: at or over either of these the accountant's audit is needed (from 2024-04-01). */
export const specifiedLimits = { liabilitiesYen: 5_000_000_000, businessRevenueYen: 7_000_000_000 } as const

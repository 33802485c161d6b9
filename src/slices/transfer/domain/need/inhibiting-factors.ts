/**
 * Five factors that lengthen the way to a receiver (62.4 against 35.9 days in one hospital, 林 2010, 日本医療社会福祉
 * 協会). They are screened first, so that help begins before the first enquiry.
 */
export const inhibitingFactors = [
  'medicalProcedures',
  'fallPrecautions',
  'behaviouralSymptoms',
  'financialDifficulty',
  'noGuarantor',
] as const
export type InhibitingFactor = (typeof inhibitingFactors)[number]

export const inhibitingFactorNames: Readonly<Record<InhibitingFactor, string>> = {
  medicalProcedures: '医療処置が必要',
  fallPrecautions: '転倒への注意が必要',
  behaviouralSymptoms: '行動・心理症状がある',
  financialDifficulty: '経済的な困難がある',
  noGuarantor: '身元保証人がいない',
}

export const screenings = ['yes', 'no', 'unknown'] as const
export type Screening = (typeof screenings)[number]

export type InhibitingFactors = Readonly<Partial<Record<InhibitingFactor, Screening>>>

/** Asked and answered, be it with "unknown": a factor nobody asked about is what the screening is against. */
export const isScreened = (factors: InhibitingFactors): boolean =>
  inhibitingFactors.every((factor) => factors[factor] !== undefined)

/** What may be opened in an emergency: clinical records only. Prices, staff and authors of incidents are never among them. */
export const breakGlassCategories = ['patientRecord', 'transferRecord'] as const
export type BreakGlassCategory = (typeof breakGlassCategories)[number]

export const breakGlassCategoryNames: Readonly<Record<BreakGlassCategory, string>> = {
  patientRecord: '患者の診療情報',
  transferRecord: '転院・在宅移行の記録',
}

export const breakGlassReasons = ['lifeInDanger', 'disaster', 'consentImpossible'] as const
export type BreakGlassReason = (typeof breakGlassReasons)[number]

export const breakGlassReasonNames: Readonly<Record<BreakGlassReason, string>> = {
  lifeInDanger: '生命・身体の危険',
  disaster: '災害',
  consentImpossible: '意識がないなど、同意を得られない',
}

/** システム運用編11章: what was opened for an emergency closes by itself. */
export const mostBreakGlassMinutes = 240

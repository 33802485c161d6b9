export const legalBasisKinds = [
  'ownDecision',
  'allianceAgreement',
  'law',
  'explicitConsent',
  'postedPurpose',
  'emergency',
  'entrustment',
  'jointUse',
] as const

export type LegalBasisKind = (typeof legalBasisKinds)[number]

export const legalBasisNames: Readonly<Record<LegalBasisKind, string>> = {
  ownDecision: '自らの判断',
  allianceAgreement: '連携法人の規程・参加法人間の合意',
  law: '法令',
  explicitConsent: '本人の同意',
  postedPurpose: '利用目的の掲示と異議のないこと',
  emergency: '生命・身体の保護',
  entrustment: '委託',
  jointUse: '共同利用',
}

/**
 * 個人情報保護法27条1項・5項: what patient information may rest on. Opting out (27条2項) is closed to 要配慮個人情報, and
 * neither an owner's decision nor an agreement among institutions replaces the patient.
 */
export const patientBasisKinds = [
  'explicitConsent',
  'postedPurpose',
  'law',
  'emergency',
  'entrustment',
  'jointUse',
] as const satisfies readonly LegalBasisKind[]

export type PatientBasisKind = (typeof patientBasisKinds)[number]

export const isPatientBasis = (kind: LegalBasisKind): kind is PatientBasisKind =>
  patientBasisKinds.some((each) => each === kind)

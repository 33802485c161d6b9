/** Wards by the fee they are run under, and the kinds of facility that take a patient after hospital. */
export const wardKinds = [
  'acuteGeneral',
  'communityBasedMedical',
  'communityBasedCare',
  'convalescentRehabilitation',
  'longTermCare',
  'disability',
  'palliativeCare',
  'integratedCareFacility',
  'healthFacilityForElderly',
  'nursingHome',
  'groupHome',
  'servicedHousing',
  'other',
] as const
export type WardKind = (typeof wardKinds)[number]

export const wardKindNames: Readonly<Record<WardKind, string>> = {
  acuteGeneral: '急性期一般病棟',
  communityBasedMedical: '地域包括医療病棟',
  communityBasedCare: '地域包括ケア病棟',
  convalescentRehabilitation: '回復期リハビリテーション病棟',
  longTermCare: '療養病棟',
  disability: '障害者施設等病棟',
  palliativeCare: '緩和ケア病棟',
  integratedCareFacility: '介護医療院',
  healthFacilityForElderly: '介護老人保健施設',
  nursingHome: '特別養護老人ホーム',
  groupHome: 'グループホーム',
  servicedHousing: 'サービス付き高齢者向け住宅',
  other: 'その他',
}

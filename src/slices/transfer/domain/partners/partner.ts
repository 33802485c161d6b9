export const partnerKinds = [
  'hospital',
  'clinic',
  'homeNursingStation',
  'careManagement',
  'careFacility',
  'pharmacy',
  'other',
] as const
export type PartnerKind = (typeof partnerKinds)[number]

export const partnerKindNames: Readonly<Record<PartnerKind, string>> = {
  hospital: '病院',
  clinic: '診療所',
  homeNursingStation: '訪問看護ステーション',
  careManagement: '居宅介護支援・相談支援',
  careFacility: '介護施設・介護サービス',
  pharmacy: '薬局',
  other: 'その他',
}

export const meetingMeans = ['inPerson', 'online'] as const
export type MeetingMeans = (typeof meetingMeans)[number]
export const meetingMeansNames: Readonly<Record<MeetingMeans, string>> = {
  inPerson: '対面',
  online: 'オンライン(ICT)',
}

/** The dates of one admission that the fee rule asks for beyond those the transfer itself leaves. */
export const supportDateKinds = ['admission', 'interview', 'conference'] as const
export type SupportDateKind = (typeof supportDateKinds)[number]
export const supportDateKindNames: Readonly<Record<SupportDateKind, string>> = {
  admission: '入院日',
  interview: '患者・家族との面談',
  conference: 'カンファレンス',
}

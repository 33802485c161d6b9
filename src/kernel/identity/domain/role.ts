/**
 * Roles by 職種・所属. A person holds them in an organisation, never in general; `operator` and `prefectureOfficer` count
 * only in an organisation of that kind (`kernel.resolve_session`).
 */
export const roles = [
  'liaisonNurse',
  'socialWorker',
  'doctor',
  'buyer',
  'humanResources',
  'facilityAdministrator',
  'privacyOfficer',
  'secretariat',
  'director',
  'auditor',
  'councillor',
  'prefectureOfficer',
  'operator',
  'maintenance',
] as const

export type Role = (typeof roles)[number]

export const roleNames: Readonly<Record<Role, string>> = {
  liaisonNurse: '地域連携室 看護師',
  socialWorker: '医療ソーシャルワーカー',
  doctor: '医師',
  buyer: '購買担当',
  humanResources: '人事担当',
  facilityAdministrator: '施設管理者',
  privacyOfficer: '個人情報保護担当',
  secretariat: '法人事務局',
  director: '理事',
  auditor: '監事',
  councillor: '評議員',
  prefectureOfficer: '都道府県担当者',
  operator: '運営者',
  maintenance: '保守担当',
}

import type { Choice } from '../../../../../design/form/select-field.tsx'
import { type FacilityKind, facilityKinds } from '../../../domain/certification-case.ts'

const notStated = { value: '', label: '分からない' }

export const memberKindChoices: readonly Choice[] = [
  { value: 'participant', label: '参加法人等' },
  { value: 'plainMember', label: '参加法人等以外の社員' },
  notStated,
]

export const personChoices: readonly Choice[] = [
  { value: 'corporation', label: '法人' },
  { value: 'individual', label: '個人' },
  notStated,
]

const facilityWords: Readonly<Record<FacilityKind, string>> = {
  hospital: '病院',
  clinic: '診療所（歯科を含む）',
  healthFacilityForElderly: '介護老人保健施設',
  integratedCareFacility: '介護医療院',
  homeNursingStation: '訪問看護ステーション',
  nursingHome: '特別養護老人ホーム',
  careManagementOffice: '居宅介護支援事業所',
  homeHelpOffice: '訪問介護事業所',
  dayService: '通所介護事業所',
  groupHome: 'グループホーム',
  servicedHousing: 'サービス付き高齢者向け住宅',
  communitySupportCentre: '地域包括支援センター',
  pharmacy: '薬局',
  other: 'その他',
}

export const facilityKindChoices: readonly Choice[] = [
  notStated,
  ...facilityKinds.map((kind) => ({ value: kind, label: facilityWords[kind] })),
]

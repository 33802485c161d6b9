import type { TransferNeed } from '../../../domain/need/transfer-need.ts'
import type { TransferKind, Urgency } from '../../../domain/transfer-kind.ts'

/** Days and numbers stay as they are typed until they are sent: half a date is no date, and must not be lost either. */
export const typedFields = [
  'orderedOn',
  'earliestOn',
  'wishedOn',
  'deadlineOn',
  'arrivedAtSender.day',
  'arrivedAtSender.time',
  'need.onsetOn',
  'need.operationOn',
  'need.infections.testedOn',
  'need.barthelIndex',
  'need.expectedDays',
  'need.rehabilitation.unitsPerDay',
  'patient.birthOn',
  'patient.careInsurance.validThroughOn',
] as const
export type TypedField = (typeof typedFields)[number]

/** How they are called in a message. */
export const typedFieldNames: Readonly<Record<TypedField, string>> = {
  orderedOn: '医師の指示日',
  earliestOn: '最短で動ける日',
  wishedOn: '希望日',
  deadlineOn: '期限',
  'arrivedAtSender.day': '自院に到着した日',
  'arrivedAtSender.time': '到着した時刻',
  'need.onsetOn': '発症日・受傷日',
  'need.operationOn': '手術日',
  'need.infections.testedOn': '感染症の検査日',
  'need.barthelIndex': 'Barthel Index',
  'need.expectedDays': '見込まれる入院日数',
  'need.rehabilitation.unitsPerDay': 'リハビリの1日の単位数',
  'patient.birthOn': '生年月日',
  'patient.careInsurance.validThroughOn': '介護認定の有効期限',
}

export const personTexts = [
  'name',
  'kana',
  'patientNumber',
  'phone',
  'address',
  'household',
  'keyPerson.name',
  'keyPerson.relation',
  'keyPerson.phone',
  'secondContact',
  'guarantor',
  'guardianship',
  'decisionCapacity',
  'advanceDirective',
  'healthInsurance',
  'publicExpense',
  'disabilityCertificate',
  'careInsurance.level',
  'careInsurance.insurer',
  'careInsurance.number',
  'careManager',
  'pension',
] as const
export type PersonText = (typeof personTexts)[number]

/** A request while it is being written. Its keys are the ids of its fields on the page, and the server's names for them. */
export interface RequestForm {
  readonly kind: TransferKind
  readonly urgency: Urgency
  readonly facilityId: string | null
  readonly department: string
  readonly contact: string
  readonly need: TransferNeed
  readonly typed: Readonly<Partial<Record<TypedField, string>>>
  readonly person: Readonly<Partial<Record<PersonText, string>>>
}

export interface SenderDefaults {
  readonly facilityId: string | null
  readonly department: string
  readonly contact: string
}

export const emptyForm = (sender: SenderDefaults = { facilityId: null, department: '', contact: '' }): RequestForm => ({
  kind: 'transfer',
  urgency: 'soon',
  ...sender,
  need: { inhibitingFactors: {} },
  typed: {},
  person: {},
})

/** Somebody has written something: an untouched page leaves no draft. */
export const isBegun = ({ need, typed, person }: RequestForm): boolean =>
  Object.keys(need).length > 1 ||
  Object.keys(need.inhibitingFactors).length > 0 ||
  [...Object.values(typed), ...Object.values(person)].some((text) => text !== '')

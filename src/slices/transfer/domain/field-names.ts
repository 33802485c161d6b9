import type { TransferNeed } from './need/transfer-need.ts'
import type { Patient } from './patient.ts'

/** How a field is called on the form, in messages and on paper. */
export const needFieldNames: Readonly<Record<keyof TransferNeed, string>> = {
  purpose: '目的',
  sex: '性別',
  ageBand: '年代',
  mainDiagnosis: '主病名',
  otherDiagnoses: '併存症・既往歴',
  onsetOn: '発症日',
  operationOn: '手術日',
  rehabilitationCondition: 'リハビリの対象となる状態',
  course: '経過',
  procedures: '医療処置',
  infections: '感染症',
  specialDrugs: '高額・特殊な薬剤',
  allergies: 'アレルギー',
  diet: '食事',
  activities: 'ADL',
  barthelIndex: 'Barthel Index',
  bedriddenLevel: '障害高齢者の日常生活自立度',
  dementiaLevel: '認知症高齢者の日常生活自立度',
  behaviours: '行動・心理症状',
  fallRisk: '転倒の危険',
  communication: '意思疎通・視力・聴力',
  inhibitingFactors: '5つの要因',
  rehabilitation: 'リハビリの内容',
  expectedDestination: '見込まれる退院先',
  expectedDays: '見込まれる入院日数',
  wish: '本人・家族の希望',
  wishedMunicipalityCode: '希望する市町村',
  singleRoomWished: '個室の希望',
  explanationGiven: '本人・家族への説明',
}

export const patientFieldNames: Readonly<Record<keyof Patient, string>> = {
  name: '氏名',
  kana: 'よみがな',
  birthOn: '生年月日',
  patientNumber: '患者番号',
  address: '住所',
  phone: '電話番号',
  household: '世帯',
  keyPerson: 'キーパーソン',
  secondContact: '2番目の連絡先',
  guarantor: '身元保証',
  guardianship: '成年後見',
  decisionCapacity: '意思決定の能力',
  advanceDirective: '事前の意思表示',
  healthInsurance: '健康保険',
  publicExpense: '公費',
  disabilityCertificate: '障害者手帳',
  careInsurance: '介護保険',
  careManager: 'ケアマネジャー',
  pension: '年金',
}

export type RequestField = `need.${keyof TransferNeed}` | `patient.${keyof Patient}`

export function fieldName(field: RequestField): string {
  const [part, name] = field.split('.') as ['need' | 'patient', string]
  const names: Readonly<Record<string, string>> = part === 'need' ? needFieldNames : patientFieldNames
  return names[name] ?? name
}

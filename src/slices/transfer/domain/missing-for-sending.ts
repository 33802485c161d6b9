import { isScreened } from './need/inhibiting-factors.ts'
import type { TransferNeed } from './need/transfer-need.ts'
import type { Patient } from './patient.ts'

export interface MissingItem {
  /** Where the form has it, as a path in the request's content. */
  readonly field: string
  readonly message: string
}

/** What an enquiry needs before it may be sent, in sentences. Little: a telephone call would not need more. */
export function missingForSending(need: TransferNeed, patient: Patient | null): MissingItem[] {
  const missing: MissingItem[] = []
  const ask = (isThere: boolean, field: string, message: string) => {
    if (!isThere) missing.push({ field, message })
  }
  ask(
    isScreened(need.inhibitingFactors),
    'need.inhibitingFactors',
    '退院を遅らせる5つの要因を確認してください(不明も選べます)。',
  )
  ask(need.purpose !== undefined, 'need.purpose', '転院の目的を選んでください。')
  ask(need.mainDiagnosis !== undefined, 'need.mainDiagnosis', '主な病名を入力してください。')
  ask(need.sex !== undefined, 'need.sex', '性別を選んでください(不明も選べます)。')
  ask(need.ageBand !== undefined, 'need.ageBand', '年代を選んでください。')
  ask(need.explanationGiven !== undefined, 'need.explanationGiven', '本人・家族への説明の有無を記録してください。')
  ask(Boolean(patient?.name), 'patient.name', '患者の氏名を入力してください。')
  ask(Boolean(patient?.kana), 'patient.kana', '氏名のよみがなを入力してください。')
  ask(patient?.birthOn !== undefined, 'patient.birthOn', '生年月日を入力してください。')
  return missing
}

/** A birth date that gives a later band is a slip of the year. */
export const oldestAgeBand = 120

/** The first day of the ten-year band an age falls into on a day: 83 is 80. */
export function ageBandOn(birthOn: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4))
  const age = on.slice(5) < birthOn.slice(5) ? years - 1 : years
  return Math.max(0, Math.floor(age / 10) * 10)
}

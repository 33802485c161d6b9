import type { BadgeTone } from '../../../../design/text/badge.tsx'
import type { ResolutionOutcome } from '../../domain/meeting/decide-resolution.ts'
import type { Attendance, Body, Choice } from '../../domain/meeting/meeting-facts.ts'

/** The council's full name is long; on the screens of its own people the short one is said. */
export const bodyWords: Readonly<Record<Body, string>> = {
  generalMeeting: '社員総会',
  board: '理事会',
  council: '評議会',
}

export const choiceWords: Readonly<Record<Choice, string>> = { for: '賛成', against: '反対', abstain: '棄権' }

/** In a resolution without a meeting people agree or not (一般法58条, 96条). */
export const consentWords: Readonly<Record<'for' | 'against', string>> = { for: '同意する', against: '同意しない' }
export const objectionWords: Readonly<Record<'for' | 'against', string>> = {
  for: '異議を述べない',
  against: '異議を述べる',
}

export const ballotKindWords = { named: '記名投票', secret: '無記名投票', written: '決議の省略' } as const

export const attendanceWords: Readonly<Record<Attendance['how'], string>> = {
  inPerson: '出席',
  byProxy: '代理人',
  inWriting: '書面で行使',
  electronically: '電磁的方法で行使',
}

export const outcomeWords: Readonly<Record<ResolutionOutcome, { readonly word: string; readonly tone: BadgeTone }>> = {
  carried: { word: '可決', tone: 'green' },
  rejected: { word: '否決', tone: 'red' },
  invalid: { word: '不成立', tone: 'red' },
  unknown: { word: '判定できません', tone: 'yellow' },
}

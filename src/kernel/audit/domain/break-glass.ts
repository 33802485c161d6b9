import { type CalendarDate, parseCalendarDate } from '../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../foundation/japanese-date.ts'
import { nameKey } from '../../../foundation/japanese-text.ts'

/** What may be opened in an emergency: clinical records only. Prices, staff and authors of incidents are never among them. */
export const breakGlassCategories = ['patientRecord', 'transferRecord'] as const
export type BreakGlassCategory = (typeof breakGlassCategories)[number]

export const breakGlassCategoryNames: Readonly<Record<BreakGlassCategory, string>> = {
  patientRecord: '患者の診療情報',
  transferRecord: '転院・在宅移行の記録',
}

/** What something of this house opens so far: nothing else is offered to whoever asks. */
export const openedCategories = ['transferRecord'] as const satisfies readonly BreakGlassCategory[]

export const breakGlassReasons = ['lifeInDanger', 'disaster', 'consentImpossible'] as const
export type BreakGlassReason = (typeof breakGlassReasons)[number]

export const breakGlassReasonNames: Readonly<Record<BreakGlassReason, string>> = {
  lifeInDanger: '生命・身体の危険',
  disaster: '災害',
  consentImpossible: '意識がないなど、同意を得られない',
}

/** システム運用編11章: what was opened for an emergency closes by itself. */
export const mostBreakGlassMinutes = 240

/** What a person in an emergency knows of a patient: two facts, so that nobody is opened by a name alone. */
export interface KnownPatient {
  /** In kanji or kana, or the number the patient has with the owner of the record. */
  readonly nameOrNumber: string
  readonly birthOn: CalendarDate
}

/** The grant's subject, the same however the name was typed: `1943-05-06 カクウハナコ`. Records are compared with it exactly. */
export const patientSubject = ({ nameOrNumber, birthOn }: KnownPatient): string => `${birthOn} ${nameKey(nameOrNumber)}`

const mostMissesAnHour = 5

/** Whoever asks for one patient after the other and finds none is guessing who is whose patient. */
export const mayMissAgain = (missesOfTheHour: number): boolean => missesOfTheHour < mostMissesAnHour

/** The two facts of a subject, as they are compared; null where it has another form. */
export function knownPatient(subject: string): KnownPatient | null {
  const [, day = '', nameOrNumber] = /^(\d{4}-\d{2}-\d{2}) (.+)$/.exec(subject) ?? []
  const birthOn = parseCalendarDate(day)
  return nameOrNumber === undefined || birthOn === null ? null : { nameOrNumber, birthOn }
}

/** `カクウハナコ（昭和18年5月6日生）`; a subject of another form is said as it is. */
export function subjectWords(subject: string): string {
  const known = knownPatient(subject)
  return known ? `${known.nameOrNumber}（${formatJapaneseDate(known.birthOn)}生）` : subject
}

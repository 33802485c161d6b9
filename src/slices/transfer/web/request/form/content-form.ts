import { parseCalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { OutputOf } from '../../../../../platform/contract/endpoint.ts'
import type { showTransfer } from '../../../contract/request-endpoints.ts'
import type { TransferNeed } from '../../../domain/need/transfer-need.ts'
import type { Patient } from '../../../domain/patient.ts'
import { type PersonText, personTexts, type RequestForm, type TypedField } from './request-form.ts'

type Shown = OutputOf<typeof showTransfer>
type ShownDays = Pick<Shown, 'orderedOn' | 'earliestOn' | 'wishedOn' | 'deadlineOn' | 'arrivedAtSender'>

/** A stored request as a form: days in Japanese, as a person would write them. */
export function formOf(shown: Shown): RequestForm {
  const { kind, urgency, facilityId, department, contact } = shown
  const need: TransferNeed = { ...shown.need, inhibitingFactors: shown.need?.inhibitingFactors ?? {} }
  return {
    kind,
    urgency,
    facilityId,
    department,
    contact,
    need,
    person: shown.patient ? personOf(shown.patient) : {},
    typed: typedOf(need, shown.patient, shown),
  }
}

export function personOf(patient: Partial<Patient>): Partial<Record<PersonText, string>> {
  const texts = personTexts.map((key) => {
    const [part = '', inner] = key.split('.')
    const value: unknown = patient[part as keyof Patient]
    const text = inner === undefined ? value : (value as Record<string, unknown> | undefined)?.[inner]
    return [key, text] as const
  })
  return Object.fromEntries(texts.filter(([, text]) => typeof text === 'string' && text !== ''))
}

export function typedOf(
  need: TransferNeed,
  patient: Partial<Patient> | null,
  days: Partial<ShownDays> = {},
): Partial<Record<TypedField, string>> {
  const arrived = days.arrivedAtSender ? inJapan(new Date(days.arrivedAtSender)) : undefined
  const typed: Partial<Record<TypedField, string | undefined>> = {
    orderedOn: written(days.orderedOn),
    earliestOn: written(days.earliestOn),
    wishedOn: written(days.wishedOn),
    deadlineOn: written(days.deadlineOn),
    'arrivedAtSender.day': arrived && written(arrived.day),
    'arrivedAtSender.time': arrived?.time,
    'need.onsetOn': written(need.onsetOn),
    'need.operationOn': written(need.operationOn),
    'need.infections.testedOn': written(need.infections?.[0]?.testedOn),
    'need.barthelIndex': need.barthelIndex?.toString(),
    'need.expectedDays': need.expectedDays?.toString(),
    'need.rehabilitation.unitsPerDay': need.rehabilitation?.unitsPerDay?.toString(),
    'patient.birthOn': written(patient?.birthOn),
    'patient.careInsurance.validThroughOn': written(patient?.careInsurance?.validThroughOn),
  }
  return Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== undefined))
}

function written(day: string | null | undefined): string | undefined {
  const date = day ? parseCalendarDate(day) : null
  return date ? formatJapaneseDate(date) : undefined
}

function inJapan(instant: Date): { readonly day: string; readonly time: string } {
  const local = new Date(instant.getTime() + 9 * 60 * 60 * 1000).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

import type { FormError } from '../../../../design/form/form-error.ts'
import { parseCalendarDate } from '../../../../foundation/calendar-date.ts'
import { fail, type Result, succeed } from '../../../../foundation/result.ts'
import { type Purpose, purposes } from '../../domain/transfer-kind.ts'
import {
  type AdmissionCapability,
  type TakenSexes,
  type Taking,
  type Therapy,
  takenSexes,
  takings,
  therapies,
} from '../../domain/ward/admission-capability.ts'

export const numberFields = {
  youngestAge: { label: '年齢の下限', unit: '歳', most: 130 },
  oldestAge: { label: '年齢の上限', unit: '歳', most: 130 },
  dialysisSeats: { label: '透析の席', unit: '席', most: 999 },
  privateRooms: { label: '個室', unit: '室', most: 999 },
  mostDaysSinceOnset: { label: '発症・手術からの日数の上限', unit: '日', most: 3650 },
  usualDaysToAdmission: { label: '依頼から受入れまでの通常の日数', unit: '日', most: 3650 },
} as const
export type NumberField = keyof typeof numberFields
export const numberFieldNames = Object.keys(numberFields) as NumberField[]

export type TakenMaps = Pick<AdmissionCapability, 'procedures' | 'infections' | 'behaviours'>

export interface WrittenSheet {
  readonly sheet: AdmissionCapability
  readonly validFromOn: string
}

/** Reads the form; what was left empty is not stated. */
export function sheetFromForm(form: FormData, taken: TakenMaps): Result<WrittenSheet, readonly FormError[]> {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .normalize('NFKC')
      .trim()
  const errors: FormError[] = []
  const numbers: { [Field in NumberField]?: number } = {}
  for (const field of numberFieldNames) {
    const written = text(field)
    const { label, most } = numberFields[field]
    if (written === '') continue
    const count = /^\d{1,4}$/.test(written) ? Number(written) : Number.NaN
    if (count <= most) numbers[field] = count
    else errors.push({ field, message: `${label}は、0から${most}までの整数で入力してください。` })
  }
  if ((numbers.youngestAge ?? 0) > (numbers.oldestAge ?? Number.POSITIVE_INFINITY))
    errors.push({ field: 'youngestAge', message: '年齢の下限を、上限以下の数にしてください。' })
  const validFromOn = text('validFromOn')
  if (!parseCalendarDate(validFromOn))
    errors.push({ field: 'validFromOn', message: 'いつから有効かを入力してください。' })
  if (errors.length > 0) return fail(errors)
  const one = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === form.get(name))
  const several = <Value extends string>(name: string, values: readonly Value[]) => {
    const chosen = values.filter((value) => form.getAll(name).includes(value))
    return chosen.length > 0 ? chosen : undefined
  }
  const notes = String(form.get('notes') ?? '').trim()
  const sheet = {
    ...taken,
    ...numbers,
    purposes: several<Purpose>('purposes', purposes),
    therapies: form.has('no-therapies') ? [] : several<Therapy>('therapies', therapies),
    sexes: one<TakenSexes>('sexes', takenSexes),
    withoutGuarantor: one<Taking>('withoutGuarantor', takings),
    specialDrugs: one<Taking>('specialDrugs', takings),
    notes: notes === '' ? undefined : notes,
  }
  return succeed({ sheet, validFromOn })
}

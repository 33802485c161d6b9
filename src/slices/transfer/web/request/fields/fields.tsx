import type { ReactNode } from 'react'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { formatJapaneseDate, readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { patientFieldNames } from '../../../domain/field-names.ts'
import { type PersonText, type TypedField, typedFieldNames } from '../form/request-form.ts'
import { useWriting } from '../writing.tsx'

interface Marks {
  readonly label: string
  readonly hint?: ReactNode
  readonly need?: 'required' | 'none'
}

/** A day as people write it; below it, how it was read. */
export function DayInput({ field, hint, need = 'none' }: Omit<Marks, 'label'> & { field: TypedField }) {
  const { form, type, errorOf } = useWriting()
  const text = form.typed[field] ?? ''
  const read = text.trim() === '' ? null : readJapaneseDate(text)
  return (
    <TextField
      id={field}
      label={typedFieldNames[field]}
      need={need}
      hint={read ? `→ ${formatJapaneseDate(read, { weekday: true })}` : hint}
      value={text}
      maxLength={30}
      autoComplete="off"
      error={errorOf(field)}
      onChange={({ target }) => type(field, target.value)}
    />
  )
}

export function NumberInput({ field, unit = '' }: { field: TypedField; unit?: string }) {
  const { form, type, errorOf } = useWriting()
  return (
    <TextField
      id={field}
      label={`${typedFieldNames[field]}${unit}`}
      need="none"
      inputMode="decimal"
      maxLength={6}
      autoComplete="off"
      value={form.typed[field] ?? ''}
      error={errorOf(field)}
      onChange={({ target }) => type(field, target.value)}
    />
  )
}

type NeedText =
  | 'mainDiagnosis'
  | 'otherDiagnoses'
  | 'course'
  | 'specialDrugs'
  | 'allergies'
  | 'diet'
  | 'communication'
  | 'expectedDestination'
  | 'wish'
const passages: readonly NeedText[] = ['otherDiagnoses', 'course', 'specialDrugs', 'wish']

/** A text that candidates will read. */
export function NeedInput({ field, label, hint, need = 'none', rows = 3 }: Marks & { field: NeedText; rows?: number }) {
  const { form, changeNeed, errorOf } = useWriting()
  const id = `need.${field}`
  const common = { id, label, hint, need, error: errorOf(id), value: form.need[field] ?? '', autoComplete: 'off' }
  // An emptied field states nothing; an empty text would say that there is none.
  const write = ({ target }: { target: { value: string } }) => changeNeed({ [field]: target.value || undefined })
  return passages.includes(field) ? (
    <TextAreaField {...common} rows={rows} maxLength={4000} onChange={write} />
  ) : (
    <TextField {...common} maxLength={200} onChange={write} />
  )
}

export function PersonInput({ field, label, hint, need = 'none' }: Partial<Marks> & { field: PersonText }) {
  const { form, writePerson, errorOf } = useWriting()
  const id = `patient.${field}`
  return (
    <TextField
      id={id}
      label={label ?? patientFieldNames[field as keyof typeof patientFieldNames] ?? field}
      hint={hint}
      need={need}
      maxLength={200}
      autoComplete="off"
      value={form.person[field] ?? ''}
      error={errorOf(id)}
      onChange={({ target }) => writePerson(field, target.value)}
    />
  )
}

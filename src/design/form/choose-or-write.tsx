import { useState } from 'react'
import type { FieldTexts } from './field-frame.tsx'
import { SelectField } from './select-field.tsx'
import { TextField } from './text-field.tsx'

const another = '\n'

/**
 * One of the names that are known, or another that is written: a text that is none of them is one that was written. Where none
 * is known it is a plain field.
 */
export function ChooseOrWrite({
  names,
  value,
  onText,
  nothing,
  writtenLabel,
  maxLength,
  need = 'required',
  ...frame
}: FieldTexts & {
  names: readonly string[]
  value: string
  onText: (text: string) => void
  /** What an empty field says, e.g. 不明. */
  nothing: string
  /** Of the field in which another is written. */
  writtenLabel: string
  maxLength?: number
}) {
  const [asksForAnother, setAsksForAnother] = useState(false)
  const writes = asksForAnother || (value !== '' && !names.includes(value))
  const written = { value, maxLength, onChange: ({ target }: { target: { value: string } }) => onText(target.value) }
  if (names.length === 0) return <TextField {...frame} {...written} need={need} />
  return (
    <div className="space-y-3">
      <SelectField
        {...frame}
        need={need}
        value={writes ? another : value}
        onChange={({ target }) => {
          setAsksForAnother(target.value === another)
          onText(target.value === another ? '' : target.value)
        }}
        choices={[
          { value: '', label: nothing },
          ...names.map((name) => ({ value: name, label: name })),
          { value: another, label: '一覧にないものを書く' },
        ]}
      />
      {writes && <TextField {...written} id={`${frame.id}-written`} label={writtenLabel} need={need} />}
    </div>
  )
}

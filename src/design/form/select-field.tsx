import type { SelectHTMLAttributes } from 'react'
import { controlClasses, describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx'

export interface Choice {
  readonly value: string
  readonly label: string
}

export function SelectField({
  id,
  label,
  hint,
  error,
  need = 'required',
  choices,
  className = '',
  ...rest
}: FieldTexts & {
  choices: readonly Choice[]
} & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'>) {
  const texts: FieldTexts = { id, label, hint, error, need }
  return (
    <FieldFrame {...texts}>
      <select
        name={id}
        {...rest}
        id={id}
        aria-required={need === 'required' || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(texts)}
        className={`${controlClasses(Boolean(error))} ${className}`}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

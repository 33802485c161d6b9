import type { InputHTMLAttributes } from 'react'
import { controlClasses, describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx'

export function TextField({
  id,
  label,
  hint,
  error,
  need = 'required',
  className = '',
  ...rest
}: FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, 'id' | 'placeholder'>) {
  const texts: FieldTexts = { id, label, hint, error, need }
  return (
    <FieldFrame {...texts}>
      <input
        type="text"
        name={id}
        {...rest}
        id={id}
        aria-required={need === 'required' || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(texts)}
        className={`${controlClasses(Boolean(error))} ${className}`}
      />
    </FieldFrame>
  )
}

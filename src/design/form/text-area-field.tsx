import type { TextareaHTMLAttributes } from 'react'
import { controlClasses, describedBy, FieldFrame, type FieldTexts } from './field-frame.tsx'

export function TextAreaField({
  id,
  label,
  hint,
  error,
  need = 'required',
  ...rest
}: FieldTexts & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id' | 'placeholder'>) {
  const texts: FieldTexts = { id, label, hint, error, need }
  return (
    <FieldFrame {...texts}>
      <textarea
        name={id}
        rows={4}
        {...rest}
        id={id}
        aria-required={need === 'required' || undefined}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(texts)}
        className={controlClasses(Boolean(error))}
      />
    </FieldFrame>
  )
}

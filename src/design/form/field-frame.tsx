import type { ReactNode } from 'react'
import { FieldError } from './field-error.tsx'

export interface FieldTexts {
  /** Also the target of the error summary's link. */
  readonly id: string
  readonly label: string
  readonly hint?: ReactNode
  readonly error?: string | undefined
  /** `none` writes no mark: for filters, where nothing is required. */
  readonly need?: 'required' | 'optional' | 'none'
}

export const describedBy = ({ id, hint, error }: FieldTexts): string | undefined =>
  [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined

/** Label, hint and error around a control, in the order in which they are read. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  need = 'required',
  children,
}: FieldTexts & { children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-dns-16B-130 leading-150 text-solid-gray-900">
        {label}
        {need === 'required' && <span className="ml-2 text-dns-14N-130 text-red-900">※必須</span>}
        {need === 'optional' && <span className="ml-2 text-dns-14N-130 text-solid-gray-700">任意</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-dns-14N-130 leading-150 text-solid-gray-700">
          {hint}
        </p>
      )}
      {children}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  )
}

/** No placeholder is ever written inside a control: it vanishes when it is needed. */
export const controlClasses = (hasError: boolean): string =>
  `min-h-12 w-full rounded-8 border bg-white px-3 py-2 text-std-16N-170 text-solid-gray-900 ${
    hasError ? 'border-red-900' : 'border-solid-gray-600'
  } hover:border-solid-gray-900 disabled:border-solid-gray-300 disabled:bg-solid-gray-50`

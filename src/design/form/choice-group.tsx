import type { ReactNode } from 'react'
import { FieldError } from './field-error.tsx'
import { describedBy, type FieldTexts } from './field-frame.tsx'
import type { Choice } from './select-field.tsx'

/** The frame of several controls that answer one question; its legend is read with each of them. */
export function GroupFrame({
  id,
  label,
  hint,
  error,
  need = 'required',
  beside = false,
  children,
}: FieldTexts & {
  /** The question stands left of its answers where there is room: for many short questions below each other. */
  beside?: boolean
  children: ReactNode
}) {
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy({ id, label, hint, error })}
      className={`flow-root ${error ? 'border-l-4 border-red-900 pl-3' : ''}`}
    >
      <legend
        className={`text-dns-16B-130 leading-150 text-solid-gray-900 ${beside ? 'sm:float-left sm:w-64 sm:py-1' : 'mb-1'}`}
      >
        {label}
        {need === 'required' && <span className="ml-2 text-dns-14N-130 text-red-900">※必須</span>}
      </legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-1 text-dns-14N-130 leading-150 text-solid-gray-700">
          {hint}
        </p>
      )}
      <div className="flex flex-wrap gap-x-5">{children}</div>
      <FieldError id={`${id}-error`} message={error} />
    </fieldset>
  )
}

/** One of a few choices, all in sight; arrow keys move between them. */
export function ChoiceGroup<Value extends string>({
  choices,
  value,
  onChoose,
  ...frame
}: FieldTexts & {
  beside?: boolean
  choices: readonly (Choice & { readonly value: Value })[]
  value: Value | undefined
  onChoose: (value: Value) => void
}) {
  return (
    <GroupFrame {...frame}>
      {choices.map((choice) => (
        <label key={choice.value} className="inline-flex min-h-8 items-center gap-2 text-std-16N-170">
          <input
            type="radio"
            name={frame.id}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
            className="size-6 shrink-0 accent-blue-900"
          />
          {choice.label}
        </label>
      ))}
    </GroupFrame>
  )
}

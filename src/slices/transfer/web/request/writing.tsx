import { createContext, type ReactNode, useContext } from 'react'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import type { TransferNeed } from '../../domain/need/transfer-need.ts'
import type { PersonText, RequestForm, TypedField } from './form/request-form.ts'

export interface Writing {
  readonly form: RequestForm
  readonly errorOf: (field: string) => string | undefined
  readonly change: (part: Partial<RequestForm>) => void
  readonly changeNeed: (part: Partial<TransferNeed>) => void
  readonly type: (field: TypedField, text: string) => void
  readonly writePerson: (field: PersonText, text: string) => void
}

const WritingContext = createContext<Writing | null>(null)

/** The parts of the page write into one form, without handing it from part to part. */
export function WritingProvider({
  form,
  errors,
  onWrite,
  children,
}: {
  form: RequestForm
  errors: readonly FormError[]
  onWrite: (next: (before: RequestForm) => RequestForm) => void
  children: ReactNode
}) {
  const writing: Writing = {
    form,
    errorOf: (field) => messageFor(errors, field),
    change: (part) => onWrite((before) => ({ ...before, ...part })),
    changeNeed: (part) => onWrite((before) => ({ ...before, need: { ...before.need, ...part } })),
    type: (field, text) => onWrite((before) => ({ ...before, typed: { ...before.typed, [field]: text } })),
    writePerson: (field, text) => onWrite((before) => ({ ...before, person: { ...before.person, [field]: text } })),
  }
  return <WritingContext value={writing}>{children}</WritingContext>
}

export function useWriting(): Writing {
  const writing = useContext(WritingContext)
  if (!writing) throw new Error('a part of the request form stands outside of it')
  return writing
}

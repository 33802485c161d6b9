import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { dayHint, readDay } from '../../../../../kernel/tenancy/web/read-day.ts'
import { today } from '../../../../../kernel/tenancy/web/today.ts'
import type { Problem } from '../../../../../platform/contract/problem.ts'

/** What a form's fields said: what to send, or what is wrong with them. */
export type Read<Body> = { readonly body: Body } | { readonly errors: readonly FormError[] }

type Sent = { readonly ok: true } | { readonly ok: false; readonly problem: Problem }

/** A record of the bodies: opened where it is needed, kept beside all that was recorded before. */
export function RecordForm<Body>({
  name,
  summary,
  action,
  read,
  send,
  children,
}: {
  /** Begins the ids of its fields. */
  name: string
  summary: ReactNode
  action: string
  read: (form: FormData) => Read<Body>
  send: (body: Body) => Promise<Sent>
  children: (errorOf: (field: string) => string | undefined) => ReactNode
}) {
  const client = useQueryClient()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [isRecorded, setIsRecorded] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsRecorded(false)
    const form = event.currentTarget
    const found = read(new FormData(form))
    if ('errors' in found) return setErrors(found.errors)
    setBusy(true)
    const answer = await send(found.body)
    setBusy(false)
    if (!answer.ok) return setErrors(problemErrors(answer.problem))
    setErrors([])
    form.reset()
    setIsRecorded(true)
    await client.invalidateQueries({ predicate: ({ queryKey: [key] }) => String(key).startsWith('governance.') })
  }

  return (
    <div data-screen-only>
      <Disclosure summary={summary}>
        <form onSubmit={submit} noValidate className="max-w-[36rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
          <ErrorSummary errors={errors} />
          {children((field) => messageFor(errors, field))}
          <TextField
            id={`${name}-reason`}
            label="根拠"
            hint="例：第5回定時社員総会の議事録、辞任届。履歴に残ります。"
            maxLength={1000}
            error={messageFor(errors, `${name}-reason`)}
          />
          <Button type="submit" kind="secondary" busy={busy}>
            {action}
          </Button>
          <p role="status">{isRecorded && errors.length === 0 && '記録しました。以前の記録も残っています。'}</p>
        </form>
      </Disclosure>
    </div>
  )
}

const problemErrors = (problem: Problem): readonly FormError[] =>
  problem.fields.length > 0
    ? problem.fields.map(({ message }) => ({ message }))
    : [{ message: [problem.title, problem.detail].filter(Boolean).join(' ') }]

export function DayField({
  id,
  label,
  error,
  need = 'required',
  empty = false,
}: {
  id: string
  label: string
  error: string | undefined
  need?: 'required' | 'optional'
  /** Otherwise today stands in it. */
  empty?: boolean
}) {
  return (
    <TextField
      id={id}
      label={label}
      hint={dayHint}
      need={need}
      defaultValue={empty ? '' : japaneseDay(today())}
      error={error}
    />
  )
}

/** Reads days and the reason of a form; the rest is each form's own. */
export function readRecord(
  form: FormData,
  name: string,
  days: Readonly<Record<string, string>>,
): {
  readonly errors: readonly FormError[]
  readonly days: Readonly<Record<string, CalendarDate>>
  readonly reason: string
} {
  const read = Object.entries(days).map(([field, label]) => ({ field, ...readDay(form, field, label) }))
  const reason = String(form.get(`${name}-reason`) ?? '').trim()
  return {
    errors: [
      ...read.flatMap((each) => ('message' in each ? [{ field: each.field, message: each.message }] : [])),
      ...(reason ? [] : [{ field: `${name}-reason`, message: '根拠を入力してください。' }]),
    ],
    days: Object.fromEntries(read.flatMap((each) => ('day' in each ? [[each.field, each.day]] : []))),
    reason,
  }
}

export const textOf = (form: FormData, field: string): string => String(form.get(field) ?? '').trim()

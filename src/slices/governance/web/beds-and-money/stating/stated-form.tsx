import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { readStated, type StatedField, textOfField } from './stated-fields.ts'

/** The fields of one record, opened where it is needed. `send` says why it was refused, or nothing. */
export function StatedForm({
  summary,
  action,
  fields,
  record,
  send,
}: {
  summary: ReactNode
  action: string
  fields: readonly StatedField[]
  /** What is stated so far. */
  record: unknown
  send: (record: Readonly<Record<string, unknown>>) => Promise<string | undefined>
}) {
  const form = useId()
  const idOf = (path: string) => `${form}-${path}`
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [saved, setSaved] = useState(0)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const read = readStated(fields, (path) => String(given.get(idOf(path)) ?? ''))
    if ('errors' in read)
      return setErrors(read.errors.map(({ field = '', message }) => ({ field: idOf(field), message })))
    setBusy(true)
    const refusal = await send(read.record)
    setBusy(false)
    setErrors(refusal ? [{ message: refusal }] : [])
    if (!refusal) setSaved((times) => times + 1)
  }

  return (
    <div data-screen-only>
      <Disclosure summary={summary}>
        <form
          // What was saved is read anew and fills the fields again.
          key={JSON.stringify(record)}
          onSubmit={submit}
          noValidate
          className="max-w-[52rem] space-y-4 border-l-2 border-solid-gray-300 pl-4"
        >
          <ErrorSummary errors={errors} />
          <div className="grid gap-4 md:grid-cols-2">
            {fields.map((field) => (
              <StatedControl
                key={field.path}
                field={field}
                id={idOf(field.path)}
                value={textOfField(record, field)}
                error={messageFor(errors, idOf(field.path))}
              />
            ))}
          </div>
          <Button type="submit" kind="secondary" busy={busy}>
            {action}
          </Button>
          <p role="status" className="text-dns-14N-130">
            {saved > 0 && '記録しました。'}
          </p>
        </form>
      </Disclosure>
    </div>
  )
}

const truths = [
  { value: '', label: '分からない' },
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
]

function StatedControl({
  field: { label, kind, hint, choices = [], required },
  id,
  value,
  error,
}: {
  field: StatedField
  id: string
  value: string
  error: string | undefined
}) {
  const texts = { id, label, hint, error, need: required ? ('required' as const) : ('optional' as const) }
  if (kind === 'truth') return <SelectField {...texts} choices={truths} defaultValue={value} />
  if (kind === 'choice') {
    return (
      <SelectField {...texts} choices={[{ value: '', label: '選んでください' }, ...choices]} defaultValue={value} />
    )
  }
  if (kind === 'dayYenLines') return <TextAreaField {...texts} rows={4} defaultValue={value} />
  return <TextField {...texts} inputMode={kind === 'number' ? 'numeric' : undefined} defaultValue={value} />
}

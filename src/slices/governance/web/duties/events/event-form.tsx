import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import type { FormError } from '../../../../../design/form/form-error.ts'
import { messageFor } from '../../../../../design/form/form-error.ts'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { refusalOf } from '../../../../../platform/browser/use-change.ts'
import { useRevising } from '../../../../../platform/browser/use-revising.ts'
import { recordDutyEvent, reviseDutyEvent, showDuties } from '../../../contract/duties/duty-endpoints.ts'
import { type WrittenEvent, writtenEventShape } from '../../../contract/duties/duty-event-shape.ts'
import { type EventField, fieldsOf } from './event-fields.ts'
import { eventNames } from './event-words.ts'

type Kind = WrittenEvent['kind']
const kinds = Object.entries(eventNames).map(([value, label]) => ({ value, label }))

/** Writes an event, or completes one: only what the law asks of its kind. */
export function EventForm({ row }: { row?: { readonly id: string; readonly event: WrittenEvent } }) {
  const form = useId()
  const { seen, send, busy } = useRevising(row, showDuties)
  const [kind, setKind] = useState<Kind>(row?.event.kind ?? 'measuresOrdered')
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [recorded, setRecorded] = useState(false)
  const idOf = (name: string) => `${form}-${name}`

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setRecorded(false)
    const element = event.currentTarget
    const read = readEvent(kind, new FormData(element), idOf)
    if ('errors' in read) return setErrors(read.errors)
    const answer = seen
      ? await send(reviseDutyEvent, { params: { eventId: seen.id }, body: { seen: seen.event, event: read.event } })
      : await send(recordDutyEvent, { body: { event: read.event } })
    const message = refusalOf(answer)
    setErrors(message ? [{ message }] : [])
    setRecorded(answer.ok)
    if (answer.ok && !row) element.reset()
  }

  const given: Readonly<Record<string, unknown>> = row ? { ...row.event } : {}
  return (
    <form onSubmit={submit} noValidate className="max-w-[32rem] space-y-4">
      <ErrorSummary errors={errors} />
      {!row && (
        <SelectField
          id={idOf('kind')}
          label="出来事"
          choices={kinds}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind)}
        />
      )}
      {fieldsOf(kind).map((field) => (
        <FieldOf key={field.name} field={field} id={idOf(field.name)} value={given[field.name]} errors={errors} />
      ))}
      <Button type="submit" kind="secondary" busy={busy}>
        {row ? 'この内容に改める' : '出来事を記録する'}
      </Button>
      <p role="status">{recorded && '記録しました。生じた義務は「義務と期限」に並びます。'}</p>
    </form>
  )
}

function FieldOf({
  field,
  id,
  value,
  errors,
}: {
  field: EventField
  id: string
  value: unknown
  errors: readonly FormError[]
}) {
  const { label, need, hint, choices, type } = field
  const error = messageFor(errors, id)
  if (choices) return <SelectField {...{ id, label, need, choices, error }} defaultValue={String(value ?? '')} />
  const shown = typeof value !== 'string' ? '' : type === 'day' ? japaneseDay(value) : value
  return <TextField {...{ id, label, need, hint, error }} defaultValue={shown} />
}

type ReadEvent = { readonly event: WrittenEvent } | { readonly errors: readonly FormError[] }

/** An empty field is not stated. */
function readEvent(kind: Kind, form: FormData, idOf: (name: string) => string): ReadEvent {
  const errors: FormError[] = []
  const given: Record<string, unknown> = { kind }
  for (const { name, label, need, type } of fieldsOf(kind)) {
    const text = String(form.get(idOf(name)) ?? '').trim()
    if (!text && need === 'optional') continue
    const value = type === 'day' ? readJapaneseDate(text) : type === 'answer' ? text === 'true' : text
    if (!text || value === null) {
      const how = type === 'day' ? `${label}を「R8.11.22」のように入力してください。` : `${label}を入力してください。`
      errors.push({ field: idOf(name), message: how })
    }
    given[name] = value
  }
  return errors.length > 0 ? { errors } : { event: writtenEventShape.parse(given) }
}

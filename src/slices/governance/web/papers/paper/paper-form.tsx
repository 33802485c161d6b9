import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { parseCalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate, readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { refusalOf } from '../../../../../platform/browser/use-change.ts'
import { useRevising } from '../../../../../platform/browser/use-revising.ts'
import { saveTexts, showAnnualReport, showPaper } from '../../../contract/papers/annual-report-endpoints.ts'
import { type Rows, RowsField } from './rows-field.tsx'
import type { ShownPaperAnswer } from './shown-paper-answer.ts'

type Field = ShownPaperAnswer['fields'][number]

const fieldId = (key: string) => `paper-${key}`

/** Nothing here is asked twice: what the system knows stands in the paper already. Empty fields stay gaps. */
export function PaperForm({ answer }: { answer: ShownPaperAnswer }) {
  const { paper, aboutOn, fields, texts } = answer
  const { seen, send, busy } = useRevising(texts, showPaper, showAnnualReport)
  const [rows, setRows] = useState<Readonly<Record<string, Rows>>>(() =>
    Object.fromEntries(fields.map(({ key, start }) => [key, Array.isArray(texts[key]) ? texts[key] : start])),
  )
  const [errors, setErrors] = useState<readonly FormError[]>([])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const given = (key: string) => String(form.get(fieldId(key)) ?? '').trim()
    const wrong = fields.filter(({ key, kind }) => kind === 'day' && given(key) !== '' && !readJapaneseDate(given(key)))
    if (wrong.length > 0) {
      return setErrors(
        wrong.map(({ key, label }) => ({
          field: fieldId(key),
          message: `${label}を「R8.11.22」のように入力してください。`,
        })),
      )
    }
    const written = (field: Field) =>
      field.kind === 'rows'
        ? (rows[field.key] ?? []).filter((row) => row.some((cell) => cell.trim() !== '')).map((row) => [...row])
        : field.kind === 'day'
          ? (readJapaneseDate(given(field.key)) ?? '')
          : given(field.key)
    const body = {
      seen,
      texts: Object.fromEntries(fields.map((field) => [field.key, written(field)])),
    }
    const saved = await send(saveTexts, { params: { paper, day: aboutOn }, body })
    const refused = refusalOf(saved)
    setErrors(refused ? [{ message: refused }] : [])
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-6" data-screen-only>
      <ErrorSummary errors={errors} />
      {fields.map((field) => {
        const error = messageFor(errors, fieldId(field.key))
        return field.kind === 'rows' ? (
          <RowsField
            key={field.key}
            id={fieldId(field.key)}
            label={field.label}
            hint={field.hint}
            columns={field.columns}
            rows={rows[field.key] ?? []}
            onChange={(changed) => setRows((all) => ({ ...all, [field.key]: changed }))}
          />
        ) : (
          <OneField key={field.key} field={field} text={texts[field.key]} error={error} />
        )
      })}
      <Button type="submit" busy={busy}>
        保存して、できあがりに反映する
      </Button>
    </form>
  )
}

function OneField({
  field: { key, label, kind, hint },
  text,
  error,
}: {
  field: Field
  text: ShownPaperAnswer['texts'][string] | undefined
  error: string | undefined
}) {
  const stated = typeof text === 'string' ? text : ''
  const told = hint ?? (kind === 'day' ? '例：R8.11.22' : undefined)
  const common = {
    id: fieldId(key),
    label,
    need: 'optional' as const,
    ...(told && { hint: told }),
    ...(error && { error }),
  }
  return kind === 'long' ? (
    <TextAreaField {...common} defaultValue={stated} maxLength={20_000} />
  ) : (
    <TextField {...common} defaultValue={kind === 'day' ? dayText(stated) : stated} maxLength={1000} />
  )
}

function dayText(stated: string): string {
  const day = parseCalendarDate(stated)
  return day ? formatJapaneseDate(day) : stated
}

import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'

export interface AccessFilter {
  readonly subject: string
  readonly from: string
  readonly to: string
}

export function AccessForm({ filter, onFilter }: { filter: AccessFilter; onFilter: (filter: AccessFilter) => void }) {
  const [errors, setErrors] = useState<readonly FormError[]>([])

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const text = (name: string) => String(values.get(name) ?? '').trim()
    const next = { subject: text('subject'), from: text('from'), to: text('to') }
    const missing = [
      ...(next.subject ? [] : [{ field: 'subject', message: '対象の識別子を入力してください。' }]),
      ...(['from', 'to'] as const)
        .filter((field) => next[field] && !readJapaneseDate(next[field]))
        .map((field) => ({ field, message: '日付として読めません。例：R8.11.22、2026-11-22' })),
    ]
    setErrors(missing)
    if (missing.length === 0) onFilter(next)
  }

  return (
    <search data-screen-only>
      <form
        onSubmit={submit}
        noValidate
        className="grid items-end gap-x-4 gap-y-3 rounded-8 bg-solid-gray-50 p-4 lg:grid-cols-[2fr_1fr_1fr_auto]"
      >
        <TextField
          id="subject"
          label="対象の識別子"
          hint="監査証跡の「対象」、共有の記録の「患者の識別子」などを写します。"
          maxLength={200}
          defaultValue={filter.subject}
          error={messageFor(errors, 'subject')}
        />
        <TextField
          id="from"
          label="この日から"
          need="none"
          defaultValue={filter.from}
          error={messageFor(errors, 'from')}
        />
        <TextField id="to" label="この日まで" need="none" defaultValue={filter.to} error={messageFor(errors, 'to')} />
        <Button type="submit">調べる</Button>
      </form>
    </search>
  )
}

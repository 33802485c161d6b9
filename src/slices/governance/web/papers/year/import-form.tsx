import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { useChange } from '../../../../../platform/browser/use-change.ts'
import type { Problem } from '../../../../../platform/contract/problem.ts'
import { importAccounts, showAnnualReport, showPaper } from '../../../contract/papers/annual-report-endpoints.ts'
import { readChosenFile } from './read-chosen-file.ts'

const notText = 'は、文字のCSVとして読めません。UTF-8かShift_JISで保存し直してください。'

/** Two files in, one answer: everything that does not agree, by file, line and column, or a new version. */
export function ImportForm({ inYear }: { inYear: string }) {
  const ids = { accounts: useId(), dealings: useId(), reason: useId() }
  const { send, busy } = useChange(showAnnualReport, showPaper)
  const [errors, setErrors] = useState<readonly FormError[]>([])

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const [accounts, dealings] = [
      await readChosenFile(form.get('accounts')),
      await readChosenFile(form.get('dealings')),
    ]
    const reason = String(form.get(ids.reason) ?? '').trim()
    const missing: FormError[] = [
      ...(accounts === null ? [{ field: ids.accounts, message: '会計のCSVを選んでください。' }] : []),
      ...(accounts === undefined ? [{ field: ids.accounts, message: `会計のCSV${notText}` }] : []),
      ...(dealings === undefined ? [{ field: ids.dealings, message: `取引のCSV${notText}` }] : []),
      ...(reason ? [] : [{ field: ids.reason, message: '取り込む理由を入力してください。' }]),
    ]
    if (!accounts || dealings === undefined || missing.length > 0) return setErrors(missing)
    const body = { inYear: calendarDate(inYear), accounts, dealings, reason }
    const answer = await send(importAccounts, { body })
    setErrors(answer.ok ? [] : faultsOf(answer.problem, ids.accounts))
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[48rem] space-y-4" data-screen-only>
      <ErrorSummary errors={errors} />
      <FileField
        id={ids.accounts}
        name="accounts"
        label="会計のCSV"
        hint="書類・区分・科目・当年度・前年度・摘要の6列"
        need="必須"
        error={messageFor(errors, ids.accounts)}
      />
      <FileField
        id={ids.dealings}
        name="dealings"
        label="関係事業者との取引のCSV"
        hint="取引がなければ、見出しの行だけのファイルを選びます。選ばなければ「未記載」になります。"
        need="任意"
        error={messageFor(errors, ids.dealings)}
      />
      <TextField
        id={ids.reason}
        label="取り込む理由"
        hint="例：決算の確定、監事の指摘による訂正"
        maxLength={1000}
        error={messageFor(errors, ids.reason)}
      />
      <Button type="submit" busy={busy}>
        照合して取り込む
      </Button>
    </form>
  )
}

const faultsOf = ({ fields, title, detail }: Problem, field: string): readonly FormError[] =>
  fields.length > 0
    ? fields.map((each) => ({ field, message: `${each.field}：${each.message}` }))
    : [{ message: [title, detail].filter(Boolean).join('') }]

function FileField({
  id,
  name,
  label,
  hint,
  need,
  error,
}: {
  id: string
  name: string
  label: string
  hint: string
  need: string
  error: string | undefined
}) {
  const described = [`${id}-hint`, ...(error ? [`${id}-error`] : [])].join(' ')
  return (
    <div>
      <label htmlFor={id} className="text-std-16B-170 text-solid-gray-900">
        {label}
        <span className="ml-2 text-dns-14N-130 font-400 text-solid-gray-700">※{need}</span>
      </label>
      <p id={`${id}-hint`} className="text-dns-14N-130 leading-150 text-solid-gray-700">
        {hint}
      </p>
      {error && (
        <p id={`${id}-error`} className="text-dns-16N-130 leading-150 text-red-900">
          ＊{error}
        </p>
      )}
      <input
        id={id}
        name={name}
        type="file"
        accept=".csv,.txt,text/csv"
        aria-describedby={described}
        aria-invalid={error ? true : undefined}
        className="mt-2 block min-h-11 w-full rounded-8 border border-solid-gray-600 bg-white px-3 py-2 text-std-16N-170"
      />
    </div>
  )
}

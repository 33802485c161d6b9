import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { recordResult, showTargets } from '../../contract/targets/target-endpoints.ts'
import { readNumber } from './read-number.ts'

export function ResultForm({
  target,
  today,
}: {
  target: { readonly id: string; readonly unit: string }
  today: string
}) {
  const { send, busy } = useChange(showTargets)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const ids = { value: `value-${target.id}`, untilOn: `until-${target.id}`, note: `note-${target.id}` }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    const given = new FormData(element)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    const [value, untilOn] = [readNumber(text(ids.value)), readJapaneseDate(text(ids.untilOn))]
    if (value === null || !untilOn)
      return setErrors([
        ...(value === null ? [{ field: ids.value, message: '実績を0以上の数で入力してください。' }] : []),
        ...(untilOn ? [] : [{ field: ids.untilOn, message: '日を「R8.11.22」のように入力してください。' }]),
      ])
    const body = { value, untilOn, note: text(ids.note) }
    const message = refusalOf(await send(recordResult, { params: { targetId: target.id }, body }))
    setErrors(message ? [{ message }] : [])
    if (!message) element.reset()
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[24rem] space-y-3">
      <ErrorSummary errors={errors} />
      <TextField
        id={ids.value}
        label={`実績（${target.unit}）`}
        inputMode="decimal"
        error={messageFor(errors, ids.value)}
      />
      <TextField
        id={ids.untilOn}
        label="いつまでの実績か"
        hint="例：R8.9.30"
        defaultValue={japaneseDay(today)}
        error={messageFor(errors, ids.untilOn)}
      />
      <TextField id={ids.note} label="内容" need="optional" maxLength={1000} />
      <Button type="submit" kind="secondary" busy={busy}>
        実績を記録する
      </Button>
    </form>
  )
}

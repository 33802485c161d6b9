import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../../design/text/date-text.tsx'
import { readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { refusalOf } from '../../../../../platform/browser/use-change.ts'
import { useRevising } from '../../../../../platform/browser/use-revising.ts'
import { showTargets, writeEvaluation } from '../../../contract/targets/target-endpoints.ts'
import { writtenEvaluationShape } from '../../../contract/targets/target-shapes.ts'
import type { TargetYear } from '../matter-groups.ts'

export function EvaluationForm({
  inYear,
  evaluation,
  today,
}: {
  inYear: string
  evaluation: TargetYear['evaluation']
  today: string
}) {
  const { seen, send, busy } = useRevising(evaluation, showTargets)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [recorded, setRecorded] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const text = (name: string) => String(data.get(name) ?? '').trim()
    const evaluatedOn = readJapaneseDate(text('evaluatedOn'))
    if (!evaluatedOn || !text('meeting') || !text('text'))
      return setErrors([
        ...(evaluatedOn
          ? []
          : [{ field: 'evaluatedOn', message: '評価した日を「R8.10.7」のように入力してください。' }]),
        ...(text('meeting') ? [] : [{ field: 'meeting', message: '評価した会議を入力してください。' }]),
        ...(text('text') ? [] : [{ field: 'text', message: '評価の内容を入力してください。' }]),
      ])
    const said = { evaluatedOn, meeting: text('meeting'), text: text('text') }
    const message = refusalOf(
      await send(writeEvaluation, {
        body: { inYear, seen: seen && writtenEvaluationShape.parse(seen), evaluation: said },
      }),
    )
    setErrors(message ? [{ message }] : [])
    setRecorded(!message)
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4" data-screen-only>
      <ErrorSummary errors={errors} />
      <TextField
        id="evaluatedOn"
        label="評価した日"
        hint="例：R8.10.7"
        defaultValue={japaneseDay(evaluation?.evaluatedOn ?? today)}
        error={messageFor(errors, 'evaluatedOn')}
      />
      <TextField
        id="meeting"
        label="評価した会議と議事録"
        hint="例：令和8年第2回 評議会（議事録 第2号）"
        maxLength={200}
        defaultValue={evaluation?.meeting ?? ''}
        error={messageFor(errors, 'meeting')}
      />
      <TextAreaField
        id="text"
        label="評価の内容"
        rows={8}
        maxLength={10_000}
        defaultValue={evaluation?.text ?? ''}
        error={messageFor(errors, 'text')}
      />
      <Button type="submit" kind="secondary" busy={busy}>
        評価を記録する
      </Button>
      <p role="status">{recorded && '評価を記録しました。'}</p>
    </form>
  )
}

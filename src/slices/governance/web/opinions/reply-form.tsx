import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { dayHint, readDay } from '../../../../kernel/tenancy/web/read-day.ts'
import { today } from '../../../../kernel/tenancy/web/today.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { replyToOpinion } from '../../contract/endpoints/opinion-endpoints.ts'
import { choicesFrom } from '../bodies/body-words.ts'
import { replyWords } from './opinion-words.ts'

const ids = { kind: 'reply-kind', body: 'reply-body', day: 'reply-day' } as const

const aboutTheDay = new Set<string>(['reply-in-future', 'reply-before-question'])

export function ReplyForm({ opinionId }: { opinionId: string }) {
  const client = useQueryClient()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [isRecorded, setIsRecorded] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsRecorded(false)
    const form = event.currentTarget
    const values = new FormData(form)
    const body = String(values.get(ids.body) ?? '').trim()
    const day = readDay(values, ids.day, '意見の日')
    if (!body || 'message' in day) {
      return setErrors([
        ...(body ? [] : [{ field: ids.body, message: '意見を入力してください。' }]),
        ...('message' in day ? [{ field: ids.day, message: day.message }] : []),
      ])
    }
    setBusy(true)
    const kind = values.get(ids.kind) === 'council' ? 'council' : 'alliance'
    const answer = await callEndpoint(replyToOpinion, { params: { opinionId }, body: { kind, body, datedOn: day.day } })
    setBusy(false)
    if (!answer.ok) {
      const field = aboutTheDay.has(answer.problem.type) ? ids.day : ids.body
      return setErrors([{ field, message: answer.problem.title }])
    }
    setErrors([])
    form.reset()
    setIsRecorded(true)
    await client.invalidateQueries()
  }

  return (
    <form onSubmit={submit} noValidate className="mt-6 max-w-[44rem] space-y-4" data-screen-only>
      <ErrorSummary errors={errors} />
      <SelectField id={ids.kind} label="誰の意見か" choices={choicesFrom(replyWords).toReversed()} />
      <TextAreaField
        id={ids.body}
        label="意見"
        hint="承認や否決としては書けません。考慮してほしいこと、懸念、提案を書きます。"
        rows={5}
        maxLength={20_000}
        error={messageFor(errors, ids.body)}
      />
      <TextField
        id={ids.day}
        label="意見の日"
        hint={dayHint}
        defaultValue={japaneseDay(today())}
        error={messageFor(errors, ids.day)}
      />
      <Button type="submit" busy={busy}>
        意見を記録して伝える
      </Button>
      <p role="status">{isRecorded && errors.length === 0 && '意見を記録し、照会した法人に伝えました。'}</p>
    </form>
  )
}

import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { dayHint, readDay } from '../../../../kernel/tenancy/web/read-day.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { type draftOpinion, listOpinions } from '../../contract/endpoints/opinion-endpoints.ts'
import { choicesFrom } from '../bodies/body-words.ts'
import { disclosureWords, type Opinion } from './opinion-words.ts'

export type OpinionContent = CallOf<typeof draftOpinion>['body']

const ids = { item: 'item', title: 'title', body: 'body', disclosure: 'disclosure', decidesOn: 'decidesOn' } as const

/** The draft of a question. Nobody but the member's administrators reads it until it is sent. */
export function OpinionForm({
  opinion,
  onKeep,
}: {
  opinion?: Opinion
  /** Answers with the sentence that says why it was not kept. */
  onKeep: (content: OpinionContent) => Promise<string | undefined>
}) {
  const asked = useEndpoint(listOpinions, {})
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const read = readContent(new FormData(event.currentTarget))
    if ('errors' in read) return setErrors(read.errors)
    setBusy(true)
    const refusal = await onKeep(read.content)
    setBusy(false)
    setErrors(refusal ? [{ message: refusal }] : [])
  }

  const items = (asked.data?.asked ?? []).map(({ item, label, required }) => ({
    value: item,
    label: required === false ? `${label}（法令上は不要）` : label,
  }))
  return (
    <form onSubmit={submit} noValidate className="max-w-[44rem] space-y-6">
      <ErrorSummary errors={errors} />
      <SelectField key={items.length} id={ids.item} label="事項" choices={items} defaultValue={opinion?.item} />
      <TextField
        id={ids.title}
        label="件名"
        maxLength={200}
        defaultValue={opinion?.title}
        error={messageFor(errors, ids.title)}
      />
      <TextAreaField
        id={ids.body}
        label="照会の内容"
        hint="決めようとしていること、その理由、影響。送るまでは空でもかまいません。"
        need="optional"
        rows={10}
        maxLength={20_000}
        defaultValue={opinion?.body}
      />
      <TextField
        id={ids.decidesOn}
        label="決定を予定する日"
        hint={dayHint}
        need="optional"
        defaultValue={opinion?.decidesOn ? japaneseDay(opinion.decidesOn) : ''}
        error={messageFor(errors, ids.decidesOn)}
      />
      <SelectField
        id={ids.disclosure}
        label="送ったあと、誰に見せるか"
        hint="自法人が決めます。送ったあとは変えられません。"
        choices={choicesFrom(disclosureWords)}
        defaultValue={opinion?.disclosure ?? 'office'}
      />
      <Button type="submit" busy={busy}>
        下書きを保存する
      </Button>
    </form>
  )
}

function readContent(form: FormData): { content: OpinionContent } | { errors: readonly FormError[] } {
  const text = (field: string) => String(form.get(field) ?? '').trim()
  const day = text(ids.decidesOn) === '' ? { day: null } : readDay(form, ids.decidesOn, '決定を予定する日')
  const errors = [
    ...(text(ids.title) ? [] : [{ field: ids.title, message: '件名を入力してください。' }]),
    ...('message' in day ? [{ field: ids.decidesOn, message: day.message }] : []),
  ]
  if (errors.length > 0 || 'message' in day) return { errors }
  return {
    content: {
      item: text(ids.item) as OpinionContent['item'],
      title: text(ids.title),
      body: text(ids.body),
      disclosure: text(ids.disclosure) as OpinionContent['disclosure'],
      decidesOn: day.day,
    },
  }
}

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { listJoinings, proposeJoining } from '../../contract/joining-endpoints.ts'
import { memberKindNames } from '../member-words.ts'
import { dayHint, readDay } from '../read-day.ts'

const ids = { organisation: 'organisationId', kind: 'memberKind', day: 'joinedOn', source: 'source' } as const
const numberForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

export function ProposeJoiningForm() {
  const client = useQueryClient()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState('')

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setDone('')
    const form = event.currentTarget
    const values = new FormData(form)
    const read = readForm(values)
    if ('errors' in read) return setErrors(read.errors)
    setBusy(true)
    const answer = await callEndpoint(proposeJoining, { body: read.body })
    setBusy(false)
    if (!answer.ok) return setErrors([{ field: fieldOf(answer.problem.type), message: answer.problem.title }])
    setErrors([])
    form.reset()
    setDone(`${answer.value.organisation}の入会を提案しました。相手の管理者が受け入れると決まります。`)
    await client.invalidateQueries({ queryKey: endpointKey(listJoinings) })
  }

  return (
    <div data-screen-only>
      <Disclosure summary="入会を提案する">
        <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
          <ErrorSummary errors={errors} />
          <TextField
            id={ids.organisation}
            label="入会する組織の番号"
            hint="相手の組織の「だれが、いつから社員か」の画面に出ている番号です。"
            error={messageFor(errors, ids.organisation)}
          />
          <SelectField
            id={ids.kind}
            label="区分"
            choices={Object.entries(memberKindNames).map(([value, label]) => ({ value, label }))}
          />
          <TextField id={ids.day} label="入会の日" hint={dayHint} error={messageFor(errors, ids.day)} />
          <TextField
            id={ids.source}
            label="根拠"
            hint="例：令和9年3月15日の社員総会の議事録"
            maxLength={500}
            error={messageFor(errors, ids.source)}
          />
          <Button type="submit" busy={busy}>
            入会を提案する
          </Button>
          <p role="status">{done}</p>
        </form>
      </Disclosure>
    </div>
  )
}

const fieldOf = (problem: string): string => (problem === 'day-has-passed' ? ids.day : ids.organisation)

function readForm(values: FormData) {
  const organisationId = String(values.get(ids.organisation) ?? '').trim()
  const source = String(values.get(ids.source) ?? '').trim()
  const memberKind = values.get(ids.kind) === 'plainMember' ? ('plainMember' as const) : ('participant' as const)
  const read = readDay(values, ids.day, '入会の日')
  const errors: FormError[] = []
  if (!numberForm.test(organisationId))
    errors.push({ field: ids.organisation, message: '組織の番号を、伝えられたとおりに入力してください（36文字）。' })
  if ('message' in read) errors.push({ field: ids.day, message: read.message })
  if (!source) errors.push({ field: ids.source, message: '入会の根拠を入力してください。' })
  if (errors.length > 0 || 'message' in read) return { errors }
  return { body: { organisationId, memberKind, joinedOn: read.day, source } }
}

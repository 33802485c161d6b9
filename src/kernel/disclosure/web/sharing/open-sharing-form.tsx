import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { listAudiences } from '../../contract/rule-endpoints.ts'
import { openSharing } from '../../contract/sharing-endpoints.ts'
import { renewDisclosure } from '../renew-disclosure.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The own organisation asks; an empty identifier makes a new one, which names nobody. */
export function OpenSharingForm({ onOpened }: { onOpened: () => void }) {
  const client = useQueryClient()
  const audiences = useEndpoint(listAudiences, {})
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const members = new Map(
    audiences.data?.alliances.flatMap((alliance) =>
      alliance.members.map((each) => [each.organisationId, each.name] as const),
    ),
  )
  const choices = [...members].map(([value, label]) => ({ value, label }))

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const [source, receiving, subject] = ['source', 'receiving', 'subject'].map((name) =>
      String(values.get(name) ?? '').trim(),
    )
    const missing: FormError[] = []
    if (!source) missing.push({ field: 'source', message: '提供する側を選んでください。' })
    if (subject && !uuid.test(subject))
      missing.push({ field: 'subject', message: '識別子は、以前の記録に表示されているものを写してください。' })
    if (!source || missing.length > 0) return setErrors(missing)
    setBusy(true)
    const answer = await callEndpoint(openSharing, {
      body: {
        subjectId: subject || crypto.randomUUID(),
        sourceOrganisationId: source,
        ...(receiving ? { receivingOrganisationId: receiving } : {}),
      },
    })
    setBusy(false)
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    onOpened()
    await renewDisclosure(client)
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4">
      <ErrorSummary errors={errors} />
      <SelectField
        key={`source ${members.size}`}
        id="source"
        label="提供する側"
        hint="患者の情報を持っている法人。自法人が照会する側になります。"
        error={messageFor(errors, 'source')}
        choices={[{ value: '', label: '選んでください' }, ...choices]}
      />
      <SelectField
        key={`receiving ${members.size}`}
        id="receiving"
        label="受け取る側"
        hint="患者に確認して情報を受け取る法人。"
        choices={[{ value: '', label: '自法人' }, ...choices]}
      />
      <TextField
        id="subject"
        label="患者の識別子"
        need="optional"
        hint="同じ患者の以前の記録があるときだけ、その識別子を入力します。空欄なら新しくつくります。氏名や患者番号は入力しないでください。"
        error={messageFor(errors, 'subject')}
      />
      <Button type="submit" busy={busy}>
        共有の記録を始める
      </Button>
    </form>
  )
}

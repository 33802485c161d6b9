import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { useGo } from '../../../../platform/browser/use-address.ts'
import { endpointKey, useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { defineWard, listOwnFacilities, listWards } from '../../contract/capability-endpoints.ts'
import { type WardKind, wardKindNames, wardKinds } from '../../domain/ward/ward.ts'

const kindChoices = wardKinds.map((value) => ({ value, label: wardKindNames[value] }))

/** A new ward; its sheet is the next page. */
export function DefineWardForm() {
  const reading = useEndpoint(listOwnFacilities, {})
  const client = useQueryClient()
  const go = useGo()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const read = (name: string) => String(form.get(name) ?? '').trim()
    const name = read('new-ward-name')
    if (name === '') return setErrors([{ field: 'new-ward-name', message: '病棟の名称を入力してください。' }])
    setBusy(true)
    const body = { facilityId: read('new-ward-facility'), kind: read('new-ward-kind') as WardKind, name }
    const answer = await callEndpoint(defineWard, { body })
    setBusy(false)
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    await client.invalidateQueries({ queryKey: endpointKey(listWards) })
    go(`/transfer/wards/${answer.value.id}`)
  }

  return (
    <Answer reading={reading}>
      {({ items }) => (
        <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4">
          <ErrorSummary errors={errors} />
          <SelectField
            id="new-ward-facility"
            label="施設"
            choices={items.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <SelectField id="new-ward-kind" label="種別" choices={kindChoices} />
          <TextField
            id="new-ward-name"
            label="病棟の名称"
            hint="電話で伝わる呼び方。例：3階東病棟"
            maxLength={100}
            error={messageFor(errors, 'new-ward-name')}
          />
          <Button type="submit" kind="secondary" busy={busy}>
            病棟を登録する
          </Button>
        </form>
      )}
    </Answer>
  )
}

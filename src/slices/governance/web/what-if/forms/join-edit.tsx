import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import type { EditFormProps } from './edit-form-props.ts'
import { type JoinFields, joinEdit, joinErrors } from './join-member.ts'
import { facilityKindChoices, memberKindChoices, personChoices } from './member-choices.ts'

const empty: JoinFields = {
  name: '',
  kind: 'participant',
  person: 'corporation',
  votes: '',
  facilityName: '',
  facilityKind: '',
  municipality: '',
}

/** What is left empty stays unknown: the answer then says what it waits for. */
export function JoinEdit({ written, onEdit }: EditFormProps) {
  const [fields, setFields] = useState(empty)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  const change = (name: keyof JoinFields) => (event: { target: { value: string } }) =>
    setFields({ ...fields, [name]: event.target.value })

  function submit(event: FormEvent) {
    event.preventDefault()
    const found = joinErrors(fields)
    setErrors(found)
    if (Object.keys(found).length > 0) return
    onEdit(joinEdit(fields))
    setFields(empty)
  }

  return (
    <form onSubmit={submit} noValidate className="space-y-4">
      <TextField id="join-name" label="名称" error={errors.name} value={fields.name} onChange={change('name')} />
      <SelectField
        id="join-kind"
        label="社員の種別"
        choices={memberKindChoices}
        value={fields.kind}
        onChange={change('kind')}
      />
      <SelectField
        id="join-person"
        label="法人・個人"
        choices={personChoices}
        value={fields.person}
        onChange={change('person')}
      />
      <TextField
        id="join-votes"
        label="議決権の数（個）"
        need="optional"
        inputMode="numeric"
        error={errors.votes}
        value={fields.votes}
        onChange={change('votes')}
      />
      <SelectField
        id="join-facility-kind"
        label="開設する施設の種別"
        need="optional"
        choices={facilityKindChoices}
        value={fields.facilityKind}
        onChange={change('facilityKind')}
      />
      <TextField
        id="join-facility-name"
        label="施設の名称"
        need="optional"
        value={fields.facilityName}
        onChange={change('facilityName')}
      />
      <TextField
        id="join-municipality"
        label="施設のある市区町村"
        need="optional"
        hint={`${written.prefecture ?? '申請する都道府県'}の市区町村の名称です。`}
        value={fields.municipality}
        onChange={change('municipality')}
      />
      <Button type="submit">加入を仮定する</Button>
    </form>
  )
}

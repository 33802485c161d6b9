import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { memberNamesAfter } from '../what-if-edits.ts'
import type { EditFormProps } from './edit-form-props.ts'

export function WithdrawEdit({ written, edits, onEdit }: EditFormProps) {
  const names = memberNamesAfter(written, edits)
  const [chosen, setChosen] = useState('')
  if (names.length === 0) return <p>社員が事例に書かれていないため、脱退を仮定できません。</p>
  const member = names.includes(chosen) ? chosen : (names[0] ?? '')
  return (
    <>
      <SelectField
        id="withdraw-member"
        label="脱退する社員"
        value={member}
        onChange={(event) => setChosen(event.target.value)}
        choices={names.map((name) => ({ value: name, label: name }))}
      />
      <Button onClick={() => onEdit({ withdraw: member })}>脱退を仮定する</Button>
    </>
  )
}

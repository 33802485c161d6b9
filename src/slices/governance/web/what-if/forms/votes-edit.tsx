import { useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { memberNamesAfter, setVotes } from '../what-if-edits.ts'
import type { EditFormProps } from './edit-form-props.ts'

export function VotesEdit({ written, edits, onEdit }: EditFormProps) {
  const names = memberNamesAfter(written, edits)
  const [chosen, setChosen] = useState('')
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  if (names.length === 0) return <p>社員が事例に書かれていないため、議決権を仮定できません。</p>
  const member = names.includes(chosen) ? chosen : (names[0] ?? '')

  function add() {
    const votes = Number(text.normalize('NFKC'))
    if (!Number.isInteger(votes) || votes < 1 || votes > 10_000) {
      return setError('議決権は1〜10,000の整数で入力してください。')
    }
    setError(undefined)
    onEdit(setVotes(member, votes))
  }

  return (
    <>
      <SelectField
        id="votes-member"
        label="社員"
        value={member}
        onChange={(event) => setChosen(event.target.value)}
        choices={names.map((name) => ({ value: name, label: name }))}
      />
      <TextField
        id="votes-count"
        label="議決権の数（個）"
        inputMode="numeric"
        error={error}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button onClick={add}>議決権を仮定する</Button>
    </>
  )
}

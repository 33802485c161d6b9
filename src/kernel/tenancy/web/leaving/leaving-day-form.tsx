import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import type { Membership } from '../member-words.ts'
import { dayHint, readDay } from '../read-day.ts'
import { today } from '../today.ts'

export function LeavingDayForm({
  alliances,
  allianceId,
  on,
  onChosen,
}: {
  alliances: readonly Membership[]
  allianceId: string
  on: string | undefined
  onChosen: (allianceId: string, day: string) => void
}) {
  const [error, setError] = useState<string>()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const values = new FormData(event.currentTarget)
    const read = readDay(values, 'on', '脱退の日')
    if ('message' in read) return setError(read.message)
    if (read.day < today()) return setError('脱退の日は、今日かそれより後の日を選んでください。')
    setError(undefined)
    onChosen(String(values.get('alliance') ?? allianceId), read.day)
  }
  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4" data-screen-only>
      {alliances.length > 1 && (
        <SelectField
          id="alliance"
          label="脱退する法人"
          defaultValue={allianceId}
          choices={alliances.map((each) => ({ value: each.allianceId, label: each.alliance }))}
        />
      )}
      <TextField
        key={on}
        id="on"
        label="脱退の日"
        hint={`この日の0時（日本時間）から、社員でなくなります。${dayHint}`}
        error={error}
        defaultValue={on ? japaneseDay(on) : ''}
      />
      <Button type="submit" kind="secondary">
        この日に脱退した場合を確かめる
      </Button>
    </form>
  )
}

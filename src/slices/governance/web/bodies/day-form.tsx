import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { dayHint } from '../../../../kernel/tenancy/web/read-day.ts'

export function DayForm({ on, onDay }: { on: string | undefined; onDay: (day: string) => void }) {
  const [error, setError] = useState<string>()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('day') ?? '').trim()
    const day = readJapaneseDate(text)
    if (text && !day) return setError(`日付として読めません。${dayHint}`)
    setError(undefined)
    onDay(day ?? '')
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2" data-screen-only>
      <div className="w-[13rem] max-w-full max-sm:w-[11rem]">
        <TextField
          key={on}
          id="day"
          label="見る日"
          hint="空欄にすると今日です。"
          need="none"
          error={error}
          defaultValue={on ? japaneseDay(on) : ''}
        />
      </div>
      <Button kind="secondary" type="submit">
        この日を見る
      </Button>
    </form>
  )
}

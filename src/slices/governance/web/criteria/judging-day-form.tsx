import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'

/** The law of another day may decide otherwise: any way of writing a day is read. */
export function JudgingDayForm({ on, onDay }: { on: string | undefined; onDay: (day: string) => void }) {
  const [error, setError] = useState<string>()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('on') ?? '').trim()
    const day = readJapaneseDate(text)
    if (text && !day)
      return setError('日付として読めません。「令和8年11月22日」「R8.11.22」「2026-11-22」のように入力してください。')
    setError(undefined)
    onDay(day ?? '')
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-wrap items-end gap-2" data-screen-only>
      <div className="w-[18rem] max-w-full max-sm:w-[11rem]">
        <TextField
          key={on}
          id="on"
          label="判定の日"
          hint="空欄にすると、今日の法令で判定します。"
          need="none"
          error={error}
          defaultValue={on ? japaneseDay(on) : ''}
        />
      </div>
      <Button kind="secondary" type="submit">
        この日で判定する
      </Button>
    </form>
  )
}

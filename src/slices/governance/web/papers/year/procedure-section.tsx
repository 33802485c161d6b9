import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { dateInJapan } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate, readJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { useGo } from '../../../../../platform/browser/use-address.ts'
import { kindOf, papersAbout } from '../../../domain/papers/paper-kinds.ts'
import { paperAddress } from '../addresses.ts'
import type { AnnualReport } from './annual-report.ts'

/** Papers that no year asks for: each belongs to the day on which something is decided. */
export function ProcedureSection({ report: { procedures } }: { report: AnnualReport }) {
  return (
    <Section
      title="手続の書類"
      note="定款の確認と変更、代表理事の選定、調整会議への報告の書類です。決める日、または報告する日ごとに作ります。"
    >
      <div className="space-y-6">
        {procedures.length > 0 && (
          <ul className="space-y-1">
            {procedures.map(({ paper, title, aboutOn }) => (
              <li key={`${paper} ${aboutOn}`}>
                <a href={paperAddress(paper, aboutOn)} className="inline-block py-1">
                  {title}（<DateText date={aboutOn} />）
                </a>
              </li>
            ))}
          </ul>
        )}
        <OpenProcedure />
      </div>
    </Section>
  )
}

function OpenProcedure() {
  const ids = { paper: useId(), day: useId() }
  const go = useGo()
  const [error, setError] = useState<string>()
  function open(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const day = readJapaneseDate(String(form.get(ids.day) ?? ''))
    if (!day) return setError('日付を「R8.11.22」のように入力してください。')
    go(paperAddress(String(form.get(ids.paper)), day))
  }
  return (
    <form onSubmit={open} noValidate className="flex flex-wrap items-end gap-4" data-screen-only>
      <SelectField
        id={ids.paper}
        label="書類"
        choices={papersAbout('day').map((value) => ({ value, label: kindOf(value).title }))}
      />
      <TextField
        id={ids.day}
        label="決める日・報告する日"
        hint="例：R8.11.22"
        defaultValue={formatJapaneseDate(dateInJapan(new Date()))}
        {...(error ? { error } : {})}
      />
      <Button type="submit" kind="secondary">
        書類を開く
      </Button>
    </form>
  )
}

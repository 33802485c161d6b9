import { type FormEvent, useState } from 'react'
import { Button } from '../../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { Section } from '../../../../../design/page/section.tsx'
import { DateText } from '../../../../../design/text/date-text.tsx'
import { Disclosure } from '../../../../../design/text/disclosure.tsx'
import { dateInJapan, parseCalendarDate } from '../../../../../foundation/calendar-date.ts'
import { refusalOf, useChange } from '../../../../../platform/browser/use-change.ts'
import { fileMinutes, showMinutes } from '../../../contract/endpoints/minutes-endpoints.ts'
import type { Minutes } from './minutes-view.ts'

/** The prefecture reads minutes that went to it with an application or a filing, and no others. */
export function FileMinutes({ meetingId, minutes }: { meetingId: string; minutes: Minutes }) {
  const { send, busy } = useChange(showMinutes)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const { filing } = minutes
  if (filing) {
    return (
      <Section title="都道府県への提出">
        <p>
          <DateText date={filing.filedOn} />
          に提出しました（{filing.ground}）。所管の都道府県が、この議事録を読めます。
        </p>
      </Section>
    )
  }
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const ground = String(form.get('ground') ?? '').trim()
    const filedOn = parseCalendarDate(String(form.get('filedOn') ?? ''))
    if (!ground || !filedOn) {
      return setErrors([
        ...(filedOn ? [] : [{ field: 'filedOn', message: '提出した日を入力してください。' }]),
        ...(ground ? [] : [{ field: 'ground', message: '何に添えて提出したかを入力してください。' }]),
      ])
    }
    const refusal = refusalOf(await send(fileMinutes, { params: { meetingId }, body: { filedOn, ground } }))
    setErrors(refusal ? [{ message: refusal }] : [])
  }
  return (
    <Section title="都道府県への提出">
      <Disclosure summary="申請や届出に添えて提出したことを記録する">
        <form onSubmit={submit} noValidate className="max-w-[32rem] space-y-4">
          <ErrorSummary errors={errors} />
          <TextField
            id="filedOn"
            type="date"
            label="提出した日"
            defaultValue={dateInJapan(new Date())}
            error={messageFor(errors, 'filedOn')}
          />
          <TextField
            id="ground"
            label="何に添えたか"
            hint="例：定款変更の認可申請（法70条の18）"
            maxLength={300}
            error={messageFor(errors, 'ground')}
          />
          <Button type="submit" kind="secondary" busy={busy}>
            提出を記録し、都道府県に見せる
          </Button>
        </form>
      </Disclosure>
    </Section>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import type { FormError } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { Answer } from '../../../../design/state/answer.tsx'
import { Notice } from '../../../../design/state/notice.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey, useEndpoint } from '../../../../platform/browser/use-endpoint.ts'
import { setBedReminder, showBedReminder } from '../../contract/bed-endpoints.ts'
import { mostReminderTimes } from '../../domain/ward/reminder-times.ts'
import { dueSentence } from './due-sentence.ts'

/** That a time has come and how many still wait, above the wards. */
export function DueReminder() {
  const due = useEndpoint(showBedReminder, {}).data
  const sentence = due && dueSentence(due)
  return sentence ? <Notice kind="warning" title={sentence} /> : null
}

/** The member's own times. */
export function BedReminder() {
  const reading = useEndpoint(showBedReminder, {})
  return (
    <Section
      title="確認の時刻"
      note="決めた時刻になっても確認していない病棟があると、地域連携室の皆さんの画面でお知らせします。"
    >
      <Answer reading={reading}>{({ times }) => <TimesForm times={times} />}</Answer>
    </Section>
  )
}

function TimesForm({ times }: { times: readonly string[] }) {
  const client = useQueryClient()
  const [slots, setSlots] = useState(() => (times.length > 0 ? times : ['']).map((time, at) => ({ at, time })))
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [state, setState] = useState<'idle' | 'busy' | 'saved'>('idle')

  async function save(event: FormEvent) {
    event.preventDefault()
    setState('busy')
    const body = { times: slots.map(({ time }) => time).filter((time) => time !== '') }
    const answer = await callEndpoint(setBedReminder, { body })
    setState(answer.ok ? 'saved' : 'idle')
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    setErrors([])
    await client.invalidateQueries({ queryKey: endpointKey(showBedReminder) })
  }

  return (
    <form onSubmit={save} noValidate className="max-w-[40rem] space-y-4">
      <ErrorSummary errors={errors} />
      <div className="flex flex-wrap items-end gap-3">
        {slots.map(({ at, time }, position) => (
          <div key={at} className="w-40">
            <TextField
              id={`time-${at}`}
              label={`${position + 1}つ目`}
              need="none"
              type="time"
              value={time}
              onChange={({ target }) =>
                setSlots(slots.map((slot) => (slot.at === at ? { at, time: target.value } : slot)))
              }
            />
          </div>
        ))}
        {slots.length < mostReminderTimes && (
          <Button kind="quiet" onClick={() => setSlots([...slots, { at: slots.length, time: '' }])}>
            時刻を足す
          </Button>
        )}
      </div>
      <Button type="submit" kind="secondary" busy={state === 'busy'}>
        時刻を保存する
      </Button>
      <p role="status">{state === 'saved' && '確認の時刻を保存しました。'}</p>
    </form>
  )
}

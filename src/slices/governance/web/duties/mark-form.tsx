import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate, readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { useSession } from '../../../../kernel/identity/web/session.ts'
import { refusalOf, useChange } from '../../../../platform/browser/use-change.ts'
import { markDuty, showDuties } from '../../contract/duties/duty-endpoints.ts'
import type { Duty, DutyYear } from './duty-groups.ts'

/** When, by whom and where the paper lies: three answers, two of them filled in. */
export function MarkForm({ duty, year }: { duty: Duty; year: DutyYear }) {
  const form = useId()
  const me = useSession().data?.account?.name ?? ''
  const { send, busy } = useChange(showDuties)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const ids = { doneOn: `${form}-done-on`, doneBy: `${form}-done-by`, reference: `${form}-reference` }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => String(given.get(name) ?? '').trim()
    const doneOn = readJapaneseDate(text(ids.doneOn))
    const doneBy = text(ids.doneBy)
    if (!doneOn || !doneBy)
      return setErrors([
        ...(doneOn ? [] : [{ field: ids.doneOn, message: '済んだ日を「R8.11.22」のように入力してください。' }]),
        ...(doneBy ? [] : [{ field: ids.doneBy, message: '行った人を入力してください。' }]),
      ])
    const body = {
      inYear: year.year?.from ?? year.today,
      duty: duty.id,
      doneOn,
      doneBy,
      reference: text(ids.reference),
    }
    const message = refusalOf(await send(markDuty, { body }))
    setErrors(message ? [{ message }] : [])
  }

  return (
    <div data-screen-only>
      <Disclosure
        summary={
          <>
            <span className="sr-only">{duty.title}が</span>済んだことを記録する
          </>
        }
      >
        <form onSubmit={submit} noValidate className="max-w-[24rem] space-y-3 border-l-2 border-solid-gray-300 pl-3">
          <ErrorSummary errors={errors} />
          <TextField
            id={ids.doneOn}
            label="済んだ日"
            hint="例：R8.11.22"
            defaultValue={formatJapaneseDate(calendarDate(year.today))}
            error={messageFor(errors, ids.doneOn)}
          />
          <TextField
            id={ids.doneBy}
            label="行った人"
            defaultValue={me}
            maxLength={100}
            error={messageFor(errors, ids.doneBy)}
          />
          <TextField
            id={ids.reference}
            label="書類の番号・所在"
            need="optional"
            maxLength={1000}
            error={messageFor(errors, ids.reference)}
          />
          <Button type="submit" kind="secondary" busy={busy}>
            済みと記録する
          </Button>
        </form>
      </Disclosure>
    </div>
  )
}

import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { listSupportDates, recordSupportDate } from '../../contract/figures/partner-endpoints.ts'
import type { SupportCase } from '../../contract/figures/shown-figures.ts'
import { caseNumber } from '../../domain/case-number.ts'
import { type SupportDateKind, supportDateKindNames, supportDateKinds } from '../../domain/partners/partner.ts'

const kindChoices = supportDateKinds.map((value) => ({ value, label: supportDateKindNames[value] }))

/** A correction is a newer record of the same kind; the older one stays in the history. */
export function RecordSupportDate({ cases }: { cases: readonly SupportCase[] }) {
  const { send, busy } = useChange(listSupportDates)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const read = (name: string) => String(new FormData(form).get(name) ?? '').trim()
    const heldOn = read('support-on')
    if (heldOn === '') return setErrors([{ field: 'support-on', message: '年月日を入力してください。' }])
    const answer = await send(recordSupportDate, {
      params: { id: read('support-case') },
      body: { kind: read('support-kind') as SupportDateKind, heldOn, attendees: read('support-attendees') },
    })
    setErrors(answer.ok ? [] : [{ message: answer.problem.title }])
    if (answer.ok) form.reset()
  }
  return (
    <div className="mb-4" data-screen-only>
      <Disclosure summary="日付を記録する・直す">
        <form onSubmit={submit} noValidate className="space-y-4 rounded-8 bg-solid-gray-50 p-4">
          <ErrorSummary errors={errors} />
          <div className="grid gap-4 md:grid-cols-4">
            <SelectField
              id="support-case"
              label="依頼"
              choices={cases.map(({ requestId, number, department }) => ({
                value: requestId,
                label: `${caseNumber(number)} ${department}`,
              }))}
            />
            <SelectField id="support-kind" label="種類" choices={kindChoices} />
            <TextField id="support-on" type="date" label="年月日" error={messageFor(errors, 'support-on')} />
            <TextField id="support-attendees" label="出席者" need="none" maxLength={1000} />
          </div>
          <Button type="submit" busy={busy}>
            日付を記録する
          </Button>
        </form>
      </Disclosure>
    </div>
  )
}

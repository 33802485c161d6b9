import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { dateInJapan } from '../../../../foundation/calendar-date.ts'
import { formatJapaneseDate, readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { recordDocument, showApplication } from '../../contract/endpoints/paper-endpoints.ts'
import type { SlotId } from '../../domain/application/document-slot.ts'

/** Records that a paper has been received and where it lies. The newest record counts; older ones are kept. */
export function DocumentForm({
  caseId,
  slot,
}: {
  caseId: string
  slot: { readonly slot: SlotId; readonly title: string }
}) {
  const client = useQueryClient()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [isRecorded, setIsRecorded] = useState(false)
  const ids = { reference: `document-reference-${slot.slot}`, receivedOn: `document-received-${slot.slot}` }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsRecorded(false)
    const form = new FormData(event.currentTarget)
    const reference = String(form.get(ids.reference) ?? '').trim()
    const receivedOn = readJapaneseDate(String(form.get(ids.receivedOn) ?? ''))
    if (!reference || !receivedOn) {
      return setErrors([
        ...(reference ? [] : [{ field: ids.reference, message: '書類の所在を入力してください。' }]),
        ...(receivedOn
          ? []
          : [{ field: ids.receivedOn, message: '受領した日を「R8.11.22」のように入力してください。' }]),
      ])
    }
    setBusy(true)
    const answer = await callEndpoint(recordDocument, {
      params: { id: caseId },
      body: { slot: slot.slot, reference, receivedOn },
    })
    setBusy(false)
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    setErrors([])
    setIsRecorded(true)
    await client.invalidateQueries({ queryKey: endpointKey(showApplication) })
  }

  return (
    <div data-screen-only>
      <Disclosure
        summary={
          <>
            <span className="sr-only">{slot.title}の</span>受領を記録する
          </>
        }
      >
        <form onSubmit={submit} noValidate className="max-w-[32rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
          <ErrorSummary errors={errors} />
          <TextField
            id={ids.reference}
            label="書類の所在"
            hint="ウェブのアドレス、または保管場所。"
            maxLength={1000}
            error={messageFor(errors, ids.reference)}
          />
          <TextField
            id={ids.receivedOn}
            label="受領した日"
            hint="例：R8.11.22"
            defaultValue={formatJapaneseDate(dateInJapan(new Date()))}
            error={messageFor(errors, ids.receivedOn)}
          />
          <Button type="submit" kind="secondary" busy={busy}>
            受領を記録する
          </Button>
          <p role="status">{isRecorded && errors.length === 0 && '受領を記録しました。'}</p>
        </form>
      </Disclosure>
    </div>
  )
}

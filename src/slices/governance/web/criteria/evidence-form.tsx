import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { showCase } from '../../contract/endpoints/case-endpoints.ts'
import { recordEvidence } from '../../contract/endpoints/record-endpoints.ts'
import type { RuleAnswer } from '../case-words.ts'

export function EvidenceForm({ caseId, rule }: { caseId: string; rule: RuleAnswer }) {
  const client = useQueryClient()
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)
  const [isRecorded, setIsRecorded] = useState(false)
  const ids = { title: `evidence-title-${rule.id}`, reference: `evidence-reference-${rule.id}` }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsRecorded(false)
    const form = event.currentTarget
    const values = new FormData(form)
    const [title, reference] = [ids.title, ids.reference].map((id) => String(values.get(id) ?? '').trim())
    if (!title || !reference) {
      return setErrors([
        ...(title ? [] : [{ field: ids.title, message: '資料の名称を入力してください。' }]),
        ...(reference ? [] : [{ field: ids.reference, message: '資料の所在を入力してください。' }]),
      ])
    }
    setBusy(true)
    const answer = await callEndpoint(recordEvidence, {
      params: { id: caseId },
      body: { criterion: rule.id, title, reference },
    })
    setBusy(false)
    if (!answer.ok) return setErrors([{ message: answer.problem.title }])
    setErrors([])
    setIsRecorded(true)
    form.reset()
    await client.invalidateQueries({ queryKey: endpointKey(showCase) })
  }

  return (
    <div className="mt-2" data-screen-only>
      <Disclosure
        summary={
          <>
            <span className="sr-only">{rule.id}の</span>根拠資料を記録する
          </>
        }
      >
        <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4 border-l-2 border-solid-gray-300 pl-4">
          <ErrorSummary errors={errors} />
          <TextField id={ids.title} label="資料の名称" maxLength={300} error={messageFor(errors, ids.title)} />
          <TextField
            id={ids.reference}
            label="資料の所在"
            hint="ウェブのアドレス、または保管場所。例：事務局 書庫A 定款綴り"
            maxLength={1000}
            error={messageFor(errors, ids.reference)}
          />
          <Button type="submit" kind="secondary" busy={busy}>
            記録する
          </Button>
          <p role="status">{isRecorded && '根拠資料を記録しました。'}</p>
        </form>
      </Disclosure>
    </div>
  )
}

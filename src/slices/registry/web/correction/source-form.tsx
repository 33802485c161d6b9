import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import type { FormError } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { callEndpoint } from '../../../../platform/browser/call-endpoint.ts'
import { endpointKey } from '../../../../platform/browser/use-endpoint.ts'
import { addSource } from '../../contract/operator-endpoints.ts'
import { listSources } from '../../contract/overview-endpoints.ts'

const fields = [
  { name: 'title', label: '資料の表題', need: 'required' },
  { name: 'id', label: '資料の番号', need: 'required', hint: '半角の英小文字・数字・ハイフン。例：chiba-2026-11' },
  { name: 'issuer', label: '発行者', need: 'optional' },
  {
    name: 'asOfText',
    label: '時点についての資料の書き方',
    need: 'required',
    hint: '例：令和8年11月1日現在／日付の記載なし',
  },
] as const

const nothing = { title: '', id: '', issuer: '', asOfText: '' }

/** A document that is not yet in the list of sources. Not a form of its own: it stands inside the correction's form. */
export function SourceForm({ onAdded }: { onAdded: (sourceId: string) => void }) {
  const client = useQueryClient()
  const [values, setValues] = useState(nothing)
  const [errors, setErrors] = useState<readonly FormError[]>([])

  async function add() {
    const missing = fields.filter(({ name, need }) => need === 'required' && !values[name].trim())
    if (missing.length > 0) return setErrors(missing.map(({ label }) => ({ message: `${label}を入力してください。` })))
    const answer = await callEndpoint(addSource, { body: { ...values, issuer: values.issuer.trim() || null } })
    if (!answer.ok) {
      const named = answer.problem.fields.map(({ message }) => ({ message }))
      return setErrors(named.length > 0 ? named : [{ message: answer.problem.title }])
    }
    setErrors([])
    setValues(nothing)
    await client.invalidateQueries({ queryKey: endpointKey(listSources) })
    onAdded(answer.value.id)
  }

  return (
    <Disclosure summary="一覧にない資料を加える">
      <div className="space-y-4 border-l-2 border-solid-gray-300 pl-4">
        <ErrorSummary errors={errors} />
        {fields.map((field) => (
          <TextField
            key={field.name}
            id={`source-${field.name}`}
            label={field.label}
            need={field.need}
            hint={'hint' in field ? field.hint : undefined}
            value={values[field.name]}
            onChange={(event) => setValues({ ...values, [field.name]: event.target.value })}
          />
        ))}
        <Button kind="secondary" onClick={add}>
          この資料を加えて選ぶ
        </Button>
      </div>
    </Disclosure>
  )
}

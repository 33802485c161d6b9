import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextField } from '../../../../design/form/text-field.tsx'
import { institutionCodeForm, readInstitutionCode } from '../../../../foundation/institution-code.ts'
import { readPosition } from '../../../../foundation/position.ts'
import { useChange } from '../../../../platform/browser/use-change.ts'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import { listFacilities, recordFacilityParticulars } from '../../contract/facility-endpoints.ts'

type Facility = OutputOf<typeof listFacilities>['items'][number]

const written = ({ position }: Facility): string => (position ? `${position.latitude}, ${position.longitude}` : '')

/** Both may stay empty: what nobody says is unknown, and nothing is guessed from an address. */
export function FacilityForm({ facility }: { facility: Facility }) {
  const { send, busy } = useChange(listFacilities)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [done, setDone] = useState('')
  const ids = { position: `position-${facility.id}`, code: `code-${facility.id}` }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setDone('')
    const values = new FormData(event.currentTarget)
    const read = (id: string) => String(values.get(id) ?? '').trim()
    const position = readPosition(read(ids.position))
    const institutionCode = readInstitutionCode(read(ids.code))
    const found: FormError[] = []
    if (read(ids.position) && !position)
      found.push({
        field: ids.position,
        message: '国内の緯度と経度を、「35.446, 139.391」のように小数で入力してください。',
      })
    if (read(ids.code) && !institutionCode)
      found.push({ field: ids.code, message: `医療機関コードは、${institutionCodeForm}で入力してください。` })
    if (found.length > 0) return setErrors(found)
    const answer = await send(recordFacilityParticulars, {
      params: { facilityId: facility.id },
      body: { position, institutionCode },
    })
    setErrors(answer.ok ? [] : [refusal(answer.problem, ids.code)])
    if (answer.ok) setDone('保存しました。')
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[40rem] space-y-4">
      <ErrorSummary errors={errors} />
      <TextField
        key={written(facility)}
        id={ids.position}
        label="位置（緯度, 経度）"
        need="none"
        hint="地図で施設の場所を選び、出てきた緯度と経度を貼り付けます。例：35.446, 139.391"
        defaultValue={written(facility)}
        error={messageFor(errors, ids.position)}
      />
      <TextField
        id={ids.code}
        label="医療機関コード"
        need="none"
        hint={`${institutionCodeForm}です。医療機関でない施設は、空のままにします。`}
        inputMode="numeric"
        defaultValue={facility.institutionCode ?? ''}
        error={messageFor(errors, ids.code)}
      />
      <Button type="submit" kind="secondary" busy={busy} aria-label={`${facility.name}の位置とコードを保存する`}>
        保存する
      </Button>
      <p role="status">{done}</p>
    </form>
  )
}

const refusal = ({ type, title }: { type: string; title: string }, code: string): FormError =>
  type.startsWith('institution-code') ? { field: code, message: title } : { message: title }

import { SelectField } from '../../../../../design/form/select-field.tsx'
import { readDay } from '../../../../../kernel/tenancy/web/read-day.ts'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import { recordStatement } from '../../../contract/endpoints/bodies-endpoints.ts'
import type { Bodies } from '../body-words.ts'
import { Named } from './end-form.tsx'
import { DayField, RecordForm, readRecord, textOf } from './record-form.tsx'

const reappointments = [
  { value: 'no', label: '新しく選定された' },
  { value: 'yes', label: '再任（引き続き代表理事）' },
  { value: '', label: '再任に当たるか分からない（都道府県に確認する）' },
] as const

export function RepresentativeForm({ bodies }: { bodies: Bodies }) {
  const name = 'represent'
  const directors = bodies.officers.filter(({ post }) => post === 'director')
  if (directors.length === 0) return null
  return (
    <RecordForm
      name={name}
      summary="代表理事の選定・解職を記録する"
      action="記録する"
      read={(form) => {
        const { errors, days, reason } = readRecord(form, name, { [`${name}-day`]: '理事会の決議の日' })
        const effectiveOn = days[`${name}-day`]
        const approval = readOptionalDay(form, `${name}-approval`)
        if (errors.length > 0 || !effectiveOn || 'message' in approval) {
          return { errors: [...errors, ...('message' in approval ? [{ field: `${name}-approval`, ...approval }] : [])] }
        }
        const again = textOf(form, `${name}-again`)
        const value = {
          kind: textOf(form, `${name}-kind`) as 'selection' | 'removal',
          personId: textOf(form, `${name}-person`),
          reappointment: again === '' ? undefined : again === 'yes',
          approvalArrivedOn: approval.day,
        }
        return { body: { topic: 'representative' as const, subject: null, effectiveOn, value, reason } }
      }}
      send={(body) => callEndpoint(recordStatement, { body })}
    >
      {(errorOf) => (
        <>
          <SelectField
            id={`${name}-kind`}
            label="決議"
            choices={[
              { value: 'selection', label: '選定' },
              { value: 'removal', label: '解職' },
            ]}
          />
          <SelectField
            id={`${name}-person`}
            label="理事"
            choices={directors.map(({ personId, name: label }) => ({ value: personId, label }))}
          />
          <SelectField id={`${name}-again`} label="選定の場合" choices={reappointments} />
          <DayField id={`${name}-day`} label="理事会の決議の日" error={errorOf(`${name}-day`)} />
          <DayField
            id={`${name}-approval`}
            label="認可書が届いた日"
            need="optional"
            empty
            error={errorOf(`${name}-approval`)}
          />
        </>
      )}
    </RecordForm>
  )
}

/** The governor's approval arrived: the change takes effect. */
export function ApprovalForm({ step }: { step: Bodies['representative'][number] }) {
  const name = `approval-${step.id}`
  return (
    <RecordForm
      name={name}
      summary={<Named name={step.name}>認可書が届いた日を記録する</Named>}
      action="認可を記録する"
      read={(form) => {
        const { errors, days, reason } = readRecord(form, name, { [`${name}-day`]: '認可書が届いた日' })
        const approvalArrivedOn = days[`${name}-day`]
        if (errors.length > 0 || !approvalArrivedOn) return { errors }
        const { kind, personId, reappointment, decidedOn } = step
        const value = { kind, personId, reappointment: reappointment ?? undefined, approvalArrivedOn }
        return { body: { topic: 'representative' as const, subject: step.id, effectiveOn: decidedOn, value, reason } }
      }}
      send={(body) => callEndpoint(recordStatement, { body })}
    >
      {(errorOf) => <DayField id={`${name}-day`} label="認可書が届いた日" error={errorOf(`${name}-day`)} />}
    </RecordForm>
  )
}

const readOptionalDay = (form: FormData, field: string) =>
  textOf(form, field) === '' ? { day: null } : readDay(form, field, '認可書が届いた日')

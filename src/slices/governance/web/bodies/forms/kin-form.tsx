import { SelectField } from '../../../../../design/form/select-field.tsx'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import { recordStatement } from '../../../contract/endpoints/bodies-endpoints.ts'
import type { Bodies } from '../body-words.ts'
import { DayField, RecordForm, readRecord, textOf } from './record-form.tsx'

const name = 'kin'
const kinds = [
  { value: 'kinWithinThird', label: '三親等内の親族' },
  { value: 'spouse', label: '配偶者' },
  { value: 'special', label: '特殊の関係（二人目が一人目に生計を依存するなど、規則39条の9）' },
  { value: 'none', label: '関係はない（記録を外す）' },
] as const

/** One tie at a time; the list that is kept is always the whole of what was declared. */
export function KinForm({ bodies: { officers, relations, mayRecord } }: { bodies: Bodies }) {
  if (!mayRecord || officers.length < 2) return null
  const choices = officers.map(({ personId, name: label }) => ({ value: personId, label }))
  return (
    <RecordForm
      name={name}
      summary="役員どうしの親族関係・特殊の関係を記録する"
      action="関係を記録する"
      read={(form) => {
        const { errors, days, reason } = readRecord(form, name, { [`${name}-day`]: '申告の日' })
        const [one, other] = [textOf(form, `${name}-one`), textOf(form, `${name}-other`)]
        const kind = textOf(form, `${name}-kind`) as (typeof kinds)[number]['value']
        const effectiveOn = days[`${name}-day`]
        const same = one === other
        if (errors.length > 0 || !effectiveOn || same) {
          return {
            errors: [...(same ? [{ field: `${name}-other`, message: '別の人を選んでください。' }] : []), ...errors],
          }
        }
        const others = (relations ?? []).filter((relation) => {
          const pair = relation.kind === 'special' ? [relation.of, relation.person] : relation.between
          return !(pair.includes(one) && pair.includes(other))
        })
        const added =
          kind === 'none'
            ? []
            : kind === 'special'
              ? [{ of: one, person: other, kind }]
              : [{ between: [one, other] as [string, string], kind }]
        const value = { relations: [...others, ...added] }
        return { body: { topic: 'relations' as const, subject: null, effectiveOn, value, reason } }
      }}
      send={(body) => callEndpoint(recordStatement, { body })}
    >
      {(errorOf) => (
        <>
          <SelectField id={`${name}-one`} label="一人目" choices={choices} />
          <SelectField id={`${name}-other`} label="二人目" choices={choices} error={errorOf(`${name}-other`)} />
          <SelectField id={`${name}-kind`} label="関係" choices={kinds} />
          <DayField id={`${name}-day`} label="申告の日" error={errorOf(`${name}-day`)} />
        </>
      )}
    </RecordForm>
  )
}

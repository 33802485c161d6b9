import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { callEndpoint } from '../../../../../platform/browser/call-endpoint.ts'
import type { CallOf } from '../../../../../platform/contract/endpoint.ts'
import { recordStatement } from '../../../contract/endpoints/bodies-endpoints.ts'
import type { Bodies } from '../body-words.ts'
import { Named } from './end-form.tsx'
import { DayField, RecordForm, readRecord, textOf } from './record-form.tsx'

type Member = Extract<CallOf<typeof recordStatement>['body'], { topic: 'member' }>['value']

const bases = [
  { value: '', label: '不明' },
  { value: '1', label: '第1号（病院等を開設する法人）' },
  { value: '2', label: '第2号（介護事業等を行う法人）' },
  { value: '3', label: '第3号（病院等を開設する個人）' },
  { value: '4', label: '第4号（介護事業等を行う個人）' },
] as const
const profits = [
  { value: '', label: '不明' },
  { value: 'no', label: '営まない' },
  { value: 'yes', label: '営む' },
] as const

/** What the criteria ask of one member: the ground on which it is one, and its votes. */
export function MemberForm({ member }: { member: Bodies['members'][number] }) {
  const name = `member-${member.organisationId}`
  return (
    <RecordForm
      name={name}
      summary={<Named name={member.name}>資格と議決権を記録する</Named>}
      action="記録する"
      read={(form) => {
        const { errors, days, reason } = readRecord(form, name, { [`${name}-day`]: '効力を生じる日' })
        const votes = textOf(form, `${name}-votes`)
        const effectiveOn = days[`${name}-day`]
        const wrong = votes !== '' && !/^[1-9]\d{0,3}$/.test(votes)
        if (errors.length > 0 || !effectiveOn || wrong) {
          const message = '議決権の数は、1以上の整数で入力してください。'
          return { errors: [...(wrong ? [{ field: `${name}-votes`, message }] : []), ...errors] }
        }
        const basis = Number(textOf(form, `${name}-basis`))
        const profit = textOf(form, `${name}-profit`)
        const value: Member = {
          name: member.name,
          ...(member.kind ? { kind: member.kind } : {}),
          ...(basis === 1 || basis === 2
            ? { basis, person: 'corporation' }
            : basis === 3 || basis === 4
              ? { basis, person: 'individual' }
              : {}),
          ...(profit === '' ? {} : { forProfit: profit === 'yes' }),
          ...(votes === '' ? {} : { votes: Number(votes) }),
        }
        return { body: { topic: 'member' as const, subject: member.organisationId, effectiveOn, value, reason } }
      }}
      send={(body) => callEndpoint(recordStatement, { body })}
    >
      {(errorOf) => (
        <>
          {member.kind !== 'plainMember' && (
            <SelectField
              id={`${name}-basis`}
              label="参加の根拠（法70条1項）"
              choices={bases}
              defaultValue={String(member.basis ?? '')}
            />
          )}
          <SelectField id={`${name}-profit`} label="営利を目的とする事業" choices={profits} />
          <TextField
            id={`${name}-votes`}
            label="議決権の数"
            need="optional"
            inputMode="numeric"
            defaultValue={String(member.votes ?? '')}
            error={errorOf(`${name}-votes`)}
          />
          <DayField id={`${name}-day`} label="効力を生じる日" error={errorOf(`${name}-day`)} />
        </>
      )}
    </RecordForm>
  )
}

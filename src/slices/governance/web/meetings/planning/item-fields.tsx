import { Button } from '../../../../../design/action/button.tsx'
import { type FormError, messageFor } from '../../../../../design/form/form-error.ts'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import type { MatterInterest } from '../../../domain/bodies/interested-directors.ts'
import type { Body } from '../../../domain/meeting/meeting-facts.ts'
import type { SubjectName } from '../../../domain/meeting/resolution-kind.ts'
import { type ItemDraft, subjectChoices } from './planned-meeting.ts'

const matterChoices = [
  { value: 'noPersonalInterest', label: '特定の人の利害にかかわらない' },
  { value: 'dealing', label: '法人との取引・契約・貸付け・保証' },
  { value: 'dealingInPerson', label: '理事・評議員個人との取引' },
  { value: 'removalOfRepresentative', label: '代表理事の解職' },
]

export function ItemFields({
  item,
  index,
  body,
  errors,
  onChange,
  onRemove,
}: {
  item: ItemDraft
  index: number
  body: Body
  errors: readonly FormError[]
  onChange: (item: ItemDraft) => void
  /** Absent for the only item. */
  onRemove: (() => void) | undefined
}) {
  const ids = { title: `item-title-${index}`, subject: `item-subject-${index}`, party: `item-party-${index}` }
  return (
    <fieldset className="space-y-4 rounded-8 border border-solid-gray-420 p-4">
      <legend className="px-1 text-dns-16B-130">議題{index + 1}</legend>
      <TextField
        id={ids.title}
        label="題"
        value={item.title}
        maxLength={200}
        error={messageFor(errors, ids.title)}
        onChange={({ target }) => onChange({ ...item, title: target.value })}
      />
      <SelectField
        id={ids.subject}
        label="議題の種類"
        hint="決議に必要な多数は、種類から判定します。"
        need="none"
        choices={subjectChoices(body)}
        value={item.subject ?? ''}
        onChange={({ target }) => onChange({ ...item, subject: (target.value || null) as SubjectName | null })}
      />
      <TextAreaField
        id={`item-explanation-${index}`}
        label="説明"
        need="optional"
        rows={3}
        maxLength={5000}
        value={item.explanation}
        onChange={({ target }) => onChange({ ...item, explanation: target.value })}
      />
      {body !== 'generalMeeting' && item.subject && (
        <MatterFields
          index={index}
          matter={item.matter}
          error={messageFor(errors, ids.party)}
          onChange={(matter) => onChange({ ...item, matter })}
        />
      )}
      {onRemove && (
        <Button kind="quiet" onClick={onRemove}>
          議題{index + 1}を外す
        </Button>
      )}
    </fieldset>
  )
}

/** Who is interested follows from it and from the declared posts (一般法95条2項). */
function MatterFields({
  index,
  matter,
  error,
  onChange,
}: {
  index: number
  matter: MatterInterest
  error: string | undefined
  onChange: (matter: MatterInterest) => void
}) {
  const choose = (kind: string) => {
    if (kind === 'dealing') onChange({ kind, body: '' })
    else if (kind === 'dealingInPerson' || kind === 'removalOfRepresentative') onChange({ kind, director: '' })
    else onChange({ kind: 'noPersonalInterest' })
  }
  const name = matter.kind === 'dealing' ? matter.body : matter.kind === 'noPersonalInterest' ? '' : matter.director
  return (
    <>
      <SelectField
        id={`item-matter-${index}`}
        label="利害のかかわり"
        hint="特別の利害関係がある人は議決に加われません（一般法95条2項）。申告された役職から判定します。"
        need="none"
        choices={matterChoices}
        value={matter.kind}
        onChange={({ target }) => choose(target.value)}
      />
      {matter.kind !== 'noPersonalInterest' && (
        <TextField
          id={`item-party-${index}`}
          label={matter.kind === 'dealing' ? '相手方の法人の名称' : 'その人の氏名'}
          value={name}
          error={error}
          onChange={({ target: { value } }) =>
            onChange(matter.kind === 'dealing' ? { ...matter, body: value } : { ...matter, director: value })
          }
        />
      )}
    </>
  )
}

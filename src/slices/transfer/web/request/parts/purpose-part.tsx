import { ChoiceGroup } from '../../../../../design/form/choice-group.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import {
  purposeNames,
  purposes,
  transferKindNames,
  transferKinds,
  urgencies,
  urgencyNames,
} from '../../../domain/transfer-kind.ts'
import { DayInput } from '../fields/fields.tsx'
import { FoldedPart } from '../fields/folded-part.tsx'
import { useWriting } from '../writing.tsx'

const choicesOf = <Value extends string>(values: readonly Value[], names: Readonly<Record<Value, string>>) =>
  values.map((value) => ({ value, label: names[value] }))
const kindChoices = choicesOf(transferKinds, transferKindNames)
const purposeChoices = choicesOf(purposes, purposeNames)
const urgencyChoices = choicesOf(urgencies, urgencyNames)

/** What is asked for, why, and by when. */
export function PurposePart() {
  const { form, change, changeNeed, errorOf } = useWriting()
  const { typed } = form
  const otherDays = [typed.earliestOn, typed.deadlineOn, typed.orderedOn].filter(Boolean).join('、')
  return (
    <div className="space-y-5">
      <ChoiceGroup
        id="kind"
        label="種類"
        need="none"
        choices={kindChoices}
        value={form.kind}
        onChoose={(kind) => change({ kind })}
      />
      <ChoiceGroup
        id="need.purpose"
        label="目的"
        choices={purposeChoices}
        value={form.need.purpose}
        error={errorOf('need.purpose')}
        onChoose={(purpose) => changeNeed({ purpose })}
      />
      <ChoiceGroup
        id="urgency"
        label="急ぎの程度"
        need="none"
        hint="回答の期限が決まります。"
        choices={urgencyChoices}
        value={form.urgency}
        onChoose={(urgency) => change({ urgency })}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <DayInput field="wishedOn" hint="例：R8.12.1、12/1 ではなく年から" />
      </div>
      {form.kind === 'stepDownTransport' && <ArrivalFields />}
      <FoldedPart
        title="そのほかの日付"
        summary={otherDays || '記入なし'}
        hasError={['earliestOn', 'deadlineOn', 'orderedOn'].some((field) => errorOf(field))}
      >
        <div className="grid gap-4 sm:grid-cols-3">
          <DayInput field="earliestOn" />
          <DayInput field="deadlineOn" />
          <DayInput field="orderedOn" hint="ここから所要日数を数えます。" />
        </div>
      </FoldedPart>
    </div>
  )
}

/** 下り搬送: the time since arrival counts. */
function ArrivalFields() {
  const { form, type, errorOf } = useWriting()
  return (
    <div className="grid gap-4 sm:grid-cols-3">
      <DayInput field="arrivedAtSender.day" hint="下り搬送の時間は、ここから数えます。" />
      <TextField
        id="arrivedAtSender.time"
        label="到着した時刻"
        need="none"
        hint="例：9:30"
        maxLength={8}
        value={form.typed['arrivedAtSender.time'] ?? ''}
        error={errorOf('arrivedAtSender.time')}
        onChange={({ target }) => type('arrivedAtSender.time', target.value)}
      />
    </div>
  )
}

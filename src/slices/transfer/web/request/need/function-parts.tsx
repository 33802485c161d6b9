import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { ChoiceGroup, GroupFrame } from '../../../../../design/form/choice-group.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { rehabilitationConditionNames, rehabilitationConditions } from '../../../domain/need/care-codes.ts'
import {
  bedriddenLevels,
  dailyActivities,
  dailyActivityNames,
  dementiaLevels,
  dependenceNames,
  dependences,
} from '../../../domain/need/functioning.ts'
import { DayInput, NeedInput, NumberInput } from '../fields/fields.tsx'
import { useWriting } from '../writing.tsx'

const therapies = ['PT', 'OT', 'ST'] as const
const notStated = { value: '', label: '記入しない' }
const conditionChoices = [
  notStated,
  ...rehabilitationConditions.map((value) => ({ value, label: rehabilitationConditionNames[value] })),
]
const bedriddenChoices = [
  notStated,
  ...bedriddenLevels.map((value) => ({ value, label: value === 'independent' ? '自立' : value })),
]
const dementiaWords: Readonly<Partial<Record<string, string>>> = {
  none: 'なし',
  I: 'Ⅰ',
  IIa: 'Ⅱa',
  IIb: 'Ⅱb',
  IIIa: 'Ⅲa',
  IIIb: 'Ⅲb',
  IV: 'Ⅳ',
}
const dementiaChoices = [notStated, ...dementiaLevels.map((value) => ({ value, label: dementiaWords[value] ?? value }))]
const dependenceChoices = dependences.map((value) => ({ value, label: dependenceNames[value] }))

export function RehabilitationPart() {
  const { form, changeNeed, errorOf } = useWriting()
  const { rehabilitation, rehabilitationCondition } = form.need
  const chosen = rehabilitation?.therapies ?? []
  return (
    <>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <DayInput field="need.onsetOn" hint="回復期リハ病棟の期限に関わります。" />
        <DayInput field="need.operationOn" />
        <SelectField
          id="need.rehabilitationCondition"
          label="対象となる状態"
          need="none"
          choices={conditionChoices}
          value={rehabilitationCondition ?? ''}
          error={errorOf('need.rehabilitationCondition')}
          onChange={({ target }) =>
            changeNeed({
              rehabilitationCondition: rehabilitationConditions.find((each) => each === target.value),
            })
          }
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <GroupFrame id="need.rehabilitation" label="今のリハビリ" need="none" error={errorOf('need.rehabilitation')}>
          {therapies.map((therapy) => (
            <Checkbox
              key={therapy}
              id={`therapy-${therapy}`}
              label={therapy}
              checked={chosen.includes(therapy)}
              onChange={({ target }) =>
                changeNeed({
                  rehabilitation: {
                    ...rehabilitation,
                    therapies: therapies.filter((each) => (each === therapy ? target.checked : chosen.includes(each))),
                  },
                })
              }
            />
          ))}
        </GroupFrame>
        <NumberInput field="need.rehabilitation.unitsPerDay" />
        <TextField
          id="need.rehabilitation.goal"
          label="目標"
          need="none"
          maxLength={200}
          value={rehabilitation?.goal ?? ''}
          onChange={({ target }) =>
            changeNeed({ rehabilitation: { therapies: chosen, ...rehabilitation, goal: target.value } })
          }
        />
      </div>
    </>
  )
}

export function FunctioningPart() {
  const { form, changeNeed } = useWriting()
  const { activities, bedriddenLevel, dementiaLevel } = form.need
  return (
    <>
      <div className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
        {dailyActivities.map((activity) => (
          <div key={activity} className="py-1">
            <ChoiceGroup
              id={`activity-${activity}`}
              label={dailyActivityNames[activity]}
              need="none"
              beside
              choices={dependenceChoices}
              value={activities?.[activity]}
              onChoose={(dependence) => changeNeed({ activities: { ...activities, [activity]: dependence } })}
            />
          </div>
        ))}
      </div>
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <NumberInput field="need.barthelIndex" unit="（点）" />
        <SelectField
          id="need.bedriddenLevel"
          label="障害高齢者の日常生活自立度"
          need="none"
          choices={bedriddenChoices}
          value={bedriddenLevel ?? ''}
          onChange={({ target }) =>
            changeNeed({ bedriddenLevel: bedriddenLevels.find((each) => each === target.value) })
          }
        />
        <SelectField
          id="need.dementiaLevel"
          label="認知症高齢者の日常生活自立度"
          need="none"
          choices={dementiaChoices}
          value={dementiaLevel ?? ''}
          onChange={({ target }) => changeNeed({ dementiaLevel: dementiaLevels.find((each) => each === target.value) })}
        />
      </div>
    </>
  )
}

export const ForecastPart = () => (
  <div className="grid gap-4 sm:grid-cols-2">
    <NeedInput field="expectedDestination" label="受入先からの、見込まれる退院先" />
    <NumberInput field="need.expectedDays" unit="（日）" />
  </div>
)

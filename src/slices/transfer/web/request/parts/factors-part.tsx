import { Button } from '../../../../../design/action/button.tsx'
import { ChoiceGroup } from '../../../../../design/form/choice-group.tsx'
import { FieldError } from '../../../../../design/form/field-error.tsx'
import {
  inhibitingFactorNames,
  inhibitingFactors,
  isScreened,
  type Screening,
  screenings,
} from '../../../domain/need/inhibiting-factors.ts'
import { answerFactor } from '../form/answer-factor.ts'
import { useWriting } from '../writing.tsx'

const words: Readonly<Record<Screening, string>> = { yes: 'はい', no: 'いいえ', unknown: '不明' }
const choices = screenings.map((value) => ({ value, label: words[value] }))

export function FactorsPart() {
  const { form, changeNeed, errorOf } = useWriting()
  const factors = form.need.inhibitingFactors
  const answerRest = () => {
    const open = inhibitingFactors.filter((factor) => factors[factor] === undefined)
    changeNeed(open.reduce((need, factor) => answerFactor(need, factor, 'no'), form.need))
  }
  const error = errorOf('need.inhibitingFactors')
  return (
    <div id="need.inhibitingFactors" tabIndex={-1} className="space-y-2">
      <FieldError id="need.inhibitingFactors-error" message={error} />
      <div className="divide-y divide-solid-gray-200 border-y border-solid-gray-300">
        {inhibitingFactors.map((factor) => (
          <div key={factor} className="py-1">
            <ChoiceGroup
              id={`factor-${factor}`}
              label={inhibitingFactorNames[factor]}
              need="none"
              beside
              choices={choices}
              value={factors[factor]}
              onChoose={(answer) => changeNeed(answerFactor(form.need, factor, answer))}
            />
          </div>
        ))}
      </div>
      {!isScreened(factors) && (
        <Button kind="quiet" onClick={answerRest}>
          選んでいない項目を、すべて「いいえ」にする
        </Button>
      )}
    </div>
  )
}

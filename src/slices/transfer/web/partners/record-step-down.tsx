import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { GroupFrame } from '../../../../design/form/choice-group.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Disclosure } from '../../../../design/text/disclosure.tsx'
import { useChange } from '../../../../platform/browser/use-change.ts'
import { listStepDownAgreements, recordStepDownAgreement } from '../../contract/figures/step-down-endpoints.ts'
import { escortNames, escorts } from '../../domain/partners/step-down-agreement.ts'
import type { ShownPartners } from './fee-standing.tsx'

/** Nobody has looked, until somebody says so. */
const factChoices = [
  { value: '', label: '未確認' },
  { value: 'no', label: '当たらない' },
  { value: 'yes', label: '当たる' },
]

/** A newer agreement with the same partner takes the place of the older. */
export function RecordStepDown({ partners, on }: Pick<ShownPartners, 'partners' | 'on'>) {
  const { send, busy } = useChange(listStepDownAgreements)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const given = new FormData(form)
    const read = (name: string) => String(given.get(name) ?? '').trim()
    const fact = (name: string) => (read(name) === '' ? null : read(name) === 'yes')
    if (read('step-down-conditions') === '') {
      return setErrors([{ field: 'step-down-conditions', message: '取り決めた条件を入力してください。' }])
    }
    const answer = await send(recordStepDownAgreement, {
      params: { partnerId: read('step-down-partner') },
      body: {
        agreedOn: read('step-down-on') || on,
        conditions: read('step-down-conditions'),
        escorts: escorts.filter((each) => given.getAll('step-down-escort').includes(each)),
        specialRelationship: fact('step-down-special'),
        largeAcuteCentre: fact('step-down-large'),
      },
    })
    setErrors(answer.ok ? [] : [{ message: answer.problem.title }])
    if (answer.ok) form.reset()
  }
  return (
    <div className="mt-4" data-screen-only>
      <Disclosure summary="取決めを記録する・改める">
        <form onSubmit={submit} noValidate className="space-y-4 rounded-8 bg-solid-gray-50 p-4">
          <ErrorSummary errors={errors} />
          <div className="grid gap-4 md:grid-cols-2">
            <SelectField
              id="step-down-partner"
              label="連携機関"
              choices={partners.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <TextField id="step-down-on" type="date" label="取り決めた日" defaultValue={on} max={on} />
          </div>
          <TextAreaField
            id="step-down-conditions"
            label="条件"
            hint="受けられる病状・時間帯・連絡の取り方など、取り決めたとおりに"
            rows={3}
            maxLength={2000}
            error={messageFor(errors, 'step-down-conditions')}
          />
          <GroupFrame id="step-down-escorts" label="同乗する人" need="none">
            {escorts.map((each) => (
              <Checkbox
                key={each}
                id={`step-down-${each}`}
                name="step-down-escort"
                value={each}
                label={escortNames[each]}
              />
            ))}
          </GroupFrame>
          <div className="grid gap-4 md:grid-cols-2">
            <SelectField
              id="step-down-special"
              label="自院と「特別の関係」に当たるか"
              need="none"
              choices={factChoices}
            />
            <SelectField
              id="step-down-large"
              label="規模の大きい急性期の機関に当たるか"
              need="none"
              choices={factChoices}
            />
          </div>
          <Button type="submit" busy={busy}>
            取決めを記録する
          </Button>
        </form>
      </Disclosure>
    </div>
  )
}

import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { refusalOf } from '../../../../platform/browser/use-change.ts'
import { useRevising } from '../../../../platform/browser/use-revising.ts'
import { addTarget, reviseTarget, showTargets } from '../../contract/targets/target-endpoints.ts'
import type { WrittenTarget } from '../../contract/targets/target-shapes.ts'
import { countings, directions } from '../../domain/targets/target.ts'
import { asWritten } from './as-written.ts'
import type { TargetYear } from './matter-groups.ts'
import { readNumber } from './read-number.ts'
import { countingNames, directionNames } from './target-words.ts'

type Measures = TargetYear['measures']

/** How a target is measured. With `id` an existing one is revised. */
export function TargetForm({
  given,
  id,
  measures,
}: {
  given: Partial<WrittenTarget>
  id?: string
  measures: Measures
}) {
  const form = useId()
  const { seen, send, busy } = useRevising(given, showTargets)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [measureId, setMeasureId] = useState(given.measure ?? '')
  const measure = measures.find((each) => each.id === measureId) ?? null
  const idOf = (name: string) => `${form}-${name}`

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const read = readTarget((name) => String(data.get(idOf(name)) ?? '').trim(), idOf, measure)
    if ('errors' in read) return setErrors(read.errors)
    const { target } = read
    const answer = id
      ? await send(reviseTarget, { params: { targetId: id }, body: { seen: asWritten(seen), target } })
      : await send(addTarget, { body: { target } })
    const message = refusalOf(answer)
    setErrors(message ? [{ message }] : [])
  }

  const text = (name: 'matter' | 'wording' | 'unit', label: string, hint?: string) => (
    <TextField
      id={idOf(name)}
      label={label}
      hint={hint}
      defaultValue={given[name] ?? ''}
      error={messageFor(errors, idOf(name))}
    />
  )
  return (
    <form onSubmit={submit} noValidate className="max-w-[32rem] space-y-3">
      <ErrorSummary errors={errors} />
      {text('matter', '連携推進業務')}
      {text('wording', '目標（方針の言葉のまま）')}
      {measures.length > 0 && (
        <SelectField
          id={idOf('measure')}
          label="実績の入れ方"
          hint={measure ? `${measure.definition}単位は「${measure.unit}」です。` : undefined}
          value={measureId}
          onChange={({ currentTarget }) => setMeasureId(currentTarget.value)}
          choices={[
            { value: '', label: '手で記録する' },
            ...measures.map((each) => ({
              value: each.id,
              label: `${each.source}から：${each.title}（${each.unit}）`,
            })),
          ]}
        />
      )}
      {!measure && text('unit', '単位', '例：回、人、日')}
      <TextField
        id={idOf('goal')}
        label="目標の数"
        hint="方針に数がないときは空欄にします。"
        need="optional"
        inputMode="decimal"
        defaultValue={given.goal ?? ''}
        error={messageFor(errors, idOf('goal'))}
      />
      <SelectField
        id={idOf('direction')}
        label="目標の向き"
        defaultValue={given.direction ?? 'atLeast'}
        choices={directions.map((value) => ({ value, label: `この数${directionNames[value]}なら達成` }))}
      />
      {!measure && (
        <SelectField
          id={idOf('counting')}
          label="数え方"
          defaultValue={given.counting ?? 'sum'}
          choices={countings.map((value) => ({ value, label: countingNames[value] }))}
        />
      )}
      <Button type="submit" kind="secondary" busy={busy}>
        {id ? 'この測り方に改める' : 'この測り方で加える'}
      </Button>
    </form>
  )
}

type ReadTarget = { readonly target: WrittenTarget } | { readonly errors: readonly FormError[] }

/** A measure says its own unit and how its numbers become one. */
function readTarget(
  text: (name: string) => string,
  idOf: (name: string) => string,
  measure: Measures[number] | null,
): ReadTarget {
  const goal = text('goal') === '' ? null : readNumber(text('goal'))
  const required = { matter: '連携推進業務', wording: '目標', ...(measure ? {} : { unit: '単位' }) }
  const errors = Object.entries(required)
    .filter(([name]) => !text(name))
    .map(([name, label]): FormError => ({ field: idOf(name), message: `${label}を入力してください。` }))
  if (text('goal') !== '' && goal === null)
    errors.push({ field: idOf('goal'), message: '目標の数を0以上の数で入力するか、空欄にしてください。' })
  if (errors.length > 0) return { errors }
  return {
    target: {
      matter: text('matter'),
      wording: text('wording'),
      unit: measure?.unit ?? text('unit'),
      goal,
      direction: directions.find((each) => each === text('direction')) ?? 'atLeast',
      counting: measure?.counting ?? countings.find((each) => each === text('counting')) ?? 'sum',
      measure: measure?.id ?? null,
    },
  }
}

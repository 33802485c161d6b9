import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { refusalOf } from '../../../../platform/browser/use-change.ts'
import { useRevising } from '../../../../platform/browser/use-revising.ts'
import { addInitiative, reviseInitiative, showInitiatives } from '../../contract/targets/initiative-endpoints.ts'
import { type WrittenInitiative, writtenInitiativeShape } from '../../contract/targets/target-shapes.ts'
import {
  difficultyNames,
  effectNames,
  initiativeStateNames,
  initiativeStates,
  type Level,
  levels,
} from '../../domain/targets/initiative.ts'

const choicesOf = (names: Readonly<Record<Level, string>>) =>
  levels.map((level) => ({ value: String(level), label: names[level] }))
const levelOf = (text: string): Level => levels.find((level) => String(level) === text) ?? 2

/** A shown initiative without its id. */
export const asWritten = (shown: WrittenInitiative): WrittenInitiative => writtenInitiativeShape.strip().parse(shown)

/** The map is changed by words: every place can be reached by keyboard. */
export function InitiativeForm({ stored }: { stored?: WrittenInitiative & { readonly id: string } }) {
  const form = useId()
  const { seen, send, busy } = useRevising(stored, showInitiatives)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const idOf = (name: string) => `${form}-${name}`

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const element = event.currentTarget
    const data = new FormData(element)
    const text = (name: string) => String(data.get(idOf(name)) ?? '').trim()
    if (!text('title') || !text('field'))
      return setErrors([
        ...(text('title') ? [] : [{ field: idOf('title'), message: '取組の名前を入力してください。' }]),
        ...(text('field') ? [] : [{ field: idOf('field'), message: '分野を入力してください。' }]),
      ])
    const initiative: WrittenInitiative = {
      title: text('title'),
      field: text('field'),
      text: text('text'),
      difficulty: levelOf(text('difficulty')),
      effect: levelOf(text('effect')),
      state: initiativeStates.find((each) => each === text('state')) ?? 'idea',
    }
    const answer = seen
      ? await send(reviseInitiative, { params: { initiativeId: seen.id }, body: { seen: asWritten(seen), initiative } })
      : await send(addInitiative, { body: { initiative } })
    const message = refusalOf(answer)
    setErrors(message ? [{ message }] : [])
    if (answer.ok && !stored) element.reset()
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[32rem] space-y-3">
      <ErrorSummary errors={errors} />
      <TextField
        id={idOf('title')}
        label="取組"
        maxLength={100}
        defaultValue={stored?.title ?? ''}
        error={messageFor(errors, idOf('title'))}
      />
      <TextField
        id={idOf('field')}
        label="分野"
        hint="例：調達、臨床、事務"
        maxLength={100}
        defaultValue={stored?.field ?? ''}
        error={messageFor(errors, idOf('field'))}
      />
      <div className="grid gap-3 sm:grid-cols-3">
        <SelectField
          id={idOf('difficulty')}
          label="実現の難易度"
          need="none"
          choices={choicesOf(difficultyNames)}
          defaultValue={String(stored?.difficulty ?? 2)}
        />
        <SelectField
          id={idOf('effect')}
          label="効果の大きさ"
          need="none"
          choices={choicesOf(effectNames)}
          defaultValue={String(stored?.effect ?? 2)}
        />
        <SelectField
          id={idOf('state')}
          label="段階"
          need="none"
          choices={initiativeStates.map((value) => ({ value, label: initiativeStateNames[value] }))}
          defaultValue={stored?.state ?? 'idea'}
        />
      </div>
      <TextAreaField
        id={idOf('text')}
        label="内容"
        need="optional"
        rows={2}
        maxLength={2000}
        defaultValue={stored?.text ?? ''}
      />
      <Button type="submit" kind="secondary" busy={busy}>
        {stored ? 'この内容に改める' : '取組を加える'}
      </Button>
    </form>
  )
}

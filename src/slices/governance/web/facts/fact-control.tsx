import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { type FactField, noneWord, truthChoices } from '../../domain/facts/fact-field.ts'
import { MattersControl } from './matters-control.tsx'
import { elementId } from './reading.ts'
import { SetControl } from './set-control.tsx'

export interface ControlProps {
  readonly field: FactField
  readonly text: string
  readonly errorOf: (id: string) => string | undefined
  readonly onText: (text: string) => void
}

const unknownChoice = { value: '', label: '不明' }

/** One fact in the words of its field. What is left empty stays unknown. */
export function FactControl({ field, text, errorOf, onText }: ControlProps) {
  const { path, label, kind, none, choices = truthChoices } = field
  const frame = {
    id: elementId(path),
    label,
    hint: hintOf(field) || undefined,
    error: errorOf(elementId(path)),
    need: 'none' as const,
  }
  const typed = {
    ...frame,
    value: text,
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
  }
  switch (kind) {
    case 'truth':
    case 'choice':
      return (
        <SelectField
          {...typed}
          choices={[unknownChoice, ...choices, ...(none ? [{ value: 'none', label: none }] : [])]}
        />
      )
    case 'set':
      return <SetControl frame={frame} choices={choices} text={text} onText={onText} />
    case 'matters':
      return <MattersControl frame={frame} errorOf={errorOf} text={text} onText={onText} />
    case 'places':
    case 'lines':
    case 'text':
      return <TextAreaField {...typed} rows={kind === 'places' ? 5 : 4} />
    default:
      return <TextField {...typed} inputMode={kind === 'number' || kind === 'percent' ? 'decimal' : undefined} />
  }
}

function hintOf({ article, hint, none, kind, unit }: FactField): string {
  const isTyped = kind !== 'truth' && kind !== 'choice'
  return [
    article && `${article}。`,
    unit && `単位：${unit}。`,
    hint && `${hint.replace(/。$/, '')}。`,
    none && isTyped && `${none}なら「${noneWord}」。`,
  ]
    .filter(Boolean)
    .join('')
}

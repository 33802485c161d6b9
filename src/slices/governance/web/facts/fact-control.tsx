import { ChooseOrWrite } from '../../../../design/form/choose-or-write.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { type FactField, noneWord, type PlainField, truthChoices } from '../../domain/facts/fact-field.ts'
import { elementId } from './reading.ts'
import { SetControl } from './set-control.tsx'

export interface ControlProps<Field extends FactField> {
  readonly field: Field
  readonly text: string
  readonly errorOf: (id: string) => string | undefined
  readonly onText: (text: string) => void
}

const unknownChoice = { value: '', label: '不明' }

/** One fact in the words of its field. What is left empty stays unknown. */
export function FactControl({ field, text, errorOf, onText }: ControlProps<PlainField>) {
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
  if (field.offers)
    return (
      <ChooseOrWrite
        {...frame}
        names={choices.map(({ value }) => value)}
        value={text}
        onText={onText}
        nothing="選んでください"
        writtenLabel={`${label}の名称`}
      />
    )
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
    case 'places':
    case 'lines':
    case 'text':
      return <TextAreaField {...typed} rows={kind === 'places' ? 5 : 4} />
    default:
      return <TextField {...typed} inputMode={kind === 'number' || kind === 'percent' ? 'decimal' : undefined} />
  }
}

/** What is said below the label: the article, the unit, the hint, and the word for "there is none" where it is typed. */
export function hintOf(field: FactField): string {
  const { article, hint, none, kind } = field
  const isTyped = kind !== 'truth' && kind !== 'choice' && kind !== 'entries'
  return [
    article && `${article}。`,
    'unit' in field && field.unit && `単位：${field.unit}。`,
    hint && `${hint.replace(/。$/, '')}。`,
    none && isTyped && `${none}なら「${noneWord}」。`,
  ]
    .filter(Boolean)
    .join('')
}

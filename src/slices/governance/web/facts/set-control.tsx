import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { GroupFrame } from '../../../../design/form/choice-group.tsx'
import type { FieldTexts } from '../../../../design/form/field-frame.tsx'
import type { PlainField } from '../../domain/facts/fact-field.ts'

const known = 'known'

/** Several of a list. Until somebody says that it was looked at, nothing of it is stated. */
export function SetControl({
  frame,
  choices,
  text,
  onText,
}: {
  frame: FieldTexts
  choices: NonNullable<PlainField['choices']>
  text: string
  onText: (text: string) => void
}) {
  const [first, ...chosen] = text.split(' ').filter(Boolean)
  const isKnown = first === known
  const toggle = (value: string) =>
    onText(
      [known, ...(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value])].join(' '),
    )
  return (
    <GroupFrame {...frame}>
      <Checkbox
        id={`${frame.id}-known`}
        label="定款を読んで確かめた"
        checked={isKnown}
        onChange={() => onText(isKnown ? '' : known)}
      />
      {isKnown && (
        <div className="grid w-full gap-x-5 border-l-2 border-solid-gray-300 pl-4 md:grid-cols-2">
          {choices.map(({ value, label }) => (
            <Checkbox
              key={value}
              id={`${frame.id}-${value}`}
              label={label}
              checked={chosen.includes(value)}
              onChange={() => toggle(value)}
            />
          ))}
        </div>
      )}
    </GroupFrame>
  )
}

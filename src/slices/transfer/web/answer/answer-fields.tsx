import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import {
  type Answer,
  type DeclineCode,
  declineCodeNames,
  enquiryStateNames,
} from '../../domain/lifecycle/enquiry-lifecycle.ts'

export interface GivenAnswer {
  /** Empty until somebody has said something: an acceptance is never the form's own idea. */
  readonly answer: Answer | ''
  readonly declineCode: DeclineCode | ''
  readonly availableFrom: string
  readonly availableUntil: string
  readonly text: string
}

export const emptyAnswer: GivenAnswer = {
  answer: '',
  declineCode: '',
  availableFrom: '',
  availableUntil: '',
  text: '',
}

const choices: readonly Answer[] = ['accepted', 'conditionallyAccepted', 'waitlisted', 'declined', 'underReview']

/** Big buttons first; what an answer needs is asked when it was chosen. Two taps of a thumb are an answer. */
export function AnswerFields({
  id,
  given,
  onChange,
}: {
  id: string
  given: GivenAnswer
  onChange: (given: GivenAnswer) => void
}) {
  const set = (part: Partial<GivenAnswer>) => onChange({ ...given, ...part })
  const mayCome = given.answer !== '' && given.answer !== 'declined' && given.answer !== 'underReview'
  return (
    <div className="space-y-4">
      <fieldset>
        <legend className="text-dns-16B-130 leading-150">回答</legend>
        <div className="mt-1 grid grid-cols-3 gap-2 sm:grid-cols-5">
          {choices.map((answer) => (
            <label
              key={answer}
              className={`flex min-h-12 cursor-pointer items-center justify-center rounded-8 border px-1 text-center text-dns-16B-130 has-focus-visible:outline-4 has-focus-visible:outline-black ${
                given.answer === answer
                  ? 'border-blue-900 bg-blue-900 text-white'
                  : 'border-solid-gray-600 bg-white text-solid-gray-900'
              }`}
            >
              <input
                type="radio"
                name={`answer-${id}`}
                value={answer}
                checked={given.answer === answer}
                onChange={() => set({ answer })}
                className="sr-only"
              />
              {enquiryStateNames[answer]}
            </label>
          ))}
        </div>
      </fieldset>
      {given.answer === 'declined' && (
        <SelectField
          id={`decline-${id}`}
          label="受けられない理由"
          value={given.declineCode}
          onChange={({ target }) => set({ declineCode: target.value as DeclineCode | '' })}
          choices={[
            { value: '', label: '選んでください' },
            ...Object.entries(declineCodeNames).map(([value, label]) => ({ value, label })),
          ]}
        />
      )}
      {mayCome && (
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            id={`from-${id}`}
            label="受入れできる日"
            need="optional"
            hint="例 R8.12.1"
            value={given.availableFrom}
            onChange={({ target }) => set({ availableFrom: target.value })}
          />
          <TextField
            id={`until-${id}`}
            label="いつまで"
            need="optional"
            hint="例 R8.12.5"
            value={given.availableUntil}
            onChange={({ target }) => set({ availableUntil: target.value })}
          />
        </div>
      )}
      {given.answer !== '' && (
        <TextAreaField
          id={`text-${id}`}
          label={given.answer === 'conditionallyAccepted' ? '条件（別の日・別の病棟など）' : 'ひとこと'}
          need="optional"
          rows={2}
          maxLength={2000}
          value={given.text}
          onChange={({ target }) => set({ text: target.value })}
        />
      )}
    </div>
  )
}

/** Says what it will say. */
export function AnswerButton({ given: { answer }, busy }: { given: GivenAnswer; busy: boolean }) {
  return (
    <Button type="submit" busy={busy} disabled={answer === ''} className="w-full sm:w-auto">
      {answer === '' ? '回答を選んでください' : `「${enquiryStateNames[answer]}」と回答する`}
    </Button>
  )
}

/** The body's part that was given, or the sentence that says what cannot be read. */
export function readAnswer(given: GivenAnswer) {
  if (given.answer === '') return '回答を選んでください。'
  const days = { availableFrom: readDay(given.availableFrom), availableUntil: readDay(given.availableUntil) }
  if (days.availableFrom === undefined || days.availableUntil === undefined) {
    return '日付を読み取れません。例のように入力してください。'
  }
  if (given.answer === 'declined' && given.declineCode === '') return '受けられない理由を一つ選んでください。'
  return {
    answer: given.answer,
    availableFrom: days.availableFrom,
    availableUntil: days.availableUntil,
    text: given.text,
    declineCode: given.answer === 'declined' && given.declineCode !== '' ? given.declineCode : null,
  }
}

const readDay = (text: string) => (text.trim() === '' ? null : (readJapaneseDate(text) ?? undefined))

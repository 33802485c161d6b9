import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { type PurposeKind, purposeNames, type ViewerPurpose } from '../../../../platform/contract/purpose.ts'

const mostCharacters = 200

export function PurposeForm({
  kinds,
  onChosen,
}: {
  kinds: readonly PurposeKind[]
  onChosen: (purpose: ViewerPurpose) => void
}) {
  const id = useId()
  const [error, setError] = useState<string>()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const kind = kinds.find((each) => each === form.get(`${id}-kind`))
    const text = String(form.get(`${id}-text`) ?? '').trim()
    if (!kind) return setError('目的を選んでください。')
    onChosen({ kind, text: text || null })
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      className="max-w-[40rem] space-y-4 rounded-8 border border-solid-gray-420 px-4 py-4 md:px-6"
    >
      <p>
        何のために見るかを先に選んでください。目的は、見た人・日時とともに監査証跡に残ります。この作業が終わるか、30分たつと忘れます。
      </p>
      <SelectField
        id={`${id}-kind`}
        label="閲覧の目的"
        error={error}
        choices={[
          { value: '', label: '選んでください' },
          ...kinds.map((kind) => ({ value: kind, label: purposeNames[kind] })),
        ]}
      />
      <TextField
        id={`${id}-text`}
        label="補足"
        need="optional"
        hint="請求の番号や点検の名称など。患者の氏名は書かないでください。"
        maxLength={mostCharacters}
      />
      <Button type="submit">この目的で見る</Button>
    </form>
  )
}

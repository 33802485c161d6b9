import { useState } from 'react'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { ArticlesEdit } from './articles-edit.tsx'
import type { EditFormProps } from './edit-form-props.ts'
import { JoinEdit } from './join-edit.tsx'
import { RawEdit } from './raw-edit.tsx'
import { VotesEdit } from './votes-edit.tsx'
import { WithdrawEdit } from './withdraw-edit.tsx'

const kinds = {
  withdraw: { label: '社員が脱退する', Form: WithdrawEdit },
  join: { label: '社員が加入する', Form: JoinEdit },
  votes: { label: '議決権の数を変える', Form: VotesEdit },
  articles: { label: '定款の条項を加える・除く', Form: ArticlesEdit },
  raw: { label: 'そのほかの事実を変える', Form: RawEdit },
} as const

type Kind = keyof typeof kinds

export function EditForms(props: EditFormProps) {
  const [kind, setKind] = useState<Kind>('withdraw')
  const { Form } = kinds[kind]
  return (
    <section aria-label="仮定を置く" className="space-y-4 rounded-8 bg-solid-gray-50 p-4">
      <SelectField
        id="edit-kind"
        label="仮定の種類"
        need="none"
        value={kind}
        onChange={(event) => setKind(event.target.value as Kind)}
        choices={Object.entries(kinds).map(([value, { label }]) => ({ value, label }))}
      />
      <Form {...props} />
    </section>
  )
}

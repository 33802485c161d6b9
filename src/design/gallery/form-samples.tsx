import { useState } from 'react'
import { Checkbox } from '../form/checkbox.tsx'
import { ChoiceGroup } from '../form/choice-group.tsx'
import { ChooseOrWrite } from '../form/choose-or-write.tsx'
import { SelectField } from '../form/select-field.tsx'
import { TextAreaField } from '../form/text-area-field.tsx'
import { TextField } from '../form/text-field.tsx'
import { Section } from '../page/section.tsx'
import { ErrorSummarySample } from './error-summary-sample.tsx'

const choices = [
  { value: 'one', label: '架空病院' },
  { value: 'two', label: '架空診療所' },
]

export const FormSamples = () => (
  <Section title="入力">
    <div className="max-w-[40rem] space-y-6">
      <ErrorSummarySample />
      <TextField
        id="sample-name"
        label="法人の名称"
        hint="登記された名称を入力します。"
        defaultValue="医療法人 髙﨑𠮷会"
      />
      <TextField
        id="sample-beds"
        label="病床数（床）"
        inputMode="numeric"
        error="病床数は半角数字で入力してください。"
      />
      <TextField id="sample-note" label="備考" need="optional" />
      <TextField id="sample-fixed" label="変えられない項目" need="none" disabled defaultValue="第1版" />
      <SelectField id="sample-facility" label="施設" choices={choices} />
      <SelectField id="sample-facility-wrong" label="施設" choices={choices} error="施設を選んでください。" />
      <TextAreaField id="sample-reason" label="理由" defaultValue="公表資料の訂正による。" />
      <ChoiceSample id="sample-choice" label="急ぎの程度" />
      <ChoiceSample id="sample-choice-wrong" label="施設の種類" error="施設の種類を選んでください。" />
      <ChoiceSample id="sample-choice-beside" label="身元保証人がいない" beside need="none" />
      <ChooseOrWriteSample />
      <Checkbox id="sample-check" label="変わるものだけを表示する" defaultChecked />
    </div>
  </Section>
)

function ChoiceSample(texts: { id: string; label: string; error?: string; beside?: boolean; need?: 'none' }) {
  const [value, setValue] = useState<string>()
  return <ChoiceGroup {...texts} choices={choices} value={value} onChoose={setValue} />
}

function ChooseOrWriteSample() {
  const [name, setName] = useState('一覧にない名称')
  const names = choices.map(({ label }) => label)
  const words = { nothing: '選んでください', writtenLabel: '施設の名称' }
  return <ChooseOrWrite id="sample-written" label="施設" {...words} names={names} value={name} onText={setName} />
}

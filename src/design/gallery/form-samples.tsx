import { Checkbox } from '../form/checkbox.tsx'
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
      <Checkbox id="sample-check" label="変わるものだけを表示する" defaultChecked />
    </div>
  </Section>
)

import { ChoiceGroup } from '../../../../../design/form/choice-group.tsx'
import { SelectField } from '../../../../../design/form/select-field.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import { NeedInput } from '../fields/fields.tsx'
import { useWriting } from '../writing.tsx'

const sexes = [
  { value: 'female', label: '女性' },
  { value: 'male', label: '男性' },
  { value: 'other', label: 'その他' },
  { value: 'unknown', label: '不明' },
] as const

const bands = Array.from({ length: 13 }, (_, tens) => tens * 10)
const bandChoices = [
  { value: '', label: '選んでください' },
  ...bands.map((band) => ({ value: String(band), label: band === 0 ? '10歳未満' : `${band}代` })),
]

/** What everybody is told: sex, ten-year band, diagnosis, course, and what the family knows. */
export function DiseasePart({ bandOfBirth }: { bandOfBirth: number | undefined }) {
  const { form, changeNeed, errorOf } = useWriting()
  const { explanationGiven } = form.need
  return (
    <div className="space-y-5">
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-[max-content_12rem]">
        <ChoiceGroup
          id="need.sex"
          label="性別"
          choices={sexes}
          value={form.need.sex}
          error={errorOf('need.sex')}
          onChoose={(sex) => changeNeed({ sex })}
        />
        <SelectField
          id="need.ageBand"
          label="年代"
          choices={bandChoices}
          hint={bandOfBirth === undefined ? undefined : '生年月日から入りました。'}
          disabled={bandOfBirth !== undefined}
          value={String(bandOfBirth ?? form.need.ageBand ?? '')}
          error={errorOf('need.ageBand')}
          onChange={({ target }) => changeNeed({ ageBand: target.value === '' ? undefined : Number(target.value) })}
        />
      </div>
      <NeedInput field="mainDiagnosis" label="主病名" need="required" />
      <div className="grid gap-x-6 gap-y-5 lg:grid-cols-2">
        <NeedInput field="course" label="経過と今の状態" rows={4} />
        <NeedInput field="otherDiagnoses" label="併存症・既往歴" rows={4} />
      </div>
      <ChoiceGroup
        id="need.explanationGiven"
        label="本人・家族への説明"
        choices={[
          { value: 'given', label: '説明した' },
          { value: 'notGiven', label: 'まだ説明していない' },
        ]}
        value={explanationGiven && (explanationGiven.given ? 'given' : 'notGiven')}
        error={errorOf('need.explanationGiven')}
        onChoose={(answer) => changeNeed({ explanationGiven: { ...explanationGiven, given: answer === 'given' } })}
      />
      {explanationGiven?.given && (
        <div className="max-w-[24rem]">
          <TextField
            id="need.explanationGiven.by"
            label="説明した人"
            need="none"
            hint="職種で書きます。例：主治医"
            maxLength={200}
            value={explanationGiven.by ?? ''}
            onChange={({ target }) => changeNeed({ explanationGiven: { given: true, by: target.value } })}
          />
        </div>
      )}
    </div>
  )
}

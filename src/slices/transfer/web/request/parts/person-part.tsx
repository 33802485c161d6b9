import { DayInput, PersonInput } from '../fields/fields.tsx'
import { FoldedPart } from '../fields/folded-part.tsx'
import { textsSummary } from '../form/group-summary.ts'
import type { PersonText } from '../form/request-form.ts'
import { useWriting } from '../writing.tsx'

const contactFields = [
  'phone',
  'address',
  'household',
  'keyPerson.name',
  'keyPerson.relation',
  'keyPerson.phone',
  'secondContact',
] as const satisfies readonly PersonText[]
const supportFields = [
  'guarantor',
  'guardianship',
  'decisionCapacity',
  'advanceDirective',
] as const satisfies readonly PersonText[]
const coverFields = [
  'healthInsurance',
  'publicExpense',
  'disabilityCertificate',
  'careInsurance.level',
  'careInsurance.insurer',
  'careInsurance.number',
  'careManager',
  'pension',
] as const satisfies readonly PersonText[]

const labels: Readonly<Partial<Record<PersonText, string>>> = {
  'keyPerson.name': 'キーパーソンの氏名',
  'keyPerson.relation': 'キーパーソンの続柄',
  'keyPerson.phone': 'キーパーソンの電話番号',
  'careInsurance.level': '要介護度',
  'careInsurance.insurer': '介護保険の保険者',
  'careInsurance.number': '介護保険の被保険者番号',
  household: '世帯（独居・同居など）',
  guarantor: '身元保証人（有無・続柄）',
}

/** Who the patient is: apart from the need, because others see it at another time. */
export function PersonPart() {
  const { form, errorOf } = useWriting()
  return (
    <div className="space-y-4">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <PersonInput field="name" need="required" hint="保険証などの字のまま" />
        <PersonInput field="kana" need="required" hint="ひらがなでもカタカナでも" />
        <DayInput field="patient.birthOn" need="required" hint="例：S18.5.10" />
        <PersonInput field="patientNumber" label="患者番号" hint="自院の番号" />
      </div>
      <FoldedPart
        title="連絡先・家族"
        summary={textsSummary(form.person, contactFields)}
        hasError={Boolean(errorOf('patient.keyPerson.name'))}
      >
        <Inputs fields={contactFields} />
      </FoldedPart>
      <FoldedPart title="身元保証・意思決定" summary={textsSummary(form.person, supportFields)}>
        <Inputs fields={supportFields} />
      </FoldedPart>
      <FoldedPart
        title="保険・制度"
        summary={textsSummary(form.person, coverFields)}
        hasError={Boolean(errorOf('patient.careInsurance.validThroughOn'))}
      >
        <Inputs fields={coverFields} />
        <div className="max-w-[24rem]">
          <DayInput field="patient.careInsurance.validThroughOn" />
        </div>
      </FoldedPart>
    </div>
  )
}

const Inputs = ({ fields }: { fields: readonly PersonText[] }) => (
  <div className="grid gap-4 sm:grid-cols-2">
    {fields.map((field) => {
      const label = labels[field]
      return <PersonInput key={field} field={field} {...(label ? { label } : {})} />
    })}
  </div>
)

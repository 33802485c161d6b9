import { Section } from '../../../../design/page/section.tsx'
import { japaneseDay } from '../../../../design/text/date-text.tsx'
import { DefinitionList } from '../../../../design/text/definition-list.tsx'
import type { Case } from './case.ts'

/** Who the patient is: here for the sender and the chosen receiver, and for nobody else. */
export function PatientCard({
  patient,
  note = '依頼元と、受入先に決まった施設だけに見えます。見たことは記録されます。',
}: {
  patient: NonNullable<Case['patient']>
  note?: string
}) {
  const { keyPerson, careInsurance } = patient
  const items: readonly (readonly [string, string | undefined])[] = [
    ['氏名', [patient.name, patient.kana && `(${patient.kana})`].filter(Boolean).join(' ')],
    ['生年月日', patient.birthOn && japaneseDay(patient.birthOn)],
    ['患者番号', patient.patientNumber],
    ['住所', patient.address],
    ['電話', patient.phone],
    ['世帯', patient.household],
    [
      'キーパーソン',
      keyPerson &&
        [keyPerson.name, keyPerson.relation, keyPerson.phone, keyPerson.livesTogether && '同居']
          .filter(Boolean)
          .join(' '),
    ],
    ['もう一つの連絡先', patient.secondContact],
    ['身元保証人', patient.guarantor],
    ['成年後見', patient.guardianship],
    ['判断能力', patient.decisionCapacity],
    ['事前指示', patient.advanceDirective],
    ['医療保険', patient.healthInsurance],
    ['公費', patient.publicExpense],
    ['障害者手帳', patient.disabilityCertificate],
    [
      '介護保険',
      careInsurance &&
        [
          careInsurance.level,
          careInsurance.insurer,
          careInsurance.number,
          careInsurance.validThroughOn && `${japaneseDay(careInsurance.validThroughOn)}まで`,
        ]
          .filter(Boolean)
          .join(' '),
    ],
    ['ケアマネジャー', patient.careManager],
    ['年金', patient.pension],
  ]
  return (
    <Section title="患者" note={note}>
      <DefinitionList items={items.flatMap(([term, value]) => (value ? [{ term, value }] : []))} />
    </Section>
  )
}

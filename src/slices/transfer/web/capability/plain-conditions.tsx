import { Checkbox } from '../../../../design/form/checkbox.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { SelectField } from '../../../../design/form/select-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { purposeNames, purposes } from '../../domain/transfer-kind.ts'
import {
  type AdmissionCapability,
  takenSexes,
  takenSexesNames,
  takingNames,
  takings,
  therapies,
} from '../../domain/ward/admission-capability.ts'
import { numberFieldNames, numberFields } from './sheet-from-form.ts'

const notStated = { value: '', label: '書かない' }
const takingChoices = [notStated, ...takings.map((value) => ({ value, label: takingNames[value] }))]
const sexChoices = [notStated, ...takenSexes.map((value) => ({ value, label: takenSexesNames[value] }))]

/** Whom the ward takes, apart from what is taken line by line. */
export function PlainConditions({ sheet, errors }: { sheet: AdmissionCapability; errors: readonly FormError[] }) {
  return (
    <Section title="受け入れる方" note="書かない項目は「不明」として扱われ、照会で確かめられます。">
      <div className="space-y-6">
        <fieldset>
          <legend className="text-dns-16B-130 leading-150">転院の目的</legend>
          <div className="flex flex-wrap gap-x-6">
            {purposes.map((purpose) => (
              <Checkbox
                key={purpose}
                id={`purpose-${purpose}`}
                name="purposes"
                value={purpose}
                label={purposeNames[purpose]}
                defaultChecked={sheet.purposes?.includes(purpose)}
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="text-dns-16B-130 leading-150">リハビリテーション</legend>
          <div className="flex flex-wrap gap-x-6">
            {therapies.map((therapy) => (
              <Checkbox
                key={therapy}
                id={`therapy-${therapy}`}
                name="therapies"
                value={therapy}
                label={therapy}
                defaultChecked={sheet.therapies?.includes(therapy)}
              />
            ))}
            <Checkbox
              id="no-therapies"
              name="no-therapies"
              label="行っていない"
              defaultChecked={sheet.therapies?.length === 0}
            />
          </div>
        </fieldset>
        <div className="grid max-w-[48rem] gap-4 sm:grid-cols-2">
          <SelectField id="sexes" label="性別" need="optional" choices={sexChoices} defaultValue={sheet.sexes ?? ''} />
          <SelectField
            id="withoutGuarantor"
            label="身元保証人がいない方"
            need="optional"
            choices={takingChoices}
            defaultValue={sheet.withoutGuarantor ?? ''}
          />
          <SelectField
            id="specialDrugs"
            label="高額・特殊な薬剤"
            need="optional"
            choices={takingChoices}
            defaultValue={sheet.specialDrugs ?? ''}
          />
          {numberFieldNames.map((field) => (
            <TextField
              key={field}
              id={field}
              label={`${numberFields[field].label}(${numberFields[field].unit})`}
              need="optional"
              inputMode="numeric"
              maxLength={4}
              defaultValue={sheet[field]}
              error={messageFor(errors, field)}
            />
          ))}
        </div>
      </div>
    </Section>
  )
}

import { type FormEvent, useState } from 'react'
import { Button } from '../../../../design/action/button.tsx'
import { ErrorSummary } from '../../../../design/form/error-summary.tsx'
import { type FormError, messageFor } from '../../../../design/form/form-error.ts'
import { TextAreaField } from '../../../../design/form/text-area-field.tsx'
import { TextField } from '../../../../design/form/text-field.tsx'
import { Section } from '../../../../design/page/section.tsx'
import { behaviourNames, infectionNames, procedureNames } from '../../domain/need/care-codes.ts'
import { type AdmissionCapability, nothingStated } from '../../domain/ward/admission-capability.ts'
import { PlainConditions } from './plain-conditions.tsx'
import { sheetFromForm, type TakenMaps, type WrittenSheet } from './sheet-from-form.ts'
import { TakingGroup } from './taking-group.tsx'

/** The whole sheet as it stands; saving records it as a new version. */
export function SheetForm({
  sheet = nothingStated,
  today,
  onRecord,
}: {
  sheet: AdmissionCapability | undefined
  today: string
  onRecord: (written: WrittenSheet) => Promise<readonly FormError[]>
}) {
  const [taken, setTaken] = useState<TakenMaps>(sheet)
  const [errors, setErrors] = useState<readonly FormError[]>([])
  const [busy, setBusy] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { procedures, infections, behaviours } = taken
    const read = sheetFromForm(new FormData(event.currentTarget), { procedures, infections, behaviours })
    if (!read.ok) return setErrors(read.failure)
    setBusy(true)
    setErrors(await onRecord(read.value))
    setBusy(false)
  }

  return (
    <form onSubmit={submit} noValidate className="max-w-[60rem] space-y-8">
      <ErrorSummary errors={errors} />
      <PlainConditions sheet={sheet} errors={errors} />
      <TakingGroup
        title="医療処置"
        name="procedures"
        names={procedureNames}
        taken={taken.procedures}
        onChange={(procedures) => setTaken({ ...taken, procedures })}
      />
      <TakingGroup
        title="感染症"
        name="infections"
        names={infectionNames}
        taken={taken.infections}
        onChange={(infections) => setTaken({ ...taken, infections })}
      />
      <TakingGroup
        title="行動・心理症状"
        name="behaviours"
        names={behaviourNames}
        taken={taken.behaviours}
        onChange={(behaviours) => setTaken({ ...taken, behaviours })}
      />
      <Section title="そのほか">
        <div className="max-w-[40rem] space-y-4">
          <TextAreaField
            id="notes"
            label="伝えておきたいこと"
            hint="面談の時間、持ち物など。開示先にも見えます。"
            need="optional"
            rows={4}
            maxLength={2000}
            defaultValue={sheet.notes}
          />
          <TextField
            id="validFromOn"
            label="いつから有効か"
            type="date"
            defaultValue={today}
            error={messageFor(errors, 'validFromOn')}
          />
        </div>
      </Section>
      <Button type="submit" busy={busy}>
        受入条件表を記録する
      </Button>
    </form>
  )
}

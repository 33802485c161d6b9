import { Checkbox } from '../../../../../design/form/checkbox.tsx'
import { ChoiceGroup, GroupFrame } from '../../../../../design/form/choice-group.tsx'
import { TextField } from '../../../../../design/form/text-field.tsx'
import {
  type Behaviour,
  behaviourNames,
  behaviours,
  infectionNames,
  procedureNames,
  procedures,
} from '../../../domain/need/care-codes.ts'
import { DayInput, NeedInput } from '../fields/fields.tsx'
import { askedInfections } from '../form/open-groups.ts'
import { useWriting } from '../writing.tsx'

/** The list with a code more, or without it; undefined when nothing is left, because then nothing is stated. */
function toggled<Item>(list: readonly Item[], isIn: (item: Item) => boolean, added: Item): readonly Item[] | undefined {
  if (!list.some(isIn)) return [...list, added]
  const rest = list.filter((item) => !isIn(item))
  return rest.length === 0 ? undefined : rest
}

export function ProceduresPart() {
  const { form, changeNeed, errorOf } = useWriting()
  const chosen = form.need.procedures ?? []
  return (
    <>
      <GroupFrame id="need.procedures" label="必要な医療処置" need="none" error={errorOf('need.procedures')}>
        {procedures.map((code) => (
          <Checkbox
            key={code}
            id={`procedure-${code}`}
            label={procedureNames[code]}
            checked={chosen.some((each) => each.code === code)}
            onChange={() => changeNeed({ procedures: toggled(chosen, (each) => each.code === code, { code }) })}
          />
        ))}
      </GroupFrame>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {chosen.map(({ code, detail }) => (
          <TextField
            key={code}
            id={`procedure-detail-${code}`}
            label={`${procedureNames[code]}の詳しい内容`}
            need="none"
            hint={code === 'oxygen' ? '例：2L/分' : code === 'suction' ? '例：1日6回、夜間2回' : undefined}
            maxLength={200}
            value={detail ?? ''}
            onChange={({ target }) =>
              changeNeed({
                procedures: chosen.map((each) => (each.code === code ? { code, detail: target.value } : each)),
              })
            }
          />
        ))}
      </div>
    </>
  )
}

export function InfectionsPart() {
  const { form, changeNeed, errorOf } = useWriting()
  const chosen = form.need.infections ?? []
  const asked = askedInfections(
    form.need.purpose,
    chosen.map(({ code }) => code),
  )
  return (
    <>
      <GroupFrame id="need.infections" label="感染症" need="none" error={errorOf('need.infections')}>
        {asked.map((code) => (
          <Checkbox
            key={code}
            id={`infection-${code}`}
            label={infectionNames[code]}
            checked={chosen.some((each) => each.code === code)}
            onChange={() => changeNeed({ infections: toggled(chosen, (each) => each.code === code, { code }) })}
          />
        ))}
      </GroupFrame>
      {chosen.length > 0 && (
        <div className="max-w-[16rem]">
          <DayInput field="need.infections.testedOn" />
        </div>
      )}
    </>
  )
}

export function BehavioursPart() {
  const { form, changeNeed } = useWriting()
  const chosen = form.need.behaviours ?? []
  const isChosen = (code: Behaviour) => chosen.includes(code)
  return (
    <>
      <GroupFrame id="need.behaviours" label="行動・心理症状" need="none">
        {behaviours.map((code) => (
          <Checkbox
            key={code}
            id={`behaviour-${code}`}
            label={behaviourNames[code]}
            checked={isChosen(code)}
            onChange={() => changeNeed({ behaviours: toggled(chosen, (each) => each === code, code) })}
          />
        ))}
      </GroupFrame>
      <ChoiceGroup
        id="need.fallRisk"
        label="転倒の危険"
        need="none"
        choices={[
          { value: 'yes', label: 'ある' },
          { value: 'no', label: 'ない' },
        ]}
        value={form.need.fallRisk === undefined ? undefined : form.need.fallRisk ? 'yes' : 'no'}
        onChoose={(answer) => changeNeed({ fallRisk: answer === 'yes' })}
      />
      <NeedInput field="communication" label="意思疎通・視力・聴力" />
    </>
  )
}

export const DrugsPart = () => (
  <>
    <NeedInput
      field="specialDrugs"
      label="高額・特殊な薬剤"
      hint="受入先で用意できるかが問題になる薬だけを書きます。"
      rows={3}
    />
    <div className="grid gap-4 sm:grid-cols-2">
      <NeedInput field="allergies" label="アレルギー" />
      <NeedInput field="diet" label="食事（形態・制限）" />
    </div>
  </>
)

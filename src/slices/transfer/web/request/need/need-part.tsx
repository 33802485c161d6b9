import type { ComponentType } from 'react'
import { FoldedPart } from '../fields/folded-part.tsx'
import { groupSummary } from '../form/group-summary.ts'
import { type NeedGroup, needGroups, openGroups } from '../form/open-groups.ts'
import { useWriting } from '../writing.tsx'
import { BehavioursPart, DrugsPart, InfectionsPart, ProceduresPart } from './care-parts.tsx'
import { ForecastPart, FunctioningPart, RehabilitationPart } from './function-parts.tsx'
import { NonePart } from './none-part.tsx'

const groups: Readonly<Record<NeedGroup, { title: string; Content: ComponentType; fields: readonly string[] }>> = {
  rehabilitation: {
    title: 'リハビリテーション',
    Content: RehabilitationPart,
    fields: ['need.onsetOn', 'need.operationOn', 'need.rehabilitation', 'need.rehabilitation.unitsPerDay'],
  },
  procedures: { title: '医療処置', Content: ProceduresPart, fields: ['need.procedures'] },
  functioning: { title: 'ADL', Content: FunctioningPart, fields: ['need.barthelIndex'] },
  behaviours: { title: '行動・転倒・意思疎通', Content: BehavioursPart, fields: ['need.communication'] },
  infections: { title: '感染症', Content: InfectionsPart, fields: ['need.infections', 'need.infections.testedOn'] },
  drugs: {
    title: '薬剤・アレルギー・食事',
    Content: DrugsPart,
    fields: ['need.specialDrugs', 'need.allergies', 'need.diet'],
  },
  forecast: { title: '見通し', Content: ForecastPart, fields: ['need.expectedDestination', 'need.expectedDays'] },
}

/** The parts that the purpose asks for stand open and first; the others are folded to a line. */
export function NeedPart() {
  const { form, errorOf } = useWriting()
  const asked = openGroups(form.kind, form.need.purpose, form.need.inhibitingFactors)
  const ordered = [
    ...needGroups.filter((group) => asked.has(group)),
    ...needGroups.filter((group) => !asked.has(group)),
  ]
  return (
    <div className="space-y-3">
      <NonePart />
      {ordered.map((group) => {
        const { title, Content, fields } = groups[group]
        return (
          <FoldedPart
            key={group}
            title={title}
            summary={groupSummary(group, form)}
            isAsked={asked.has(group)}
            hasError={fields.some((field) => errorOf(field))}
          >
            <Content />
          </FoldedPart>
        )
      })}
    </div>
  )
}

import { behaviourNames, infectionNames, procedureNames } from '../../../domain/need/care-codes.ts'
import {
  type DailyActivity,
  dailyActivities,
  dailyActivityNames,
  dependenceNames,
} from '../../../domain/need/functioning.ts'
import type { NeedGroup } from './open-groups.ts'
import type { PersonText, RequestForm } from './request-form.ts'

/** A folded part in one line: what it says, or that it says nothing. */
export function groupSummary(group: NeedGroup, form: RequestForm): string {
  const { need, typed } = form
  const parts: Readonly<Record<NeedGroup, readonly (string | undefined)[]>> = {
    rehabilitation: [
      noted('発症', typed['need.onsetOn']),
      noted('手術', typed['need.operationOn']),
      need.rehabilitation?.therapies.join('・'),
      noted('単位', typed['need.rehabilitation.unitsPerDay']),
    ],
    procedures: listed(need.procedures, ({ code }) => procedureNames[code], '処置なし'),
    functioning: [
      ...activities(need.activities),
      noted('BI', typed['need.barthelIndex']),
      need.bedriddenLevel,
      need.dementiaLevel,
    ],
    behaviours: [
      ...listed(need.behaviours, (each) => behaviourNames[each], '行動・心理症状なし'),
      need.fallRisk === undefined ? undefined : need.fallRisk ? '転倒の危険あり' : '転倒の危険なし',
      need.communication,
    ],
    infections: listed(need.infections, ({ code }) => infectionNames[code], '感染症なし'),
    drugs: [
      need.specialDrugs === '' ? '高額・特殊な薬剤なし' : need.specialDrugs,
      noted('アレルギー', need.allergies),
      noted('食事', need.diet),
    ],
    forecast: [need.expectedDestination, noted('見込み日数', typed['need.expectedDays'])],
  }
  return joined(parts[group])
}

/** Nothing asked is not the same as nothing there: an empty list was asked. */
const listed = <Item>(items: readonly Item[] | undefined, name: (item: Item) => string, none: string) =>
  items?.length === 0 ? [none] : (items ?? []).map(name)

const activities = (stated: RequestForm['need']['activities']): string[] =>
  dailyActivities.flatMap((activity: DailyActivity) => {
    const dependence = stated?.[activity]
    return dependence ? [`${dailyActivityNames[activity]} ${dependenceNames[dependence]}`] : []
  })

const noted = (name: string, text: string | undefined): string | undefined => (text ? `${name} ${text}` : undefined)

export const textsSummary = (person: RequestForm['person'], keys: readonly PersonText[]): string =>
  joined(keys.map((key) => person[key]))

const mostLetters = 60

function joined(parts: readonly (string | undefined)[]): string {
  const text = parts.filter(Boolean).join('、').replaceAll('\n', ' ')
  if (text === '') return '記入なし'
  return text.length > mostLetters ? `${text.slice(0, mostLetters).toWellFormed()}…` : text
}

import { type NeedItem, needItems } from '../need/need-items.ts'
import type { TransferNeed } from '../need/transfer-need.ts'

/** Of these silence matters: 「記載なし」 is not 「なし」. */
const saidAlways = ['アレルギー', '感染症', '特別な薬剤'] as const
/** What treatment needs besides; wishes, money and who stands surety stay closed. */
const saidWhereKnown = [
  '病名',
  '経過',
  '処置',
  '発症日',
  '手術日',
  '食事',
  '自立度',
  '意思疎通',
  '行動',
  '転倒の危険',
] as const

export interface EmergencyItem {
  readonly name: string
  /** Null: the record does not say. */
  readonly value: string | null
}

/** What of a need somebody must know who treats the patient at once, the most dangerous first. */
export function emergencyItems(need: TransferNeed): EmergencyItem[] {
  const said = new Map(needItems(need).map(({ name, value }: NeedItem) => [name, value]))
  const known = saidWhereKnown.flatMap((name) => {
    const value = said.get(name)
    return value === undefined ? [] : [{ name, value }]
  })
  return [...saidAlways.map((name) => ({ name, value: said.get(name) ?? null })), ...known]
}

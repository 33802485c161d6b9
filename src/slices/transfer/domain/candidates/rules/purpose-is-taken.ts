import { broken, met } from '../../../../../foundation/rule.ts'
import { purposeNames } from '../../transfer-kind.ts'
import { notInNeed, notOnSheet, type WardRule } from '../ward-facts.ts'

export const purposeIsTaken: WardRule = {
  title: '転院の目的',
  decide: ({ need: { purpose }, sheet }) => {
    if (purpose === undefined) return notInNeed('purpose', '転院の目的')
    const name = purposeNames[purpose]
    if (sheet.purposes === undefined) return notOnSheet(`「${name}」のための受入れ`)
    return sheet.purposes.includes(purpose)
      ? met(`「${name}」のための転院を受けています。`)
      : broken(`「${name}」のための転院は受けていません。`)
  },
}

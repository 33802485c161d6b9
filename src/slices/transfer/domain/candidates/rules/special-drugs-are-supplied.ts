import { met } from '../../../../../foundation/rule.ts'
import { notInNeed, type WardRule } from '../ward-facts.ts'
import { decideTaken } from './decide-taken.ts'

/** Whether the receiver can supply an expensive or special drug is a frequent reason to decline. */
export const specialDrugsAreSupplied: WardRule = {
  title: '高額・特殊な薬剤',
  decide: ({ need, sheet }) => {
    if (need.specialDrugs === undefined) return notInNeed('specialDrugs', '高額・特殊な薬剤の有無')
    if (need.specialDrugs.trim() === '') return met()
    return decideTaken('高額・特殊な薬剤', sheet.specialDrugs)
  },
}

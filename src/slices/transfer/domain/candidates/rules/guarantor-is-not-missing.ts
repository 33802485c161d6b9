import { met } from '../../../../../foundation/rule.ts'
import { notInNeed, type WardRule } from '../ward-facts.ts'
import { decideTaken } from './decide-taken.ts'

export const guarantorIsNotMissing: WardRule = {
  title: '身元保証人',
  decide: ({ need: { inhibitingFactors }, sheet }) => {
    const { noGuarantor } = inhibitingFactors
    if (noGuarantor === 'no' || sheet.withoutGuarantor === 'taken') return met()
    if (noGuarantor !== 'yes') return notInNeed('inhibitingFactors', '身元保証人の有無')
    return decideTaken('身元保証人がいない方', sheet.withoutGuarantor)
  },
}

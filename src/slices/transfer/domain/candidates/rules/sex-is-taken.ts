import { broken, met } from '../../../../../foundation/rule.ts'
import { takenSexesNames } from '../../ward/admission-capability.ts'
import { notInNeed, notOnSheet, type WardRule } from '../ward-facts.ts'

export const sexIsTaken: WardRule = {
  title: '性別',
  decide: ({ need: { sex }, sheet: { sexes } }) => {
    if (sexes === undefined) return notOnSheet('受けられる性別')
    if (sexes === 'both') return met()
    if (sex !== 'male' && sex !== 'female') return notInNeed('sex', '性別')
    const takes = sexes === 'maleOnly' ? 'male' : 'female'
    return takes === sex ? met() : broken(`この病棟は${takenSexesNames[sexes]}です。`)
  },
}

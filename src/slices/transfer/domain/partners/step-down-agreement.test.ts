import { expect, it } from 'vitest'
import { agreementWith, feeDoubts } from './step-down-agreement.ts'

it('what nobody looked at is said to be open, and what rules the fee out is said first', () => {
  expect(feeDoubts({ specialRelationship: false, largeAcuteCentre: false })).toEqual([])
  expect(feeDoubts({ specialRelationship: null, largeAcuteCentre: null })).toEqual([
    '「特別の関係」にある機関、規模の大きい急性期の機関に当たるかは、確かめられていません。',
  ])
  expect(feeDoubts({ specialRelationship: true, largeAcuteCentre: null })).toEqual([
    '「特別の関係」にある機関への搬送は、算定できないとされています。',
    '規模の大きい急性期の機関に当たるかは、確かめられていません。',
  ])
})

it('an agreement is found by the name, in whatever letters it was written, and never by a part of it', () => {
  const agreements = [
    { partnerName: '架空　第１病院', facilityId: null },
    { partnerName: '別の呼び名', facilityId: 'f' },
  ]
  expect(agreementWith(agreements, null, ['別の法人', '架空 第1病院'])).toBe(agreements[0])
  expect(agreementWith(agreements, null, ['架空 第1病院 分院'])).toBeUndefined()
  expect(agreementWith(agreements, 'f', ['架空 第1病院'])).toBe(agreements[1])
  expect(agreementWith(agreements, 'g', ['別の呼び名'])).toBeUndefined()
})

// 医政地発0928第1号, 標準事業例5: the alliance is set up to carry out the conversion, reduction or reorganisation of beds
// concretely. A person judges.
import { suppliers } from '../../missing-fact.ts'
import { judged } from '../../rules/criterion.ts'
import { fundRule, type LedgerRule } from '../fund-rule.ts'

export const allianceServesTheReorganisation: LedgerRule = fundRule(
  3,
  '病床の転換・減少・再編を具体的に進めるための立上げであること',
  ({ purposeIsConcrete }) =>
    judged(purposeIsConcrete, {
      field: 'purposeIsConcrete',
      label: '病床の転換・減少・再編の具体的な取組を目的とする立上げか',
      supplier: suppliers.prefecture,
      good: true,
      met: '病床の転換・減少・再編の具体的な取組を目的とすると判断されています',
      broken: '病床の転換・減少・再編の具体的な取組を目的とするとは判断されていません',
    }),
)

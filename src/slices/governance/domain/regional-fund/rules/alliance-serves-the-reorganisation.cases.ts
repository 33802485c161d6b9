import type { StatedCase } from '../../testing/stated-case.ts'
import type { FundLedger } from '../fund-ledger.ts'
import { ledger, ledgerWith, ledgerWithout, confirmedDay as on } from '../testing/stated-ledger.ts'

export const cases: readonly StatedCase<FundLedger>[] = [
  { says: '具体的な取組のための立上げ', on, facts: ledger, outcome: 'met' },
  { says: '具体的な取組がない', on, facts: ledgerWith({ purposeIsConcrete: false }), outcome: 'broken' },
  {
    says: '判断がない',
    on,
    facts: ledgerWithout('purposeIsConcrete'),
    outcome: 'unknown',
    missing: ['purposeIsConcrete'],
  },
]

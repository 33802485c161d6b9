import type { StatedCase } from '../../testing/stated-case.ts'
import { costCategories, costCategoryWords } from '../fund-ledger.ts'
import type { LedgerCost } from '../fund-rule.ts'
import { costWith, confirmedDay as on } from '../testing/stated-ledger.ts'

export const cases: readonly StatedCase<LedgerCost>[] = [
  ...costCategories
    .filter((category) => category !== 'other')
    .map((category) => ({
      says: costCategoryWords[category],
      on,
      facts: costWith({ category }),
      outcome: 'met' as const,
      because: [costCategoryWords[category], '病床機能の分化・連携の取組「架空の回復期への転換」に係る経費'],
    })),
  {
    says: '挙げられていない経費',
    on,
    facts: costWith({ category: 'other' }),
    outcome: 'broken',
    because: 'その他の経費は対象として挙げられていません',
  },
  {
    says: '病床機能に係らない経費',
    on,
    facts: costWith({ project: null }),
    outcome: 'broken',
    because: '病床機能の分化・連携に係る経費ではありません',
  },
  {
    says: '区分が分からない',
    on,
    facts: costWith({ category: undefined }),
    outcome: 'unknown',
    missing: ['costs[c1].category'],
  },
  {
    says: '取組が分からない',
    on,
    facts: costWith({ project: undefined }),
    outcome: 'unknown',
    missing: ['costs[c1].project'],
  },
]

import { complete, officer, type RuleCase, withOfficers } from '../rule-case.ts'

const article = '法70条の3第1項第15号'

export const cases: readonly RuleCase[] = [
  { says: '代表理事が1人なら満たす', article, facts: complete, outcome: 'met' },
  {
    says: '代表理事がいなければ満たさない',
    article,
    facts: withOfficers(officer('d1'), officer('d2')),
    outcome: 'broken',
  },
  {
    says: '代表理事が2人なら満たさない',
    article,
    facts: withOfficers(officer('d1', { representative: true }), officer('d2', { representative: true })),
    outcome: 'broken',
    because: '2人',
  },
  {
    says: '代表理事か否かが書かれていない理事がいれば不明',
    article,
    facts: withOfficers(officer('d1', { representative: true }), officer('d2', { representative: undefined })),
    outcome: 'unknown',
    missing: 'officers[d2].representative',
  },
  {
    says: '代表理事が2人いれば、分からない理事がいても満たさない',
    article,
    facts: withOfficers(
      ...['d1', 'd2'].map((id) => officer(id, { representative: true })),
      officer('d3', { representative: undefined }),
    ),
    outcome: 'broken',
    because: '2人',
  },
  {
    says: '監事は代表理事でない',
    article,
    facts: withOfficers(
      officer('d1', { representative: true }),
      officer('a1', { role: 'auditor', representative: undefined }),
    ),
    outcome: 'met',
  },
  {
    says: '理事か監事か分からない者が代表とされていれば不明',
    article,
    facts: withOfficers(officer('d1', { role: undefined, representative: true })),
    outcome: 'unknown',
    missing: 'officers[d1].role',
  },
]

import { complete, type RuleCase, withArticles } from '../rule-case.ts'

const article = '法70条の3第1項第11号'
const declared = { votesBasis: 'declared', votesUnfair: false, votesProportionalToMoney: false } as const

export const cases: readonly RuleCase[] = [
  { says: '社員1人に1個なら満たす', article, facts: complete, outcome: 'met' },
  {
    says: '定款に別段の定めがあり、公平で金銭によらなければ満たす',
    article,
    facts: withArticles(declared),
    outcome: 'met',
  },
  {
    says: '不当に差別的なら満たさない(イ)',
    article,
    facts: withArticles({ ...declared, votesUnfair: true }),
    outcome: 'broken',
  },
  {
    says: '金銭に応じるなら満たさない(ロ)',
    article,
    facts: withArticles({ ...declared, votesProportionalToMoney: true }),
    outcome: 'broken',
  },
  {
    says: '別段の定めの公平さが判断されていなければ不明',
    article,
    facts: withArticles({ ...declared, votesUnfair: undefined }),
    outcome: 'unknown',
    missing: 'articles.votesUnfair',
  },
  {
    says: 'いまの議決権が1個ずつでも、定めが分からなければ不明',
    article,
    facts: withArticles({ votesBasis: undefined }),
    outcome: 'unknown',
    missing: 'articles.votesBasis',
  },
  {
    says: '各1個と書かれていれば満たすが、財産に応じて変わるとも書かれていれば警告する',
    article,
    facts: withArticles({ votesProportionalToMoney: true }),
    outcome: 'met',
    warns: '両立しない',
  },
  {
    says: '別段の定めが金銭に応じるかが分からなければ不明(ロ)',
    article,
    facts: withArticles({ votesBasis: 'declared', votesProportionalToMoney: undefined }),
    outcome: 'unknown',
    missing: 'articles.votesProportionalToMoney',
  },
  {
    says: '各1個でも、不当に差別的と判断されていれば満たさない(イ)',
    article,
    facts: withArticles({ votesBasis: 'onePerMember', votesUnfair: true }),
    outcome: 'broken',
  },
]

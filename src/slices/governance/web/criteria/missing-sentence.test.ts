import { expect, it } from 'vitest'
import { formatMissingFact } from '../../../../foundation/rule-answer.ts'
import { memberField, missingFact, suppliers } from '../../domain/missing-fact.ts'
import { missingBySupplier } from './missing-by-supplier.ts'
import { readMissingSentence } from './missing-sentence.ts'

it('takes apart what the rules write, names with colons and brackets included', () => {
  const fact = missingFact(memberField({ name: '医療法人 甲: (仮)' }, 'votes'), '議決権の数(個)', suppliers.member)
  const read = readMissingSentence(formatMissingFact(fact))
  expect(read.subject).toBe('医療法人 甲: (仮)')
  expect(read.supplier).toBe(suppliers.member)
  expect(read.field).toBe('members[医療法人 甲: (仮)].votes')
  expect(read.label).toBe('議決権の数(個)')
})

it('groups each missing fact once under the one who can supply it, with every rule that waits for it', () => {
  const votes = formatMissingFact(missingFact('members[甲].votes', '議決権の数', suppliers.office))
  const area = formatMissingFact(missingFact('articles.area', '定款の区域', suppliers.prefecture))
  const rules = [
    { id: 'C11', missing: [votes] },
    { id: 'C12', missing: [votes, area] },
  ]
  expect(missingBySupplier(rules)).toEqual([
    {
      supplier: suppliers.office,
      facts: [{ text: '甲：議決権の数', field: 'members[甲].votes', rules: ['C11', 'C12'] }],
    },
    { supplier: suppliers.prefecture, facts: [{ text: '定款の区域', field: 'articles.area', rules: ['C12'] }] },
  ])
})

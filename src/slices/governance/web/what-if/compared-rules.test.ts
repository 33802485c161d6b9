import { expect, it } from 'vitest'
import type { CriteriaAnswer } from '../case-words.ts'
import { comparedRules } from './compared-rules.ts'

const rule = (id: string, outcome: 'met' | 'broken', because: string) => ({
  id,
  seedNumber: null,
  title: id,
  article: null,
  outcome,
  because: [because],
  missing: [],
  warnings: [],
})

const answerOf = (...criteria: ReturnType<typeof rule>[]) => ({ criteria, gates: [] }) as unknown as CriteriaAnswer

it('puts changed results first, then results on other grounds, then what stays', () => {
  const compared = comparedRules({
    before: answerOf(rule('C01', 'met', '甲'), rule('C08', 'met', '社員 5人'), rule('C09', 'met', '3 ≥ 2')),
    after: answerOf(rule('C01', 'met', '甲'), rule('C08', 'met', '社員 4人'), rule('C09', 'broken', '1 ≥ 2')),
    changed: [{ id: 'C09' }],
  })
  expect(compared.map(({ id, change }) => [id, change])).toEqual([
    ['C09', 'outcome'],
    ['C08', 'grounds'],
    ['C01', 'none'],
  ])
})

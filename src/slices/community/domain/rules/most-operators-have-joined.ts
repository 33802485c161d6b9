// 社会福祉法109条1項: outside designated cities, more than half of the operators in the area take part.
import type { CouncilRule } from '../council-rule.ts'
import { mostOperatorsJoined } from '../majority.ts'

export const mostOperatorsHaveJoined: CouncilRule = {
  id: 'W4',
  title: '社会福祉事業・更生保護事業の経営者の過半数の参加',
  articles: { municipal: '社会福祉法109条1項' },
  decide: mostOperatorsJoined,
}

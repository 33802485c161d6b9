// 社会福祉法110条1項: more than half of the municipal councils and of the operators; the four businesses of its items.
import { allOf } from '../../../../foundation/rule.ts'
import { businessesCovered } from '../business-cover.ts'
import type { CouncilRule } from '../council-rule.ts'
import { majorityJoined, mostOperatorsJoined } from '../majority.ts'

export const prefecturalCouncilJoinsMostOfItsField: CouncilRule = {
  id: 'W11',
  title: '市町村社会福祉協議会と経営者の過半数の参加、四種の事業',
  articles: { prefectural: '社会福祉法110条1項' },
  decide: (facts) =>
    allOf([
      majorityJoined(facts.municipalCouncils, 'municipalCouncils', '市町村社会福祉協議会'),
      mostOperatorsJoined(facts),
      businessesCovered(facts, ['wideArea', 'training', 'guidance', 'liaison']),
    ]),
}

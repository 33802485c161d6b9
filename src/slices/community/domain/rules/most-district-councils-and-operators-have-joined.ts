// 社会福祉法109条1項: in a designated city, more than half of the district councils and of the operators take part.
import { allOf } from '../../../../foundation/rule.ts'
import type { CouncilRule } from '../council-rule.ts'
import { majorityJoined, mostOperatorsJoined } from '../majority.ts'

export const mostDistrictCouncilsAndOperatorsHaveJoined: CouncilRule = {
  id: 'W5',
  title: '地区社会福祉協議会と経営者それぞれの過半数の参加',
  articles: { designatedCity: '社会福祉法109条1項' },
  decide: (facts) =>
    allOf([
      majorityJoined(facts.districtCouncils, 'districtCouncils', '地区社会福祉協議会'),
      mostOperatorsJoined(facts),
    ]),
}

// 社会福祉法109条3項: a designated city's council also links its district councils and coordinates their businesses.
import { businessesCovered } from '../business-cover.ts'
import type { CouncilRule } from '../council-rule.ts'

export const designatedCityTiesItsDistrictsTogether: CouncilRule = {
  id: 'W7',
  title: '地区社会福祉協議会の相互の連絡と事業の調整',
  articles: { designatedCity: '社会福祉法109条3項' },
  decide: (facts) => businessesCovered(facts, ['liaison']),
}

// 社会福祉法109条1項一–四号; 109条2項 asks the same of a 地区社会福祉協議会.
import { businessesCovered } from '../business-cover.ts'
import type { CouncilRule } from '../council-rule.ts'

export const fourKindsOfBusinessAreDone: CouncilRule = {
  id: 'W2',
  title: '地域福祉の推進を図る四種の事業',
  articles: {
    municipal: '社会福祉法109条1項各号',
    designatedCity: '社会福祉法109条1項各号',
    district: '社会福祉法109条2項(109条1項各号)',
  },
  decide: (facts) => businessesCovered(facts, ['planning', 'participationHelp', 'researchAndGrants', 'other']),
}

import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { CooperationMatter } from '../../certification-case.ts'
import { atsugi, complete, ebina, type RuleCase, without } from '../rule-case.ts'

const article = '法70条の3第1項第6号、70条の2第2項・第3項'
const withMatters = (...matters: readonly CooperationMatter[]) => ({
  ...complete,
  policy: { ...complete.policy, matters },
})

export const cases: readonly RuleCase[] = [
  { says: '区域・事項・目標があれば満たす', article, facts: complete, outcome: 'met' },
  { says: '事項が一つもなければ満たさない', article, facts: withMatters(), outcome: 'broken' },
  {
    says: 'どの事項にも目標がなければ満たさない',
    article,
    facts: withMatters({ title: '共同研修', targets: [] }, { title: '共同購入', targets: [] }),
    outcome: 'broken',
    because: 'どれにも目標がありません',
  },
  {
    says: '一部の事項に目標がないなら満たすが、警告する',
    article,
    facts: withMatters({ title: '共同研修', targets: ['年4回'] }, { title: '共同購入', targets: [] }),
    outcome: 'met',
    warns: '共同購入',
  },
  {
    says: '目標が書かれていない事項があれば不明',
    article,
    facts: withMatters({ title: '共同研修', targets: ['年4回'] }, { title: '共同購入' }),
    outcome: 'unknown',
    missing: '共同購入',
  },
  {
    says: '方針の区域が空なら満たさない',
    article,
    facts: { ...complete, policy: { ...complete.policy, area: [] } },
    outcome: 'broken',
  },
  {
    says: '構想区域からはみ出す市町村は警告する',
    article,
    facts: { ...complete, planningAreas: [{ name: '県央', municipalities: [ebina] }] },
    outcome: 'met',
    warns: atsugi.name,
  },
  {
    says: '構想区域が分からなければ不明',
    article,
    facts: without('planningAreas'),
    outcome: 'unknown',
    missing: 'planningAreas',
  },
  {
    says: '構想区域の一覧が空なら、区域のない場所はないので不明',
    article,
    facts: { ...complete, planningAreas: [] },
    outcome: 'unknown',
    missing: 'planningAreas',
  },
  { says: '方針がなければ不明', article, facts: without('policy'), outcome: 'unknown', missing: 'policy.area' },
  {
    says: '2027年4月1日からは、地域医療構想において定める構想区域を考慮する',
    article,
    facts: complete,
    on: calendarDate('2027-04-01'),
    outcome: 'met',
    because: '地域医療構想において定める構想区域',
  },
  {
    says: '構想区域の市区町村が分からなければ、はみ出すとは言わない',
    article,
    facts: { ...complete, planningAreas: [{ name: '県央', municipalities: [ebina] }, { name: '湘南西部' }] },
    outcome: 'met',
    because: '県央、湘南西部',
  },
  {
    says: '目標のない事項が二つあれば、二つとも挙げて警告する',
    article,
    facts: withMatters(
      { title: '共同研修', targets: ['年4回', '修了50人'] },
      { title: '共同購入', targets: [] },
      { title: '在宅', targets: [] },
    ),
    outcome: 'met',
    because: '3件に目標 2件',
    warns: '共同購入、在宅',
  },
]

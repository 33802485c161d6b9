import { complete, participant, plainMember, type RuleCase, withArticles, withMembers } from '../rule-case.ts'

const article = '法70条の3第1項第4号'
const doctor = participant('架空医院 院長', ['clinic'], { person: 'individual', basis: 3 })
const hospital = participant('医療法人 甲', ['hospital'])
const plainDoctor = plainMember('架空 花子', { person: 'individual', eligibility: 'practitioner' })

export const cases: readonly RuleCase[] = [
  { says: '個人がいなければ定めはなくてよい', article, facts: complete, outcome: 'met' },
  {
    says: '個人の参加法人等がいて定めがなければ満たさない',
    article,
    facts: withMembers(hospital, doctor),
    outcome: 'broken',
    because: '架空医院',
  },
  {
    says: '個人の参加法人等がいても定めがあれば満たす',
    article,
    facts: { ...withArticles({ noMoneyClause: true }), members: [hospital, doctor] },
    outcome: 'met',
  },
  {
    says: '個人が参加法人等以外の社員であるだけなら満たすが、解釈が分かれるので警告する(規則39条の2第1号)',
    article,
    facts: withMembers(hospital, plainDoctor),
    outcome: 'met',
    warns: '架空 花子',
  },
  {
    says: '個人の参加法人等がいて定めの有無が分からなければ不明',
    article,
    facts: { ...withArticles({ noMoneyClause: undefined }), members: [hospital, doctor] },
    outcome: 'unknown',
    missing: 'articles.noMoneyClause',
  },
  {
    says: '個人か法人か分からない参加法人等がいれば不明',
    article,
    facts: withMembers(hospital, participant('丁', ['clinic'], { person: undefined })),
    outcome: 'unknown',
    missing: 'members[丁].person',
  },
  {
    says: '個人の参加法人等が二人いれば、二人とも挙げる',
    article,
    facts: withMembers(hospital, doctor, { ...doctor, name: '架空歯科 院長' }),
    outcome: 'broken',
    because: '架空医院 院長、架空歯科 院長',
  },
  {
    says: '定めがあれば、個人の社員についても警告しない',
    article,
    facts: { ...withArticles({ noMoneyClause: true }), members: [hospital, plainDoctor] },
    outcome: 'met',
  },
  {
    says: '個人の社員が二人いれば、二人とも挙げて警告する',
    article,
    facts: withMembers(hospital, plainDoctor, { ...plainDoctor, name: '架空 次郎' }),
    outcome: 'met',
    warns: '架空 花子、架空 次郎',
  },
  {
    says: '参加法人等か分からない個人がいれば不明',
    article,
    facts: withMembers(hospital, { ...plainDoctor, kind: undefined }),
    outcome: 'unknown',
    missing: 'members[架空 花子].kind',
  },
  {
    says: '社員の名簿がなくても、定めがないことは分かっている',
    article,
    facts: { ...withArticles({ noMoneyClause: false }), members: undefined },
    outcome: 'unknown',
    missing: 'members',
  },
]

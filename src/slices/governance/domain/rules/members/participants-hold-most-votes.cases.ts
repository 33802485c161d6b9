import { participant, plainMember, type RuleCase, withMembers } from '../rule-case.ts'

const article = '法70条の3第1項第12号'
const hospital = participant('医療法人 甲', ['hospital'])

export const cases: readonly RuleCase[] = [
  {
    says: '3個のうち2個なら過半',
    article,
    facts: withMembers(hospital, { ...hospital, name: '乙' }, plainMember('丙')),
    outcome: 'met',
  },
  {
    says: 'ちょうど半分は過半でない',
    article,
    facts: withMembers(hospital, plainMember('乙')),
    outcome: 'broken',
    because: '1 / 総議決権 2',
  },
  {
    says: '議決権が分からない社員がいれば不明',
    article,
    facts: withMembers(hospital, plainMember('乙', { votes: undefined })),
    outcome: 'unknown',
    missing: 'members[乙].votes',
  },
  {
    says: '参加法人等か分からない社員で結論が変わるなら不明',
    article,
    facts: withMembers(hospital, plainMember('乙', { kind: undefined })),
    outcome: 'unknown',
    missing: 'members[乙].kind',
  },
  {
    says: '参加法人等か分からない社員がいても結論が変わらなければ満たす',
    article,
    facts: withMembers({ ...hospital, votes: 3 }, plainMember('乙', { kind: undefined })),
    outcome: 'met',
  },
  {
    says: '参加法人等か分からない社員を入れても半分なら満たさない',
    article,
    facts: withMembers(plainMember('甲', { votes: 3 }), plainMember('乙', { kind: undefined, votes: 3 })),
    outcome: 'broken',
    because: '0〜3 / 総議決権 6',
  },
]

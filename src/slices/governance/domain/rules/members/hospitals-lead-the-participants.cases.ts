import {
  facility,
  machida,
  midoriWard,
  nagoya,
  participant,
  plainMember,
  type RuleCase,
  withArticles,
  withMembers,
} from '../rule-case.ts'

const article = '法70条の3第1項第9号、規則39条の7'
const hospital = participant('医療法人 甲', ['hospital'])
const clinic = participant('医療法人 乙', ['clinic'])
const care = participant('社会福祉法人 丙', ['nursingHome'])
const both = participant('医療法人 丁', ['hospital', 'homeNursingStation'])

export const cases: readonly RuleCase[] = [
  {
    says: '病院等が二つあり議決権が介護より多ければ満たす',
    article,
    facts: withMembers(hospital, clinic, care),
    outcome: 'met',
  },
  {
    says: '病院等が一つでは満たさない(1号)',
    article,
    facts: withMembers(hospital, plainMember('架空医師会')),
    outcome: 'broken',
    because: '病院等を開設する参加法人等 1 < 2',
  },
  {
    says: '病院等と介護の議決権が同数では満たさない(2号)',
    article,
    facts: withMembers(hospital, clinic, { ...care, votes: 2 }),
    outcome: 'broken',
  },
  {
    says: '区域の外の病院は数えない',
    article,
    facts: withMembers(hospital, participant('乙', [], { facilities: [facility('hospital', machida)] }), care),
    outcome: 'broken',
    because: '1 < 2',
  },
  {
    says: '個人の診療所も数える(70条1項3号)',
    article,
    facts: withMembers(hospital, participant('架空医院 院長', ['clinic'], { person: 'individual', basis: 3 })),
    outcome: 'met',
  },
  {
    says: '両方を行う者の数え方で結論が分かれれば、両方の結果を示して不明とする',
    article,
    facts: withMembers(both, participant('医療法人 戊', ['hospital', 'dayService']), care),
    outcome: 'unknown',
    warns: '結論が分かれます',
  },
  {
    says: '議決権が分からなければ不明',
    article,
    facts: withMembers(hospital, { ...clinic, votes: undefined }),
    outcome: 'unknown',
    missing: 'members[医療法人 乙].votes',
  },
  {
    says: '施設の所在地が分からなければ不明',
    article,
    facts: withMembers(hospital, participant('乙', [], { facilities: [{ name: '乙病院', kind: 'hospital' }] })),
    outcome: 'unknown',
    missing: '乙病院].municipality',
  },
  {
    says: 'どちらの側の施設も開かない者の議決権は、分からなくても結論を変えない',
    article,
    facts: withMembers(hospital, clinic, participant('架空薬剤師会', ['pharmacy'], { votes: undefined })),
    outcome: 'met',
  },
  {
    says: '指定都市とだけ書かれた病院は、一部の区だけの区域にあるか分からず不明',
    article,
    facts: {
      ...withArticles({ area: [midoriWard] }),
      members: [
        participant('医療法人 乙', [], { facilities: [facility('hospital', nagoya)] }),
        participant('医療法人 丁', [], { facilities: [facility('hospital', midoriWard)] }),
      ],
    },
    outcome: 'unknown',
    missing: '医療法人 乙].facilities[架空のhospital].municipality',
  },
  {
    says: '区の病院は、その指定都市を区域とする法人の区域にある',
    article,
    facts: {
      ...withArticles({ area: [nagoya] }),
      members: ['乙', '丁'].map((name) => participant(name, [], { facilities: [facility('hospital', midoriWard)] })),
    },
    outcome: 'met',
  },
  {
    says: '両方を行う者をどう数えても多ければ満たす',
    article,
    facts: withMembers(hospital, { ...both, votes: 3 }),
    outcome: 'met',
  },
  {
    says: '両方を行う者をどう数えても少なければ満たさない',
    article,
    facts: withMembers(hospital, both, { ...care, votes: 9 }),
    outcome: 'broken',
  },
  {
    says: '参加法人等か分からない病院は、数えても数えなくても足りるなら結論を変えない',
    article,
    facts: withMembers(hospital, clinic, { ...participant('医療法人 己', ['hospital']), kind: undefined }),
    outcome: 'met',
  },
  {
    says: '参加法人等か分からない病院で二つになるなら不明',
    article,
    facts: withMembers(hospital, { ...clinic, kind: undefined }),
    outcome: 'unknown',
    missing: 'members[医療法人 乙].kind',
  },
  {
    says: '参加法人等か分からない介護の議決権で結論が変わるなら不明',
    article,
    facts: withMembers(hospital, clinic, { ...care, kind: undefined, votes: 2 }),
    outcome: 'unknown',
    missing: 'members[社会福祉法人 丙].kind',
  },
  {
    says: '介護を行う者の議決権が分からなければ不明',
    article,
    facts: withMembers(hospital, clinic, { ...care, votes: undefined }),
    outcome: 'unknown',
    missing: 'members[社会福祉法人 丙].votes',
  },
  {
    says: '区域が分からなければ不明',
    article,
    facts: { ...withArticles({ area: undefined }), members: [hospital, clinic] },
    outcome: 'unknown',
    missing: 'articles.area',
  },
  {
    says: '参加法人等でない社員の議決権は、どちらの側にも数えない',
    article,
    facts: withMembers(hospital, clinic, plainMember('架空福祉会', { votes: 9, facilities: care.facilities })),
    outcome: 'met',
  },
  {
    says: '病院等の側だけに数えれば足り、両方に数えると一人の参加で変わるなら、その参加を先に確かめる',
    article,
    facts: withMembers(hospital, both, care, { ...clinic, kind: undefined }),
    outcome: 'unknown',
    missing: 'members[医療法人 乙].kind',
  },
  {
    says: '両方に数えると足りず、病院等の側だけに数えても一人の参加で変わるなら、その参加を先に確かめる',
    article,
    facts: withMembers(hospital, both, { ...care, votes: 2 }, { ...clinic, kind: undefined }),
    outcome: 'unknown',
    missing: 'members[医療法人 乙].kind',
  },
]

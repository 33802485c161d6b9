import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import type { Member } from '../../certification-case.ts'
import {
  complete,
  facility,
  machida,
  midoriWard,
  nagoya,
  participant,
  plainMember,
  type RuleCase,
  withArticles,
  withMembers,
  withoutClause,
} from '../rule-case.ts'

const article = '法70条の3第1項第8号、70条1項、規則39条の2'
/** An alliance whose area is one ward of a designated city. */
const onlyMidoriWard = (...members: readonly Member[]) => ({ ...withArticles({ area: [midoriWard] }), members })
const hospital = participant('医療法人 甲', ['hospital'])

export const cases: readonly RuleCase[] = [
  { says: '社員を限る旨があり、全員に資格があれば満たす', article, facts: complete, outcome: 'met' },
  { says: '社員を限る旨がなければ満たさない', article, facts: withoutClause('membershipLimit'), outcome: 'broken' },
  {
    says: '営利を目的とする事業者は社員になれない',
    article,
    facts: withMembers(hospital, participant('架空薬局株式会社', ['careManagementOffice'], { forProfit: true })),
    outcome: 'broken',
    because: '架空薬局株式会社',
  },
  {
    says: '区域の外にだけ病院を開く法人は参加法人等になれない',
    article,
    facts: withMembers(hospital, participant('医療法人 乙', [], { facilities: [facility('hospital', machida)] })),
    outcome: 'broken',
  },
  {
    says: '1号(病院等)とされた参加法人等が介護施設しか開いていなければ、号が正しいか分からず不明',
    article,
    facts: withMembers(hospital, participant('社会福祉法人 丙', ['nursingHome'], { basis: 1 })),
    outcome: 'unknown',
    missing: 'members[社会福祉法人 丙].basis',
  },
  {
    says: '個人は2024年3月31日まで参加できなかった',
    article: '旧法70条1項',
    on: calendarDate('2024-03-31'),
    facts: withMembers(hospital, participant('架空医院 院長', ['clinic'], { person: 'individual' })),
    outcome: 'broken',
  },
  {
    says: '個人は2024年4月1日から参加できる',
    article: '法70条1項3号',
    on: calendarDate('2024-04-01'),
    facts: withMembers(hospital, participant('架空医院 院長', ['clinic'], { person: 'individual', basis: 3 })),
    outcome: 'met',
  },
  {
    says: '法人か個人かが書かれていなくても、2024年4月1日からはどちらも参加できる(70条1項1号〜4号)',
    article,
    on: calendarDate('2024-04-01'),
    facts: withMembers(hospital, participant('乙', ['clinic'], { person: undefined })),
    outcome: 'met',
  },
  {
    says: '法人か個人かが書かれていなければ、2024年3月31日までは不明',
    article: '旧法70条1項',
    on: calendarDate('2024-03-31'),
    facts: withMembers(hospital, participant('乙', ['clinic'], { person: undefined })),
    outcome: 'unknown',
    missing: 'members[乙].person',
  },
  {
    says: '指定都市とだけ書かれた病院は、一部の区だけの区域にあるか分からず不明',
    article,
    facts: onlyMidoriWard(participant('医療法人 乙', [], { facilities: [facility('hospital', nagoya)] })),
    outcome: 'unknown',
    missing: 'members[医療法人 乙].facilities[架空のhospital].municipality',
  },
  {
    says: '医療従事者を養成する機関は、施設がなくても社員になれる(規則39条の2第2号)',
    article,
    facts: withMembers(hospital, plainMember('架空大学', { eligibility: 'trainingInstitution' })),
    outcome: 'met',
  },
  {
    says: '参加法人等かそれ以外かが書かれていなければ不明',
    article,
    facts: withMembers(hospital, participant('架空薬剤師会', [], { kind: undefined })),
    outcome: 'unknown',
    missing: 'members[架空薬剤師会].kind',
  },
  {
    says: '営利か非営利かが書かれていなければ不明',
    article,
    facts: withMembers(hospital, participant('乙', ['clinic'], { forProfit: undefined })),
    outcome: 'unknown',
    missing: 'members[乙].forProfit',
  },
  {
    says: '薬局が介護事業等に当たるかは都道府県が決める',
    article,
    facts: withMembers(hospital, participant('架空薬剤師会', ['pharmacy'], { basis: 2 })),
    outcome: 'unknown',
    missing: 'members[架空薬剤師会].facilities',
  },
  {
    says: '1号(法人)とされた参加法人等が個人なら、どちらが正しいか分からず不明',
    article: '法70条1項1号・3号',
    facts: withMembers(hospital, participant('架空医院 院長', ['clinic'], { person: 'individual', basis: 1 })),
    outcome: 'unknown',
    missing: 'members[架空医院 院長].basis',
  },
  {
    says: '3号(個人)とされた参加法人等が法人なら、どちらが正しいか分からず不明',
    article: '法70条1項1号・3号',
    facts: withMembers(hospital, participant('医療法人 乙', ['clinic'], { basis: 3 })),
    outcome: 'unknown',
    missing: 'members[医療法人 乙].basis',
  },
  {
    says: '2号(介護事業等)の参加法人等は、区域内の介護施設で足りる',
    article: '法70条1項2号',
    facts: withMembers(hospital, participant('社会福祉法人 丙', ['nursingHome'], { basis: 2 })),
    outcome: 'met',
  },
  {
    says: '2号とされた参加法人等が病院しか開いていなければ、号が正しいか分からず不明',
    article: '法70条1項2号',
    facts: withMembers(hospital, participant('医療法人 乙', ['hospital'], { basis: 2 })),
    outcome: 'unknown',
    missing: 'members[医療法人 乙].basis',
  },
  {
    says: '1号とされた参加法人等が区域内に何も開いていなければ満たさない',
    article: '法70条1項1号',
    facts: withMembers(hospital, participant('医療法人 乙', ['pharmacy'], { basis: 1 })),
    outcome: 'broken',
    because: '区域内に病院等を開設していません',
  },
  {
    says: '薬局のほか区域の外に病院がある法人も、薬局の扱いが決まらなければ不明',
    article,
    facts: withMembers(
      hospital,
      participant('乙', [], { facilities: [facility('hospital', machida), facility('pharmacy')] }),
    ),
    outcome: 'unknown',
    missing: 'members[乙].facilities',
  },
  {
    says: 'その他の施設が介護事業等に当たるかも都道府県が決める',
    article,
    facts: withMembers(hospital, participant('乙', ['other'])),
    outcome: 'unknown',
    missing: 'members[乙].facilities',
  },
  {
    says: '区域が分からなければ、どこに開設しているかも分からず不明',
    article,
    facts: { ...withArticles({ area: undefined }), members: [hospital] },
    outcome: 'unknown',
    missing: 'articles.area',
  },
  {
    says: '参加法人等でない社員は、規則39条の2のどれに当たるかが要る',
    article: '規則39条の2',
    facts: withMembers(hospital, plainMember('架空医師会', { eligibility: undefined })),
    outcome: 'unknown',
    missing: 'members[架空医師会].eligibility',
  },
  {
    says: '参加法人等でない個人の医師は、区域内に診療所を開いていれば社員になれる(規則39条の2第1号)',
    article: '規則39条の2',
    facts: withMembers(
      hospital,
      plainMember('架空 花子', { person: 'individual', eligibility: 'practitioner', facilities: [facility('clinic')] }),
    ),
    outcome: 'met',
  },
  {
    says: '区域内に何も開いていなければ、1号の社員にはなれない',
    article: '規則39条の2',
    facts: withMembers(hospital, plainMember('架空 花子', { person: 'individual', eligibility: 'practitioner' })),
    outcome: 'broken',
    because: '区域内に病院等又は介護事業等の施設・事業所を開設していません',
  },
]

import { complete, fourOfficers, officer, type RuleCase, withOfficers, without } from '../rule-case.ts'

const article = '法70条の3第1項第14号イ〜ハ、規則39条の9・39条の10'
const sixOfficers = [...fourOfficers, officer('d4'), officer('d5')]

export const cases: readonly RuleCase[] = [
  {
    says: '理事3人・監事1人で、親族がおらず、診療の学識経験者の理事がいれば満たす',
    article,
    facts: complete,
    outcome: 'met',
  },
  {
    says: '監事がいなければ満たさない(イ)',
    article,
    facts: withOfficers(...fourOfficers.slice(0, 3)),
    outcome: 'broken',
    because: '監事 0 < 1',
  },
  {
    says: '役員4人では配偶者が一人いれば3分の1を超える(ロ)',
    article,
    facts: { ...complete, relations: [{ between: ['d1', 'd2'], kind: 'spouse' }] },
    outcome: 'broken',
    because: '2人 / 役員 4人',
  },
  {
    says: '役員6人なら2人まで許される(ロ)',
    article,
    facts: { ...withOfficers(...sixOfficers), relations: [{ between: ['d1', 'd2'], kind: 'spouse' }] },
    outcome: 'met',
  },
  {
    says: '配偶者と使用人がいれば本人を入れて3人で、6人の3分の1を超える(ロ、規則39条の9第2号)',
    article,
    facts: {
      ...withOfficers(...sixOfficers),
      relations: [
        { between: ['d1', 'd2'], kind: 'spouse' },
        { of: 'd1', person: 'd3', kind: 'special' },
      ],
    },
    outcome: 'broken',
    because: '3人 / 役員 6人',
  },
  {
    says: '親族の親族までは数えない(各役員を中心に数える)。d2を中心に3人になるので満たさない',
    article,
    facts: {
      ...withOfficers(...sixOfficers),
      relations: [
        { between: ['d1', 'd2'], kind: 'spouse' },
        { between: ['d2', 'd3'], kind: 'kinWithinThird' },
      ],
    },
    outcome: 'broken',
    because: '架空 d2',
  },
  {
    says: '診療の学識経験者等の理事がいなければ満たさない(ハ)',
    article,
    facts: withOfficers(
      officer('d1'),
      officer('d2'),
      officer('d3'),
      officer('a1', { role: 'auditor', medicalExpert: true }),
    ),
    outcome: 'broken',
    because: '学識経験者',
  },
  {
    says: '親族関係の申告がなければ不明',
    article,
    facts: without('relations'),
    outcome: 'unknown',
    missing: 'relations',
  },
  { says: '役員が分からなければ不明', article, facts: without('officers'), outcome: 'unknown', missing: 'officers' },
  {
    says: '理事か監事か分からない役員がいて、足りるかが変わるなら不明(イ)',
    article,
    facts: withOfficers(...fourOfficers.slice(0, 2), officer('d3', { role: undefined }), ...fourOfficers.slice(3)),
    outcome: 'unknown',
    missing: 'officers[d3].role',
  },
  {
    says: '分からない役員がみな理事でも足りなければ満たさない(イ)',
    article,
    facts: withOfficers(...fourOfficers.slice(0, 1), officer('d2', { role: undefined }), ...fourOfficers.slice(3)),
    outcome: 'broken',
    because: '理事 2 < 3',
  },
  {
    says: '役員に依存する者は、その役員の側だけで数える(ロ、規則39条の9第2号)',
    article,
    facts: {
      ...withOfficers(...sixOfficers),
      relations: [
        { of: 'd1', person: 'd3', kind: 'special' },
        { of: 'd2', person: 'd3', kind: 'special' },
      ],
    },
    outcome: 'met',
    because: '2人 / 役員 6人',
  },
  {
    says: '役員が2人なら、申告がなくても本人だけで3分の1を超える(ロ)',
    article,
    facts: {
      ...withOfficers(officer('d1', { name: undefined, medicalExpert: true }), officer('a1', { role: 'auditor' })),
      relations: undefined,
    },
    outcome: 'broken',
    because: 'd1と配偶者・三親等内の親族・特殊の関係のある者 1人 / 役員 2人(3分の1は0人まで)',
  },
  {
    says: '役員が一人もいなければ、数が足りない(イ)',
    article,
    facts: withOfficers(),
    outcome: 'broken',
    because: '理事 0 < 3',
  },
  {
    says: '診療の学識経験者等が理事か監事か分からなければ、それを尋ねる(ハ)',
    article,
    facts: withOfficers(
      officer('d1', { role: undefined, medicalExpert: true }),
      ...[...fourOfficers.slice(1), officer('d4')],
    ),
    outcome: 'unknown',
    missing: 'officers[d1].role',
  },
  {
    says: '診療の学識経験者等か分からない理事がいれば不明(ハ)',
    article,
    facts: withOfficers(officer('d1', { medicalExpert: undefined }), ...fourOfficers.slice(1)),
    outcome: 'unknown',
    missing: 'officers[d1].medicalExpert',
  },
]

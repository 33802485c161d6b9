import type { OutsidePost } from '../../certification-case.ts'
import {
  complete,
  fourOfficers,
  officer,
  plainMember,
  type RuleCase,
  withOfficers,
  withoutClause,
} from '../rule-case.ts'

const article = '法70条の3第1項第13号、規則39条の8'
const withPost = (post: OutsidePost) => withOfficers(...fourOfficers.slice(1), officer('d1', { posts: [post] }))
const tradingWith = (partner: string) => withPost({ body: '架空商事株式会社', forProfit: true, tradesWith: [partner] })

export const cases: readonly RuleCase[] = [
  { says: '排除する旨があり、該当する役員がいなければ満たす', article, facts: complete, outcome: 'met' },
  { says: '排除する旨がなければ満たさない', article, facts: withoutClause('interestedPersonsBar'), outcome: 'broken' },
  {
    says: '参加法人等と取引のある営利団体の役員がいれば満たさない(3号)',
    article,
    facts: withPost({ body: '架空商事株式会社', forProfit: true, tradesWith: ['医療法人 甲'] }),
    outcome: 'broken',
    because: '架空商事株式会社',
  },
  {
    says: '法人自身と取引のある営利団体の役員がいれば満たさない(1号)。認定後の名称でも同じ法人',
    article,
    facts: withPost({
      body: '架空商事株式会社',
      forProfit: true,
      tradesWith: ['地域医療連携推進法人 架空アライアンス'],
    }),
    outcome: 'broken',
  },
  {
    says: '非営利の団体の役職は妨げない',
    article,
    facts: withPost({ body: '医療法人 甲', forProfit: false, tradesWith: ['医療法人 甲'] }),
    outcome: 'met',
  },
  {
    says: '営利団体でも、法人とも参加法人等とも取引がなければ妨げない',
    article,
    facts: withPost({ body: '架空農園株式会社', forProfit: true, tradesWith: [] }),
    outcome: 'met',
  },
  {
    says: '取引先が分からなければ不明',
    article,
    facts: withPost({ body: '架空商事株式会社', forProfit: true }),
    outcome: 'unknown',
    missing: 'tradesWith',
  },
  {
    says: '取引先の社員が参加法人等か分からなければ不明',
    article,
    facts: { ...tradingWith('架空医師会'), members: [plainMember('架空医師会', { kind: undefined })] },
    outcome: 'unknown',
    missing: 'members[架空医師会].kind',
  },
  {
    says: '参加法人等でない社員との取引だけなら妨げない(3号は参加法人等との利害関係)',
    article,
    facts: { ...tradingWith('架空医師会'), members: [plainMember('架空医師会')] },
    outcome: 'met',
  },
  {
    says: '社員の名簿がなければ、取引先が参加法人等か分からず不明',
    article,
    facts: { ...tradingWith('医療法人 甲'), members: undefined },
    outcome: 'unknown',
    missing: 'members',
  },
  {
    says: '営利か分からない団体が参加法人等と取引していれば不明',
    article,
    facts: withPost({ body: '架空商会', tradesWith: ['医療法人 甲'] }),
    outcome: 'unknown',
    missing: 'officers[d1].posts[架空商会].forProfit',
  },
  {
    says: '兼職が分からなければ不明',
    article,
    facts: withOfficers(officer('d1', { posts: undefined })),
    outcome: 'unknown',
    missing: 'officers[d1].posts',
  },
  {
    says: '二つの相手と取引があれば、二つとも挙げる。氏名がなければ番号で挙げる',
    article,
    facts: withOfficers(
      ...fourOfficers.slice(1),
      officer('d1', {
        name: undefined,
        posts: [{ body: '架空商事株式会社', forProfit: true, tradesWith: ['医療法人 甲', '医療法人 乙'] }],
      }),
    ),
    outcome: 'broken',
    because:
      'd1は営利を目的とする架空商事株式会社の役職員等で、架空商事株式会社は医療法人 甲、医療法人 乙と利害関係があります',
  },
  {
    says: '営利か分からない団体でも、取引がなければ妨げない',
    article,
    facts: withPost({ body: '架空商会', tradesWith: [] }),
    outcome: 'met',
  },
  {
    says: '営利か分からず取引先も分からなければ、両方を尋ねる',
    article,
    facts: withPost({ body: '架空商会' }),
    outcome: 'unknown',
    missing: 'officers[d1].posts[架空商会].forProfit\nofficers[d1].posts[架空商会].tradesWith',
  },
  {
    says: '社員の名簿がなくても、取引がなければ妨げない',
    article,
    facts: { ...withPost({ body: '架空農園株式会社', forProfit: true, tradesWith: [] }), members: undefined },
    outcome: 'met',
  },
  {
    says: '参加法人等か分からない社員がいても、取引先がほかの者なら妨げない',
    article,
    facts: { ...tradingWith('架空薬局株式会社'), members: [plainMember('架空医師会', { kind: undefined })] },
    outcome: 'met',
  },
  {
    says: '法人の名称の途中にある語は取り除かない',
    article,
    facts: tradingWith('医療法人 一般社団法人甲'),
    outcome: 'met',
  },
]

import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Paper, Text } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import type { ArticlesFacts } from '../../../contract/living/articles-facts-shape.ts'
import type { ClauseName } from '../../../domain/certification-case.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { participantsAskBeforeTheyDecide } from '../../../domain/rules/articles/participants-ask-before-they-decide.ts'
import type { PaperFacts } from '../paper-facts.ts'
import { heading, notes, paragraph, table } from '../paper-kit.ts'

type Standing = 'written' | 'missing' | 'unread' | 'notNeeded'
const standingWords: Readonly<Record<Exclude<Standing, 'unread'>, string>> = {
  written: '○ 定めがある',
  missing: '× 定めがない',
  notNeeded: '－ 要らない',
}

interface Item {
  readonly title: string
  readonly article: string
  readonly standing: Standing
}

/** Which clauses the articles need (法70条の17, 法70条の3第1項), and what their stored version says. */
export function articlesChecklistPaper(facts: PaperFacts): Paper {
  const { alliance, on } = facts
  const items = itemsOf(facts)
  return {
    title: '定款の記載事項の確認表',
    issuer: `${formatJapaneseDate(on)}現在　${alliance.name}`,
    owner: alliance.name,
    blocks: [
      paragraph(
        alliance.articlesOn
          ? `${formatJapaneseDate(alliance.articlesOn)}から効力のある定款について、登録された内容を確かめた結果です。`
          : unstated('定款の内容の登録'),
      ),
      heading(1, '１．認定の基準に関する条項'),
      clauseTable(items),
      heading(1, '２．定款の必要的記載事項'),
      clauseTable(itemsToReadOf(alliance.articles)),
      notes([
        '根拠の号は、2024年4月1日以後の番号です。「法」は医療法、「規」は医療法施行規則、「一般法」は一般社団法人及び一般財団法人に関する法律です。',
        ...kindOf('articlesChecklist').unconfirmed,
      ]),
    ],
  }
}

const clauseTable = (items: readonly Item[]) =>
  table(
    [
      ['事項', 12],
      ['根拠', 7],
      ['定款', 6],
    ],
    items.map(({ title, article, standing }): readonly Text[] => [
      title,
      article,
      standing === 'unread' ? { gap: '未確認' } : standingWords[standing],
    ]),
  )

function itemsOf(facts: PaperFacts): readonly Item[] {
  const { alliance, certification } = facts
  const { articles, type } = alliance
  const clause = (name: ClauseName, title: string, article: string): Item => ({
    title,
    article,
    standing: articles.clauses ? (articles.clauses.includes(name) ? 'written' : 'missing') : 'unread',
  })
  const excepted = certification.corporation?.publicInterest === true
  const unlessPublicInterest = (item: Item): Item => (excepted ? { ...item, standing: 'notNeeded' } : item)
  return [
    clause('purpose', '医療連携推進業務を行うことを主たる目的とする旨', '法70条の3①一'),
    {
      title: '資金の貸付けなど及び出資を行わない旨',
      article: '法70条の3①四',
      standing:
        articles.noMoneyClause === undefined
          ? 'unread'
          : articles.noMoneyClause
            ? 'written'
            : type === 'A'
              ? 'notNeeded'
              : 'missing',
    },
    { title: '医療連携推進区域', article: '法70条の3①七', standing: areaStanding(articles) },
    clause('membershipLimit', '社員を参加法人等その他に限る旨', '法70条の3①八'),
    {
      title: '議決権(1社員1個でないときの定め)',
      article: '法70条の3①十一',
      standing:
        articles.votesBasis === undefined ? 'unread' : articles.votesBasis === 'onePerMember' ? 'notNeeded' : 'written',
    },
    clause(
      'interestedPersonsBar',
      '利害関係のある営利法人の役職員などを社員・役員としない旨',
      '法70条の3①十三、規39条の8',
    ),
    clause('boardEstablished', '理事会を置く旨', '法70条の3①十六'),
    clause('councilEstablished', '地域医療連携推進評議会を置く旨', '法70条の3①十七'),
    clause('councilComposition', '　評議会の構成', '法70条の3①十七イ'),
    clause('councilOpinion', '　評議会が意見を述べることができる旨', '法70条の3①十七ロ'),
    clause('councilEvaluation', '　評議会が業務の実施の状況を評価する旨', '法70条の3①十七ハ'),
    clause('consultation', '参加法人等があらかじめ意見を求める旨', '法70条の3①十八、規39条の11'),
    consultationItem(facts),
    unlessPublicInterest(clause('revocationGift', '認定取消しのときの贈与', '法70条の3①十九')),
    unlessPublicInterest(clause('residualAssets', '残余財産の帰属', '法70条の3①二十')),
  ]
}

const areaStanding = ({ area }: ArticlesFacts): Standing =>
  area === undefined ? 'unread' : area.length > 0 ? 'written' : 'missing'

const standingOf = { met: 'written', broken: 'missing', unknown: 'unread' } as const

const consultationItem = ({ certification, on }: PaperFacts): Item => ({
  title: '　意見を求める事項がそろっていること',
  article: '法70条の3①十八イ〜ト',
  standing: standingOf[participantsAskBeforeTheyDecide.decide(certification, on).outcome],
})

/** What nothing stored tells: a person reads the articles and ticks. */
function itemsToReadOf({ fiscalYearStart, publicNotice }: ArticlesFacts): readonly Item[] {
  const toRead = (title: string, article: string, known = false): Item => ({
    title,
    article,
    standing: known ? 'written' : 'unread',
  })
  const general = '一般法11条1項'
  return [
    toRead('名称', general),
    toRead('主たる事務所の所在地', general),
    toRead('設立時社員の氏名又は名称及び住所', general),
    toRead('社員の資格の得喪', general),
    toRead('公告方法', general, publicNotice !== undefined),
    toRead('事業年度', general, fiscalYearStart !== undefined),
    toRead('資産及び会計に関する規定', '法70条の17一'),
    toRead('役員に関する規定', '法70条の17二'),
    toRead('理事会に関する規定', '法70条の17三'),
    toRead('解散に関する規定', '法70条の17四'),
    toRead('定款の変更に関する規定', '法70条の17五'),
    toRead('病院等を開設するときの名称及び所在地', '法70条の17六'),
  ]
}

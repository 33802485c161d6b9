import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import type { Block, Paper, Text } from '../../../../../platform/documents/paper.ts'
import { unstated } from '../../../../../platform/documents/paper.ts'
import { yenText } from '../../../domain/accounts/account-lines.ts'
import { dealingKinds, isReported, type RelatedDealing } from '../../../domain/accounts/related-dealings.ts'
import { supportKindWords } from '../../../domain/money/funding-support.ts'
import type { InvestmentLine, SupportLine } from '../../../domain/money/year/yearly-money-report.ts'
import { kindOf } from '../../../domain/papers/paper-kinds.ts'
import { cellOr, type PaperFacts, writtenText } from '../paper-facts.ts'
import { entries, heading, notes, paragraph, table, yearText, yenCell } from '../paper-kit.ts'
import { noAccounts } from './statement-papers.ts'

/** 規32条の6: the dealings that reach the thresholds; those that do not are left out and counted. */
export function relatedPartiesPaper({ alliance, year, accounts }: PaperFacts): Paper {
  const stated = accounts?.dealings?.map((dealing) => ({ dealing, reported: isReported(dealing, accounts.sums) }))
  const listed = stated?.filter(({ reported }) => reported !== false) ?? []
  const open = listed.filter(({ reported }) => reported === null)
  return {
    title: '関係事業者との取引の状況に関する報告書',
    issuer: `${yearText(year)}\n${alliance.name}`,
    owner: alliance.name,
    blocks: !accounts
      ? [noAccounts]
      : !stated
        ? [paragraph(unstated('関係事業者との取引(なければ見出しだけのCSV)'))]
        : [
            ...(listed.length === 0 ? [paragraph('規則で定める基準に達する取引はありません。')] : []),
            ...listed.flatMap(({ dealing }, index) => dealingBlocks(dealing, index + 1)),
            notes([
              `基準は医療法施行規則第32条の6(同規則第39条の22による読替え)です。記録された取引${stated.length}件のうち、基準に達しない${stated.length - listed.length}件は載せていません。`,
              ...(open.length > 0
                ? [`期末残高が分からず、基準に達するか判断できない取引が${open.length}件あります。`]
                : []),
              ...kindOf('relatedParties').unconfirmed,
            ]),
          ],
  }
}

const amountOr = (yen: number | null, what: string): Text => (yen === null ? unstated(what) : `${yenText(yen)}円`)

const dealingBlocks = (dealing: RelatedDealing, number: number): readonly Block[] => [
  heading(1, `${number}．${dealing.party}`),
  entries([
    { name: '種類', value: cellOr(dealing.partyKind, '種類') },
    { name: '所在地', value: cellOr(dealing.address, '所在地') },
    { name: '総資産', value: amountOr(dealing.partyAssetsYen, '総資産') },
    { name: '事業の内容', value: cellOr(dealing.partyBusiness, '事業の内容') },
    { name: '関係', value: dealing.relation },
    { name: '取引の内容', value: `${dealing.content}(${dealingKinds[dealing.kind].word})` },
    { name: '取引金額', value: `${yenText(dealing.yen)}円` },
    { name: '科目', value: cellOr(dealing.account, '科目') },
    { name: '期末残高', value: amountOr(dealing.closingYen, '期末残高') },
  ]),
]

/** 法51条1項 as read for alliances: what was lent, guaranteed and invested. Only an alliance of type A may. */
export function moneyReportPaper(facts: PaperFacts): Paper {
  const { alliance, year } = facts
  const mayNot = alliance.type === 'B' || alliance.type === 'C'
  return {
    title: '資金調達支援及び出資の状況に関する報告書',
    issuer: `${yearText(year)}\n${alliance.name}`,
    owner: alliance.name,
    blocks: [
      ...(mayNot ? [paragraph('定款により、資金の貸付けなどの支援及び出資を行いません。')] : moneyBlocks(facts)),
      notes(kindOf('moneyReport').unconfirmed),
    ],
  }
}

const moneyBlocks = (facts: PaperFacts): readonly Block[] => [
  heading(1, '１．資金調達の支援'),
  ...supportBlocks(facts),
  heading(1, '２．出資'),
  ...investmentBlocks(facts),
]

function supportBlocks(facts: PaperFacts): readonly Block[] {
  const { money } = facts
  if (!money?.supports)
    return [paragraph(writtenText(facts, 'supports', '資金の貸付け、債務の保証及び基金の募集の状況'))]
  if (money.supports.length === 0) return [paragraph('該当なし')]
  const row = ({
    support,
    openingYen,
    givenYen,
    settledYen,
    closingYen,
    overdueDays,
  }: SupportLine): readonly Text[] => [
    cellOr(support.recipient?.name, '支援の相手'),
    support.kind ? supportKindWords[support.kind] : unstated('種類'),
    yenCell(openingYen, '期首の額'),
    yenCell(givenYen, '増加'),
    yenCell(settledYen, '減少'),
    yenCell(closingYen, '期末の額'),
    overdueDays === null ? unstated('延滞の有無') : overdueDays > 0 ? `${overdueDays}日` : 'なし',
  ]
  return [
    table(
      [
        ['支援の相手', 7],
        ['種類', 5],
        ['期首(円)', 4, 'numeric'],
        ['増加(円)', 4, 'numeric'],
        ['減少(円)', 4, 'numeric'],
        ['期末(円)', 4, 'numeric'],
        ['延滞', 3],
      ],
      money.supports.map(row),
    ),
    paragraph([
      '貸付金の期末残高　',
      ...[yenCell(money.lentYen, '合計')].flat(),
      '円　債務の保証の期末残高　',
      ...[yenCell(money.guaranteedYen, '合計')].flat(),
      '円',
    ]),
  ]
}

function investmentBlocks(facts: PaperFacts): readonly Block[] {
  const { money } = facts
  if (!money?.investments) return [paragraph(writtenText(facts, 'investments', '出資の状況'))]
  if (money.investments.length === 0) return [paragraph('該当なし')]
  const row = ({ investment, amountYen, dividendsYen, dividendsUsedElsewhereYen }: InvestmentLine): readonly Text[] => [
    cellOr(investment.investee, '出資先'),
    investment.madeOn ? formatJapaneseDate(investment.madeOn) : unstated('出資の日'),
    yenCell(amountYen, '出資の額'),
    yenCell(dividendsYen, '配当の額'),
    yenCell(dividendsUsedElsewhereYen, '業務以外に使った額'),
  ]
  return [
    table(
      [
        ['出資先', 6],
        ['出資の日', 5],
        ['出資の額(円)', 5, 'numeric'],
        ['受けた配当(円)', 5, 'numeric'],
        ['業務以外に使った額(円)', 5, 'numeric'],
      ],
      money.investments.map(row),
    ),
  ]
}

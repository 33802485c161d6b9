import { type CalendarDate, calendarDate } from '../../../foundation/calendar-date.ts'
import type { CouncilLevel } from './council-case.ts'

/**
 * What the public page says of 社会福祉協議会, in our own words, and where each statement comes from. `statedOn` is the
 * day the document itself writes beside a figure; null where it writes none, even if its neighbours carry one.
 */
export interface SourcedText {
  readonly text: string
  readonly source: string
}

export interface CouncilCount {
  readonly level: CouncilLevel
  readonly name: string
  readonly count: number
  readonly statedOn: CalendarDate | null
  readonly source: string
}

const overview = '資料003「社会福祉協議会の概要」(発行者と発行日の記載なし。平成31年4月1日の認定までを載せる資料)'
/** H30.4.1現在. */
const countedOn = calendarDate('2018-04-01')
const law = '社会福祉法(昭和26年法律第45号)'

export const whatACouncilIs: readonly SourcedText[] = [
  {
    text: '住民、ボランティア団体、民生委員・児童委員、社会福祉施設と、福祉・保健・医療・教育などの機関が加わり、「福祉のまちづくり」を目指して活動する民間の団体です。',
    source: overview,
  },
  {
    text: '社会福祉法に根拠があり、市区町村、都道府県・指定都市、全国の各段階に置かれています。',
    source: overview,
  },
  {
    text: '2000年(平成12年)の法改正で、地域福祉の推進を図ることを目的とする団体と法律に書かれ、市区町村の協議会は、住民に身近な地域福祉の担い手とされました。',
    source: overview,
  },
  {
    text: '市区町村の協議会には、社会福祉を目的とする事業を経営する者と、社会福祉に関する活動を行う者の両方が参加し、区域内の社会福祉事業または更生保護事業の経営者の過半数が参加します。',
    source: `${law} 109条1項`,
  },
  {
    text: '指定都市では、これに加えて、区域内の地区社会福祉協議会の過半数が参加します。',
    source: `${law} 109条1項`,
  },
  {
    text: '関係する役所の職員も役員になれますが、役員総数の五分の一を超えてはなりません。参加の申出は、正当な理由なく断れません。',
    source: `${law} 109条5項・6項`,
  },
]

/** The main activities as the document lists them, ア to コ. */
export const councilActivities: readonly (SourcedText & { readonly mark: string })[] = [
  { mark: 'ア', text: 'ボランティア活動に関する支援、ボランティアの普及活動' },
  { mark: 'イ', text: 'サロン活動等、住民のつながりの場の提供、活動支援' },
  {
    mark: 'ウ',
    text: '近隣住民の訪問活動などによる小地域での見守り支援活動、小地域ネットワーク活動',
  },
  { mark: 'エ', text: '民間福祉サービスの推進に向けた地域福祉活動計画の策定' },
  {
    mark: 'オ',
    text: 'ホームヘルプサービスやデイサービス等、介護保険サービス・障害福祉サービスによる生活の支援',
  },
  { mark: 'カ', text: '食事サービスや移送サービスの実施・支援等、高齢者・障害者等への生活支援' },
  { mark: 'キ', text: '福祉教育活動の推進、支援' },
  { mark: 'ク', text: '母子・父子家庭組織への支援、学習支援・子ども食堂の実施・支援等、児童への支援' },
  { mark: 'ケ', text: '生活困窮者への自立支援、生活福祉資金等の貸付' },
  { mark: 'コ', text: '各種相談支援活動' },
].map((activity) => ({ ...activity, source: overview }))

export const councilCounts: readonly CouncilCount[] = [
  { level: 'national', name: '全国社会福祉協議会', count: 1, statedOn: null, source: overview },
  { level: 'prefectural', name: '都道府県社会福祉協議会', count: 47, statedOn: null, source: overview },
  { level: 'municipal', name: '市町村社会福祉協議会', count: 1721, statedOn: countedOn, source: overview },
  { level: 'designatedCity', name: '指定都市社会福祉協議会', count: 20, statedOn: null, source: overview },
  {
    level: 'district',
    name: '地区社会福祉協議会(指定都市の区社協)',
    count: 125,
    statedOn: countedOn,
    source: overview,
  },
]

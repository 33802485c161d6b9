// What the criteria, deadlines, meetings and terms read in the articles, grouped by what the law asks of them.
import { clauseNames } from '../../certification-case.ts'
import { noMoneyItemInsertedOn } from '../../law-version.ts'
import { askedItems } from '../../rules/articles/participants-ask-before-they-decide.ts'
import { clauseWords } from '../clause-words.ts'
import type { FactField, FactGroup } from '../fact-field.ts'
import { votingGroups } from './voting-groups.ts'

const stated = [
  { value: 'yes', label: '定める' },
  { value: 'no', label: '定めない' },
]

const criteriaFields: readonly FactField[] = [
  {
    path: 'clauses',
    label: '認定の基準に関する条項',
    kind: 'set',
    article: '法70条の3第1項、70条の17',
    hint: '確かめたら、定款にある条項をすべて選びます。選ばない条項は「定めがない」ものとして判定します。',
    choices: clauseNames.map((value) => ({ value, label: clauseWords[value] })),
  },
  {
    path: 'noMoneyClause',
    label: '資金の貸付けなど及び出資を行わない旨',
    kind: 'truth',
    article: '法70条の3第1項第4号',
    choices: stated,
  },
  {
    path: 'area',
    label: '医療連携推進区域',
    kind: 'places',
    article: '法70条の3第1項第7号',
    hint: '市区町村を一行に一つ。ほかの都道府県のときは「東京都 町田市」のように書きます。',
  },
  {
    path: 'consultationItems',
    label: '参加法人等が意見を求める事項',
    kind: 'set',
    article: '法70条の3第1項第18号、規39条の11',
    hint: '資金の貸付けなど及び出資を行わない旨を定めるときは、イ・ロ・ホは要りません。',
    choices: askedItems({}, noMoneyItemInsertedOn).map(({ item, label }) => ({ value: item, label })),
  },
]

const memberFields: readonly FactField[] = [
  {
    path: 'votesBasis',
    label: '社員の議決権',
    kind: 'choice',
    article: '法70条の3第1項第11号',
    choices: [
      { value: 'onePerMember', label: '1社員1個' },
      { value: 'declared', label: '定款に別段の定めがある' },
    ],
  },
  {
    path: 'votesUnfair',
    label: '議決権に不当に差別的な取扱いがあるか',
    kind: 'truth',
    article: '第11号イ',
    choices: [
      { value: 'yes', label: 'ある' },
      { value: 'no', label: 'ない' },
    ],
  },
  {
    path: 'votesProportionalToMoney',
    label: '提供した金銭その他の財産に応じて議決権が異なるか',
    kind: 'truth',
    article: '第11号ロ',
    choices: [
      { value: 'yes', label: '異なる' },
      { value: 'no', label: '異ならない' },
    ],
  },
  {
    path: 'membershipTermsDiscriminatory',
    label: '社員の資格の得喪に不当に差別的な条件があるか',
    kind: 'truth',
    article: '第10号',
    choices: [
      { value: 'yes', label: 'ある' },
      { value: 'no', label: 'ない' },
    ],
  },
]

const officerFields: readonly FactField[] = [
  {
    path: 'directorNumber',
    label: '理事の定数',
    kind: 'number',
    unit: '人',
    hint: '「3人以上」のように幅で定めるときは、空欄にします。',
  },
  {
    path: 'auditorNumber',
    label: '監事の定数',
    kind: 'number',
    unit: '人',
    hint: '「1人以上」のように幅で定めるときは、空欄にします。',
  },
  {
    path: 'directorTermYears',
    label: '理事の任期',
    kind: 'number',
    unit: '年',
    none: '定めなし',
    article: '一般法66条',
  },
  {
    path: 'auditorTermYears',
    label: '監事の任期',
    kind: 'number',
    unit: '年',
    none: '定めなし',
    article: '法70条の12第1項（法46条の5第9項）',
  },
  { path: 'councillorTermYears', label: '評議員の任期', kind: 'number', unit: '年', none: '定めなし' },
]

const yearFields: readonly FactField[] = [
  { path: 'fiscalYearStart', label: '事業年度の初日', kind: 'monthDay', article: '法53条', hint: '例：4月1日' },
  {
    path: 'generalMeetingWithinMonths',
    label: '定時社員総会の時期（年度の終わりから）',
    kind: 'number',
    unit: 'か月以内',
    none: '定めなし',
    article: '一般法36条1項',
  },
  {
    path: 'planBeforeYear',
    label: '事業計画・予算を年度の始まる前に定める旨',
    kind: 'truth',
    none: '定めなし',
    choices: stated,
  },
  {
    path: 'boardReports',
    label: '理事会への職務の執行の状況の報告',
    kind: 'choice',
    article: '一般法91条2項',
    choices: [
      { value: 'everyThreeMonths', label: '3か月に1回以上' },
      { value: 'twiceAYear', label: '4か月を超える間隔で年2回以上' },
    ],
  },
  {
    path: 'councilEvaluationBy',
    label: '定款などに定めた評議会の評価の期限',
    kind: 'monthDay',
    none: '定めなし',
    article: '法70条の3第1項第17号ハ',
    hint: '時期と回数は法令にありません。例：9月30日',
  },
  {
    path: 'publicNotice',
    label: '公告方法',
    kind: 'choice',
    article: '法51条の3、規33条の2の9',
    choices: [
      { value: 'gazette', label: '官報' },
      { value: 'newspaper', label: '日刊新聞紙' },
      { value: 'electronic', label: '電子公告' },
    ],
  },
]

export const articlesGroups: readonly FactGroup[] = [
  { title: '認定の基準に関する定め', fields: criteriaFields },
  { title: '社員と議決権', note: '認定の基準（法70条の3第1項）が求めるものです。', fields: memberFields },
  { title: '役員と評議員の数・任期', note: '欠員と任期の満了を、ここから計算します。', fields: officerFields },
  { title: '事業年度と、年度の決まりごと', note: '年間の義務の期限を、ここから計算します。', fields: yearFields },
  ...votingGroups,
]

/** Deadlines and meetings both ask how long before the board is called; the articles are asked once. */
export function withBoardNotice(stated: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { boardNoticeDays, voting } = stated as {
    boardNoticeDays?: unknown
    voting?: { board?: { noticeDays?: unknown } }
  }
  const days = boardNoticeDays === undefined ? voting?.board?.noticeDays : boardNoticeDays
  if (days === undefined) return stated
  return { ...stated, boardNoticeDays: days, voting: { ...voting, board: { ...voting?.board, noticeDays: days } } }
}

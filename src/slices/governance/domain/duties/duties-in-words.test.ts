import { expect, it } from 'vitest'
import type { Duty } from './duty.ts'
import type { DutyEvent, DutyFacts } from './duty-facts.ts'
import { dutiesOfEvents, namelessTitle } from './list-duties.ts'
import { dutySheet } from './testing/duty-sheet.ts'
import { day, known, listOf, one } from './testing/duty-stage.ts'

const april = { fiscalYearStart: { month: 4, day: 1 } }
const withArticles = (changes: Partial<DutyFacts['articles']>, facts: Partial<DutyFacts> = {}): DutyFacts => ({
  ...known,
  ...facts,
  articles: { ...known.articles, ...changes },
})
const ofRules = (duties: readonly Duty[], ...rules: readonly string[]) =>
  duties.filter(({ rule }) => rules.includes(rule))

it('a year is told in the words of year-duties.txt: all that is known, nothing read, another choice of the articles', async () => {
  const unnamed = [
    { id: 'd1', role: 'director', electedOn: day('2024-06-20') },
    { id: 'd2', role: 'director', electedOn: day('2024-06-20') },
    { id: 'a1', role: 'auditor', electedOn: day('2025-06-24') },
  ] as const
  const terms = { directorTermYears: undefined, auditorTermYears: 1 }
  const sheets = [
    dutySheet('定款と総会の日が分かっている年度', listOf()),
    dutySheet('事業年度の初日のほか何も分からない年度', listOf({ articles: april })),
    dutySheet('事業年度の初日も分からない', ofRules(listOf({ articles: {} }), 'annual-report-filed')),
    dutySheet(
      '年2回の報告、官報、年度前の計画、氏名の分からない役員、未定の社員総会',
      ofRules(
        listOf(
          withArticles(
            { boardReports: 'twiceAYear', publicNotice: 'gazette', planBeforeYear: true, ...terms },
            { ordinaryMeetingOn: null, officers: unnamed, boardReportsOn: [] },
          ),
        ),
        ...['directors-report-to-board', 'accounts-noticed-publicly', 'next-plan-and-budget-settled'],
        ...['directors-elected', 'auditors-elected'],
      ),
    ),
    ...(['everyThreeMonths', 'twiceAYear'] as const).map((boardReports) =>
      dutySheet(
        `理事会への報告の日が分からない(${boardReports})`,
        ofRules(listOf(withArticles({ boardReports }, { boardReportsOn: undefined })), 'directors-report-to-board'),
      ),
    ),
    dutySheet(
      '日刊新聞紙、評価の時期の定めなし、評価が済んだ後',
      ofRules(
        listOf(
          withArticles(
            { publicNotice: 'newspaper', councilEvaluationBy: null },
            { done: [{ duty: 'council-evaluates@2026-03-31', on: day('2026-04-20') }] },
          ),
        ),
        ...['accounts-noticed-publicly', 'council-evaluates', 'evaluation-published'],
      ),
    ),
  ]
  await expect(sheets.join('\n')).toMatchFileSnapshot('year-duties.txt')
})

const on = day('2026-07-10')
const arrived = { approvalArrivedOn: day('2026-09-30') } as const
const happened: readonly DutyEvent[] = [
  { id: '加入', kind: 'memberJoins', on },
  { id: '定款が変わる脱退', kind: 'memberLeaves', articlesChange: true, on },
  { id: '定款変更', kind: 'articlesChanged', change: 'needsApproval', on },
  { id: '認可が届いた定款変更', kind: 'articlesChanged', change: 'needsApproval', registered: true, ...arrived, on },
  { id: '登記事項の変わらない所在地の変更', kind: 'articlesChanged', change: 'exempt', registered: false, on },
  { id: '公告の方法の変更', kind: 'articlesChanged', change: 'exempt', registered: true, on },
  { id: '代表理事の選定', kind: 'representativeSelected', on },
  { id: '代表理事の再任', kind: 'representativeSelected', reappointment: true, on },
  { id: '認可が届いた選定', kind: 'representativeSelected', reappointment: false, ...arrived, on },
  { id: '代表理事の解職', kind: 'representativeRemoved', on },
  { id: '役員の変更', kind: 'officersChanged', on },
  { id: '欠員', kind: 'postsVacant', role: 'director', fixedNumber: 5, serving: 3, on },
  { id: '定数の分からない欠員', kind: 'postsVacant', role: 'auditor', serving: 1, on },
  { id: '欠格', kind: 'officerDisqualified', on },
  { id: '取消しのおそれ', kind: 'revocationRisk', because: 'C14 親族が3分の1を超えています', on },
  { id: '不正', kind: 'misconductFound', on },
  { id: '期限のある命令', kind: 'measuresOrdered', until: day('2026-08-31'), on },
  { id: '命令', kind: 'measuresOrdered', on },
  { id: '認定', kind: 'certified', on },
  { id: '認定書が届いた認定', kind: 'certified', certificateArrivedOn: day('2026-07-14'), on },
  { id: '取消し', kind: 'revoked', on },
  { id: '開設の計画', kind: 'ownFacilityPlanned', on },
  { id: '許可を申請する開設', kind: 'ownFacilityPlanned', permitApplicationOn: day('2026-10-01'), on },
  { id: '方針の変更', kind: 'policyChanged', on },
  { id: '決議による解散', kind: 'dissolved', cause: 'resolution', ...arrived, on },
  { id: '社員のない解散', kind: 'dissolved', cause: 'noMembers', liquidatorsSince: day('2026-07-12'), on },
  { id: '清算の結了', kind: 'dissolved', cause: 'articles', liquidationEndedOn: day('2026-10-12'), on },
  { id: '債務超過', kind: 'insolvencyFound', on },
]

it('each event is told in the words of event-duties.txt, with what is known of it and without', async () => {
  const sheets = happened.map((event) =>
    dutySheet(event.id, dutiesOfEvents({ ...known, events: [event] }, day('2026-10-20'))),
  )
  await expect(sheets.join('\n')).toMatchFileSnapshot('event-duties.txt')
})

it('a title can be said without the names of those whose term ends', () => {
  const elected = one(listOf(), 'directors-elected')
  expect([elected.title, namelessTitle(elected)]).toEqual([
    '理事の選任(任期の満了: 架空 一郎)',
    '理事の選任(任期の満了)',
  ])
  expect(namelessTitle({ rule: 'no-rule-of-ours', title: '別の義務' })).toBe('別の義務')
})

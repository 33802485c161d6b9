import type { Duty } from './duty.ts'
import type { DutyFacts } from './duty-facts.ts'
import { day, known, withYear } from './testing/duty-stage.ts'

/** One sentence of the law tried on facts: a rule's duty and its day. A lawyer reads `says` and checks `article`. */
export interface DutyCase {
  readonly says: string
  readonly article: string
  readonly rule: string
  readonly facts: DutyFacts
  /** A day in the year that is lived. */
  readonly inYear?: string
  readonly dueOn: string | null
  readonly earliestOn?: string
  readonly state?: Duty['state']
  readonly missing?: string
  readonly warns?: string
}

const met = (on: string | null, changes: Partial<DutyFacts> = {}): DutyFacts => ({
  ...known,
  ordinaryMeetingOn: on === null ? null : day(on),
  ...changes,
})
const june = { inYear: '2026-05-01' } as const

const prepared = { article: '法51条1項', rule: 'annual-report-prepared' } as const
const filed = { article: '法52条1項', rule: 'annual-report-filed' } as const
const called = { article: '一般法39条1項', rule: 'general-meeting-called' } as const
const board = { article: '法51条6項', rule: 'accounts-approved-by-board' } as const
const boardCalled = { article: '一般法94条1項', rule: 'accounts-board-called' } as const
const handed = { article: '規33条の2の4', rule: 'accounts-handed-over' } as const
const audited = { article: '法51条4項', rule: 'audited-by-auditors' } as const
const accountant = { article: '法51条5項', rule: 'audited-by-accountant' } as const
const kept = { article: '法51条の4第3項', rule: 'accounts-kept-at-office' } as const
const meeting = { article: '一般法36条1項', rule: 'ordinary-general-meeting' } as const
const registered = { article: '一般法303条', rule: 'elected-officers-registered' } as const
const noticed = { article: '法51条の3', rule: 'accounts-noticed-publicly' } as const

const of2026 = '2026-03-31'
const receivedOn = (on: string, changes: Partial<DutyFacts> = {}): DutyFacts =>
  met('2026-06-24', { done: [{ duty: `accounts-handed-over@${of2026}`, on: day(on) }], ...changes })

export const cases: readonly DutyCase[] = [
  { says: '3月末から2か月は5月末', ...prepared, ...june, facts: known, dueOn: '2026-05-31', earliestOn: '2026-04-01' },
  {
    says: '12月末から2か月は平年の2月末',
    ...prepared,
    facts: withYear(1, 1),
    inYear: '2026-01-01',
    dueOn: '2026-02-28',
  },
  {
    says: '12月末から2か月はうるう年の2月末',
    ...prepared,
    facts: withYear(1, 1),
    inYear: '2028-01-01',
    dueOn: '2028-02-29',
  },
  {
    says: 'うるう日に終わる年度から2か月は4月末',
    ...prepared,
    facts: withYear(3, 1),
    inYear: '2028-03-01',
    dueOn: '2028-04-30',
  },
  {
    says: '2月28日に終わる年度から2か月は4月末',
    ...prepared,
    facts: withYear(3, 1),
    inYear: '2026-03-01',
    dueOn: '2026-04-30',
  },
  {
    says: '月の半ばに終わる年度は応当日の前日まで',
    ...prepared,
    facts: withYear(7, 16),
    inYear: '2026-08-01',
    dueOn: '2026-09-15',
  },
  {
    says: '総会の予定から逆算すると2か月より早く要る',
    ...prepared,
    ...june,
    facts: known,
    dueOn: '2026-05-31',
    warns: '2026-05-12までに要ります',
  },

  { says: '3月末から3か月は6月末', ...filed, ...june, facts: known, dueOn: '2026-06-30', earliestOn: '2026-06-24' },
  { says: '11月末から3か月は平年の2月末', ...filed, facts: withYear(12, 1), inYear: '2026-12-01', dueOn: '2027-02-28' },
  {
    says: '11月末から3か月はうるう年の2月末',
    ...filed,
    facts: withYear(12, 1),
    inYear: '2027-12-01',
    dueOn: '2028-02-29',
  },
  {
    says: '9月末から3か月は12月末、年末年始なら両方の日を示す',
    ...filed,
    facts: withYear(10, 1),
    inYear: '2026-10-01',
    dueOn: '2026-12-31',
    warns: '2026-12-28までに済ませるか、2027-01-04でよいか',
  },
  {
    says: '総会が届出の期限より後なら知らせる',
    ...filed,
    ...june,
    facts: met('2026-07-01'),
    dueOn: '2026-06-30',
    warns: '届出の期限(2026-06-30)より後',
  },
  {
    says: '期限の日の総会なら知らせない',
    ...filed,
    ...june,
    facts: met('2026-06-30'),
    dueOn: '2026-06-30',
    state: 'notYet',
  },
  {
    says: '制度の施行より前の期限は判定しない',
    ...filed,
    facts: known,
    inYear: '2016-05-01',
    dueOn: '2016-06-30',
    state: 'unknown',
    warns: '2017-04-02より前',
  },
  {
    says: '施行後の最初の年度の期限',
    ...filed,
    facts: met(null),
    inYear: '2017-05-01',
    dueOn: '2017-06-30',
    state: 'late',
  },
  {
    says: '事業年度が分からなければ不明',
    ...filed,
    facts: { articles: {} },
    dueOn: null,
    state: 'unknown',
    missing: 'articles.fiscalYearStart',
  },

  { says: '書面投票を認めれば中2週間', ...called, ...june, facts: known, dueOn: '2026-06-09' },
  {
    says: '認めなければ中1週間',
    ...called,
    ...june,
    facts: met('2026-06-24', { writtenVoting: false }),
    dueOn: '2026-06-16',
  },
  { says: '総会を動かせば通知の期限も動く', ...called, ...june, facts: met('2026-06-29'), dueOn: '2026-06-14' },
  { says: '総会が未定なら適法な最後の日から逆算', ...called, ...june, facts: met(null), dueOn: '2026-06-15' },
  {
    says: 'うるう年の3月の総会から逆算すると2月29日',
    ...called,
    facts: withYear(1, 1, { ordinaryMeetingOn: day('2028-03-15') }),
    inYear: '2028-01-01',
    dueOn: '2028-02-29',
  },
  {
    says: '平年なら2月28日',
    ...called,
    facts: withYear(1, 1, { ordinaryMeetingOn: day('2027-03-15') }),
    inYear: '2027-01-01',
    dueOn: '2027-02-28',
  },
  {
    says: '書面投票を認めるか分からなければ不明',
    ...called,
    ...june,
    facts: met('2026-06-24', { writtenVoting: undefined }),
    dueOn: null,
    state: 'unknown',
    missing: 'writtenVoting',
  },

  { says: '理事会は招集通知の期限まで', ...board, ...june, facts: known, dueOn: '2026-06-09' },
  {
    says: '理事会の予定が期限の日なら知らせない',
    ...board,
    ...june,
    facts: met('2026-06-24', { accountsBoardOn: day('2026-06-09') }),
    dueOn: '2026-06-09',
  },
  {
    says: '理事会の予定が招集通知の期限より後なら知らせる',
    ...board,
    ...june,
    facts: met('2026-06-24', { accountsBoardOn: day('2026-06-10') }),
    dueOn: '2026-06-09',
    warns: '理事会の予定日 2026-06-10',
  },
  { says: '理事会の招集は中1週間', ...boardCalled, ...june, facts: known, dueOn: '2026-06-01' },
  {
    says: '理事会の日が決まればそこから',
    ...boardCalled,
    ...june,
    facts: met('2026-06-24', { accountsBoardOn: day('2026-06-05') }),
    dueOn: '2026-05-28',
  },
  {
    says: '定款が短縮していればその日数',
    ...boardCalled,
    ...june,
    facts: met('2026-06-24', { articles: { ...known.articles, boardNoticeDays: 3 } }),
    dueOn: '2026-06-05',
  },
  {
    says: '定款を読んでいなければ不明',
    ...boardCalled,
    ...june,
    facts: met('2026-06-24', { articles: { ...known.articles, boardNoticeDays: undefined } }),
    dueOn: null,
    missing: 'articles.boardNoticeDays',
  },

  { says: '監査に4週間をかけられる最後の日', ...handed, ...june, facts: known, dueOn: '2026-05-12' },
  {
    says: '理事会の日が決まればその4週間前',
    ...handed,
    ...june,
    facts: met('2026-06-24', { accountsBoardOn: day('2026-06-05') }),
    dueOn: '2026-05-08',
  },
  { says: '監事の報告は理事会の日まで', ...audited, ...june, facts: known, dueOn: '2026-06-09' },
  {
    says: '受け取ってから4週間が理事会より早ければその日まで',
    ...audited,
    ...june,
    facts: receivedOn('2026-05-10'),
    dueOn: '2026-06-07',
    earliestOn: '2026-05-10',
  },
  {
    says: '4週間がちょうど理事会の日なら足りる',
    ...audited,
    ...june,
    facts: receivedOn('2026-05-12'),
    dueOn: '2026-06-09',
  },
  {
    says: '1日遅く受け取れば4週間は理事会を過ぎる',
    ...audited,
    ...june,
    facts: receivedOn('2026-05-13'),
    dueOn: '2026-06-09',
    warns: '2026-06-10 まで',
  },
  {
    says: '4週間より後に合意した日があればその日まで',
    ...audited,
    ...june,
    facts: receivedOn('2026-05-01', { auditAgreedOn: day('2026-06-05') }),
    dueOn: '2026-06-05',
  },
  {
    says: '4週間より前の合意は4週間を縮めない',
    ...audited,
    ...june,
    facts: receivedOn('2026-05-01', { auditAgreedOn: day('2026-05-20') }),
    dueOn: '2026-05-29',
  },
  {
    says: '特定でなければ会計監査も同じ',
    ...accountant,
    ...june,
    facts: receivedOn('2026-05-10', { accountantAgreedOn: day('2026-06-08') }),
    dueOn: '2026-06-08',
  },
  {
    says: '特定か分からなければ不明',
    ...accountant,
    ...june,
    facts: met('2026-06-24', { specified: null }),
    dueOn: '2026-06-09',
    state: 'unknown',
    missing: 'specified',
  },
  {
    says: '2024年4月より前は特定の軽減がない',
    ...accountant,
    facts: { ...known, ordinaryMeetingOn: null, specified: true },
    inYear: '2023-05-01',
    dueOn: '2023-06-15',
  },

  { says: '備置きは総会の1週間前の日から', ...kept, ...june, facts: known, dueOn: '2026-06-17' },
  { says: '総会を動かせば備置きも動く', ...kept, ...june, facts: met('2026-06-29'), dueOn: '2026-06-22' },

  {
    says: '総会は定款の期間と届出の期限の早い方まで',
    ...meeting,
    ...june,
    facts: known,
    dueOn: '2026-06-30',
    earliestOn: '2026-04-01',
  },
  {
    says: '定款が2か月以内ならその日まで',
    ...meeting,
    ...june,
    facts: met('2026-05-20', { articles: { ...known.articles, generalMeetingWithinMonths: 2 } }),
    dueOn: '2026-05-31',
  },
  {
    says: '定款が4か月以内でも届出に間に合う日まで',
    ...meeting,
    ...june,
    facts: met('2026-06-24', { articles: { ...known.articles, generalMeetingWithinMonths: 4 } }),
    dueOn: '2026-06-30',
  },
  {
    says: '定款を読んでいなければその旨を示す',
    ...meeting,
    ...june,
    facts: met('2026-06-24', { articles: { ...known.articles, generalMeetingWithinMonths: undefined } }),
    dueOn: '2026-06-30',
    warns: '定款の定時社員総会の時期',
  },
  {
    says: '定款に定めがなければ示さない',
    ...meeting,
    ...june,
    facts: met('2026-06-24', { articles: { ...known.articles, generalMeetingWithinMonths: null } }),
    dueOn: '2026-06-30',
  },
  {
    says: '期限より後の予定は知らせる',
    ...meeting,
    ...june,
    facts: met('2026-07-01'),
    dueOn: '2026-06-30',
    warns: '社員総会の予定日 2026-07-01',
  },
  {
    says: '年度が終わる日の総会は開けない',
    ...meeting,
    ...june,
    facts: met('2026-03-31'),
    dueOn: '2026-06-30',
    warns: '一般法36条1項',
  },
  { says: '年度が終わった翌日なら知らせない', ...meeting, ...june, facts: met('2026-04-01'), dueOn: '2026-06-30' },

  { says: '理事の任期が終わる総会から2週間で登記', ...registered, ...june, facts: known, dueOn: '2026-07-08' },
  { says: '総会を動かせば登記も動く', ...registered, ...june, facts: met('2026-06-29'), dueOn: '2026-07-13' },
  {
    says: '役員の選任の日が分からなければ不明',
    ...registered,
    ...june,
    facts: met('2026-06-24', { officers: undefined }),
    dueOn: null,
    missing: 'officers',
  },
  {
    says: '公告は総会の後、遅滞なく。日は法にない',
    ...noticed,
    ...june,
    facts: known,
    dueOn: null,
    earliestOn: '2026-06-24',
    state: 'notYet',
  },
]

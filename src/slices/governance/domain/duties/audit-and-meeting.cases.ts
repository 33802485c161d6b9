import type { DutyFacts } from './duty-facts.ts'
import { type DutyCase, june, met } from './testing/duty-case.ts'
import { day, known } from './testing/duty-stage.ts'

const board = { article: '法51条6項', rule: 'accounts-approved-by-board' } as const
const boardCalled = { article: '一般法94条1項', rule: 'accounts-board-called' } as const
const handed = { article: '規33条の2の4', rule: 'accounts-handed-over' } as const
const audited = { article: '法51条4項', rule: 'audited-by-auditors' } as const
const accountant = { article: '法51条5項', rule: 'audited-by-accountant' } as const
const kept = { article: '法51条の4第3項', rule: 'accounts-kept-at-office' } as const
const meeting = { article: '一般法36条1項', rule: 'ordinary-general-meeting' } as const
const registered = { article: '一般法303条', rule: 'elected-officers-registered' } as const
const replaced = { article: '一般法75条', rule: 'held-over-officers-replaced' } as const
const electedLongAgo = (role: 'director' | 'auditor', on: string): Pick<DutyFacts, 'officers'> => ({
  officers: [{ id: 'o1', name: '架空 一郎', role, electedOn: day(on) }],
})
const noticed = { article: '法51条の3', rule: 'accounts-noticed-publicly' } as const

const of2026 = '2026-03-31'
const receivedOn = (on: string, changes: Partial<DutyFacts> = {}): DutyFacts =>
  met('2026-06-24', { done: [{ duty: `accounts-handed-over@${of2026}`, on: day(on) }], ...changes })

export const cases: readonly DutyCase[] = [
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
    says: '総会で再任された役員も2週間で登記',
    ...registered,
    ...june,
    facts: met('2026-06-24', electedLongAgo('director', '2026-06-24')),
    dueOn: '2026-07-08',
  },

  {
    says: '前の年度までに任期が満了し後任のない理事は、その総会の適法な最後の日から遅れている',
    ...replaced,
    ...june,
    facts: met('2026-06-24', electedLongAgo('director', '2023-06-20')),
    dueOn: '2025-06-30',
    state: 'late',
    warns: '後任が就くまで権利義務を持ち続けます(一般法75条)',
  },
  {
    says: '定款の総会の時期が早ければその日から',
    ...replaced,
    ...june,
    facts: met('2026-06-24', {
      ...electedLongAgo('director', '2023-03-31'),
      articles: { ...known.articles, generalMeetingWithinMonths: 2 },
    }),
    dueOn: '2025-05-31',
    state: 'late',
  },
  {
    says: '監事は任期の日から',
    ...replaced,
    article: '法46条の5第9項',
    ...june,
    facts: met('2026-06-24', electedLongAgo('auditor', '2024-03-31')),
    dueOn: '2026-03-31',
    state: 'late',
    warns: '1か月以内の補充が要るか(法46条の5の3第3項)は要確認',
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

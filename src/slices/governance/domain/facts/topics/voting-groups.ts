// How the bodies are called and decide (domain/meeting). Where the articles say nothing, the Act decides where it says something.
import type { FactField, FactGroup } from '../fact-field.ts'

const none = '定めなし'
const allowed = [
  { value: 'yes', label: '認める' },
  { value: 'no', label: '認めない' },
]
const majorityHint = '例：過半数が出席し、過半数の賛成'
const noticeDays = (body: 'board' | 'council', article?: string): FactField => ({
  path: body === 'board' ? 'boardNoticeDays' : 'voting.council.noticeDays',
  label: body === 'board' ? '理事会の招集の通知' : '評議会の招集の通知',
  kind: 'number',
  unit: '日前まで',
  none,
  ...(article && { article }),
})

const generalMeeting: readonly FactField[] = [
  {
    path: 'voting.generalMeeting.ordinary',
    label: '社員総会の普通決議',
    kind: 'majority',
    none,
    article: '一般法49条1項',
    hint: majorityHint,
  },
  {
    path: 'voting.generalMeeting.specialVotes',
    label: '社員総会の特別決議に要る議決権',
    kind: 'share',
    none,
    article: '一般法49条2項',
    hint: '総社員の議決権のうち。例：3分の2以上',
  },
  {
    path: 'voting.generalMeeting.dissolutionHeads',
    label: '解散の決議に要る社員の数',
    kind: 'share',
    none,
    article: '法70条の15（法55条2項）',
    hint: '総社員のうち。例：4分の3以上',
  },
  {
    path: 'voting.generalMeeting.proxyHoldersAreMembers',
    label: '社員総会の代理人の資格',
    kind: 'truth',
    none,
    article: '一般法50条',
    choices: [
      { value: 'yes', label: '社員に限る' },
      { value: 'no', label: '限らない' },
    ],
  },
  {
    path: 'writtenVoting',
    label: '社員総会での書面又は電磁的方法による議決権の行使',
    kind: 'truth',
    article: '一般法38条1項3号・4号',
    choices: allowed,
  },
]

const board: readonly FactField[] = [
  {
    path: 'voting.board.quorum',
    label: '理事会の定足数',
    kind: 'share',
    none,
    article: '一般法95条1項',
    hint: '例：過半数。定款で加重だけができます。',
  },
  { path: 'voting.board.majority', label: '理事会の決議に要る賛成', kind: 'share', none, article: '一般法95条1項' },
  noticeDays('board', '一般法94条1項'),
  {
    path: 'voting.board.writtenResolution',
    label: '理事会を開かない決議',
    kind: 'truth',
    none,
    article: '一般法96条',
    choices: allowed,
  },
]

const council: readonly FactField[] = [
  { path: 'voting.council.ordinary', label: '評議会の決議', kind: 'majority', none, hint: majorityHint },
  { path: 'voting.council.proxies', label: '評議会への代理人による出席', kind: 'truth', none, choices: allowed },
  { path: 'voting.council.writtenVotes', label: '評議会での書面による議決', kind: 'truth', none, choices: allowed },
  {
    path: 'voting.council.interestedExcluded',
    label: '利害関係のある評議員を議決に加えない旨',
    kind: 'truth',
    none,
    choices: [
      { value: 'yes', label: '定める' },
      { value: 'no', label: '定めない' },
    ],
  },
  noticeDays('council'),
  { path: 'voting.council.writtenResolution', label: '評議会を開かない決議', kind: 'truth', none, choices: allowed },
]

export const votingGroups: readonly FactGroup[] = [
  { title: '社員総会の決め方', note: '定めがなければ、法律の定めによります。', fields: generalMeeting },
  { title: '理事会の決め方', note: '定めがなければ、法律の定めによります。', fields: board },
  {
    title: '評議会の決め方',
    note: '法律に定めがありません。定款に定めがないことを確かめても、決め方は不明のままです。',
    fields: council,
  },
]

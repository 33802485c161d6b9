// 一般法49条1項・2項, 法70条の16 (一般法49条2項6号 does not apply) and 法70条の15 (法55条2項: dissolution), 一般法90条2項3号.
import type { Body } from './meeting-facts.ts'

export type ResolutionKind = 'ordinary' | 'special' | 'dissolution'

export const resolutionKindNames: Readonly<Record<ResolutionKind, string>> = {
  ordinary: '普通決議',
  special: '特別決議',
  dissolution: '解散の決議',
}

export interface Subject {
  readonly body: Body
  readonly kind: ResolutionKind
  readonly label: string
  readonly article: string
}

const ofMeeting = (kind: ResolutionKind, label: string, article: string): Subject => ({
  body: 'generalMeeting',
  kind,
  label,
  article,
})

/** Which body decides what, and by which majority. `other` is for what the articles or the bodies bring up themselves. */
export const subjects = {
  accounts: ofMeeting('ordinary', '貸借対照表・損益計算書の承認', '法51条の2第3項'),
  electOfficers: ofMeeting('ordinary', '役員の選任', '一般法63条1項'),
  removeDirector: ofMeeting('ordinary', '理事の解任', '一般法70条1項'),
  removeAuditor: ofMeeting('special', '監事の解任', '一般法49条2項2号'),
  expelMember: ofMeeting('special', '社員の除名', '一般法49条2項1号'),
  exemptLiability: ofMeeting('special', '役員等の責任の一部免除', '一般法49条2項3号'),
  amendArticles: ofMeeting('special', '定款の変更', '一般法49条2項4号'),
  transferBusiness: ofMeeting('special', '事業の全部の譲渡', '一般法49条2項5号'),
  dissolve: ofMeeting('dissolution', '解散', '法55条2項'),
  otherOfGeneralMeeting: ofMeeting('ordinary', 'その他', '一般法49条1項'),
  approveAccountsInBoard: { body: 'board', kind: 'ordinary', label: '事業報告書等の承認', article: '法51条6項' },
  convene: { body: 'board', kind: 'ordinary', label: '社員総会の招集の決定', article: '一般法38条2項' },
  selectRepresentative: {
    body: 'board',
    kind: 'ordinary',
    label: '代表理事の選定・解職',
    article: '一般法90条2項3号',
  },
  otherOfBoard: { body: 'board', kind: 'ordinary', label: 'その他', article: '一般法95条1項' },
  opinionOfCouncil: { body: 'council', kind: 'ordinary', label: '意見', article: '法70条の3第1項第17号ロ' },
  evaluationByCouncil: { body: 'council', kind: 'ordinary', label: '評価', article: '法70条の3第1項第17号ハ' },
} as const satisfies Readonly<Record<string, Subject>>

export type SubjectName = keyof typeof subjects

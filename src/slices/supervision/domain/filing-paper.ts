// 法52条2項・規33条の2の12第5項 (法70条の14): the governor shows anybody who asks the articles, and of the last three years' filings the
// 事業報告書等, the auditors' report and the accountant's. What else an office encloses stays between the two sides.
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { endOfMonths } from '../../../foundation/legal-period.ts'

const monthsOpen = 36

interface FilingPaper {
  readonly title: string
  /** `lasting`: whenever it was filed. `threeYears`: while its filing is not older. `never`: only the two sides read it. */
  readonly opened: 'lasting' | 'threeYears' | 'never'
}

/** The names of the papers of a year are those by which governance keeps them. */
export const filingPapers = {
  businessReport: { title: '事業報告書', opened: 'threeYears' },
  propertyInventory: { title: '財産目録', opened: 'threeYears' },
  balanceSheet: { title: '貸借対照表', opened: 'threeYears' },
  incomeStatement: { title: '損益計算書', opened: 'threeYears' },
  netAssetChanges: { title: '純資産変動計算書', opened: 'threeYears' },
  relatedParties: { title: '関係事業者との取引の状況に関する報告書', opened: 'threeYears' },
  schedules: { title: '附属明細表', opened: 'threeYears' },
  moneyReport: { title: '資金調達支援及び出資の状況に関する報告書', opened: 'threeYears' },
  auditorReport: { title: '監査報告書(監事)', opened: 'threeYears' },
  accountantReport: { title: '公認会計士又は監査法人の監査報告書', opened: 'threeYears' },
  articles: { title: '定款', opened: 'lasting' },
  other: { title: 'その他の書類', opened: 'never' },
} as const satisfies Record<string, FilingPaper>

export type FilingPaperKind = keyof typeof filingPapers
export const filingPaperKinds = Object.keys(filingPapers) as [FilingPaperKind, ...FilingPaperKind[]]

/** What governance keeps under a name that is not here is not opened by the law. */
export const filingPaperOf = (name: string): FilingPaperKind =>
  filingPaperKinds.find((kind) => kind === name) ?? 'other'

export const isOpenedByLaw = (paper: FilingPaperKind): boolean => filingPapers[paper].opened !== 'never'

/** Whether anybody may have a paper today whose filing was received and opened. */
export function mayAnybodyHave(paper: FilingPaperKind, filedOn: CalendarDate, today: CalendarDate): boolean {
  const { opened }: FilingPaper = filingPapers[paper]
  return opened === 'lasting' || (opened === 'threeYears' && today <= endOfMonths(filedOn, monthsOpen))
}

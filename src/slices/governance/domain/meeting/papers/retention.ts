// 一般法57条2項・3項, 58条2項, 97条1項, 50条5項, 51条3項, 52条4項; 法51条3項, 51条の3, 51条の4第3項・4項: how long papers are kept, and from when.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays, endOfMonths } from '../../../../../foundation/legal-period.ts'
import {
  annualReportCopiesKeptYears,
  annualReportKeptFromDaysBefore,
  annualReportKeptYears,
  balanceSheetKeptYears,
  electronicNoticeKeptYears,
  minutesCopiesKeptYears,
  minutesKeptYears,
  votingPapersKeptMonths,
} from '../../parameters/meeting-parameters.ts'

export interface Retention {
  readonly paper: string
  readonly place: 'mainOffice' | 'branchOffice' | 'internet'
  readonly from: CalendarDate
  /** The last day on which it is kept. */
  readonly until: CalendarDate
  readonly article: string
}

const years = (count: number): number => count * 12

const kept = (
  paper: string,
  place: Retention['place'],
  from: CalendarDate,
  months: number,
  article: string,
): Retention => ({ paper, place, from, until: endOfMonths(from, months), article })

/** What is kept of a general meeting. A resolution without a meeting keeps its consents as minutes are kept. */
export function retentionOfGeneralMeeting(heldOn: CalendarDate, hasBranch: boolean): readonly Retention[] {
  return [
    kept('社員総会の議事録', 'mainOffice', heldOn, years(minutesKeptYears), '一般法57条2項'),
    ...(hasBranch
      ? [kept('社員総会の議事録の写し', 'branchOffice', heldOn, years(minutesCopiesKeptYears), '一般法57条3項')]
      : []),
    kept('委任状', 'mainOffice', heldOn, votingPapersKeptMonths, '一般法50条5項'),
    kept('議決権行使書面・電磁的記録', 'mainOffice', heldOn, votingPapersKeptMonths, '一般法51条3項・52条4項'),
  ]
}

export const retentionOfWrittenResolution = (body: 'generalMeeting' | 'board', deemedOn: CalendarDate): Retention =>
  kept(
    '決議の省略の同意の書面',
    'mainOffice',
    deemedOn,
    years(minutesKeptYears),
    body === 'board' ? '一般法97条1項' : '一般法58条2項',
  )

export const retentionOfBoard = (heldOn: CalendarDate): Retention =>
  kept('理事会の議事録', 'mainOffice', heldOn, years(minutesKeptYears), '一般法97条1項')

/** The annual report lies open from exactly a week before the ordinary general meeting: moving the meeting moves it. */
export function retentionOfAnnualReport(meetingOn: CalendarDate, hasBranch: boolean): readonly Retention[] {
  const from = addDays(meetingOn, -annualReportKeptFromDaysBefore)
  const paper = '事業報告書等・監査報告書'
  return [
    kept(paper, 'mainOffice', from, years(annualReportKeptYears), '法51条の4第3項'),
    ...(hasBranch
      ? [kept(`${paper}の写し`, 'branchOffice', from, years(annualReportCopiesKeptYears), '法51条の4第4項')]
      : []),
  ]
}

export const retentionOfBalanceSheet = (preparedOn: CalendarDate): Retention =>
  kept('貸借対照表・損益計算書', 'mainOffice', preparedOn, years(balanceSheetKeptYears), '法51条3項')

/** An electronic public notice stands in full until three years after the meeting; the other ways are done once. */
export const retentionOfElectronicNotice = (noticedOn: CalendarDate, meetingOn: CalendarDate): Retention => ({
  paper: '貸借対照表・損益計算書の電子公告',
  place: 'internet',
  from: noticedOn,
  article: '法51条の3',
  until: endOfMonths(meetingOn, years(electronicNoticeKeptYears)),
})

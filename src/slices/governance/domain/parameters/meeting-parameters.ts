/** 一般法39条1項: days between the notice and the general meeting; two weeks where votes may be cast in writing or electronically. */
export const generalMeetingNoticeDays = { ordinary: 7, writtenVoting: 14 } as const

/** 一般法94条1項: days between the notice and the board, unless the articles name fewer. */
export const boardNoticeDays = 7

/** 一般法57条・58条・97条, 50条5項・51条3項・52条4項: years and months that papers of a meeting are kept. */
export const minutesKeptYears = 10
export const minutesCopiesKeptYears = 5
export const votingPapersKeptMonths = 3

/** 法51条の4第3項, 法51条3項, 規33条の2の9: from a week before the general meeting; from preparation; after the meeting. */
export const annualReportKeptFromDaysBefore = 7
export const annualReportKeptYears = 5
export const annualReportCopiesKeptYears = 3
export const balanceSheetKeptYears = 10
export const electronicNoticeKeptYears = 3

/** 法51条1項, 法52条1項 (from the end of the fiscal year). */
export const annualReportMonths = 2
export const annualReportFilingMonths = 3

/** 規33条の2の4・33条の2の6: from receipt of the annual report, unless a later day was agreed. */
export const auditDays = 28

/** 一般法303条 (and 300条, 301条): registrations. */
export const registrationDays = 14

/** 一般法91条2項: the executing directors report to the board; by the articles twice a year, over four months apart. */
export const boardReportMonths = 3
export const boardReportGapMonths = 4

/** 法70条の22第1項; 法70条の15 (法56条〜56条の16). */
export const revocationGiftMonths = 1
export const creditorNoticeMonths = 2

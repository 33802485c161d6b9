import { type CalendarDate, calendarDate } from '../../../foundation/calendar-date.ts'

/** The first day of the scheme (平成27年法律第74号); before it there is nothing to certify. */
export const schemeStartedOn = calendarDate('2017-04-02')

export const beforeTheSchemeWords =
  '地域医療連携推進法人の制度は2017年4月2日に始まりました。それより前の日は判定できません。'

/**
 * Individuals may be participants, and 70条の3第1項第4号 (the no-money clause) is inserted, moving the later items by
 * one (令和5年の全世代対応型社会保障制度改正法).
 */
export const noMoneyItemInsertedOn = calendarDate('2024-04-01')

/** 地域医療構想 becomes a document of its own beside the 医療計画 (令和7年法律第87号). */
export const visionSeparatedOn = calendarDate('2027-04-01')

/** Days on which a changed text of 医療法第7章 came, or will come, into force. Read: e-Gov, 2026-11. */
const versions = [
  schemeStartedOn,
  noMoneyItemInsertedOn,
  calendarDate('2025-04-01'),
  calendarDate('2025-06-01'),
  calendarDate('2026-04-01'),
  calendarDate('2026-10-01'),
  visionSeparatedOn,
] as const

/** The text in force on a day, named by its first day; null before the scheme began. */
export const lawVersionOn = (on: CalendarDate): CalendarDate | null =>
  versions.findLast((version) => version <= on) ?? null

/** 法70条の3第1項 as numbered on a day, for an item given in today's numbering of 21. */
export const certificationItem =
  (item: number) =>
  (on: CalendarDate): string =>
    `法70条の3第1項第${on < noMoneyItemInsertedOn && item > 4 ? item - 1 : item}号`

/** Until 2024 only corporations could be participants, and the law said 参加法人. */
export const participantWord = (on: CalendarDate): string => (on < noMoneyItemInsertedOn ? '参加法人' : '参加法人等')

/** Where 法70条の2第3項 finds the planning areas. */
export const planningAreaSource = (on: CalendarDate): string =>
  on < visionSeparatedOn ? '医療計画において定める構想区域' : '地域医療構想において定める構想区域'

/** What 法70条の3第2項 asks the governor to weigh. */
export const visionWord = (on: CalendarDate): string =>
  on < visionSeparatedOn ? '医療計画において定める地域医療構想' : '当該都道府県の地域医療構想'

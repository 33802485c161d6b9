// 国民の祝日に関する法律 2条・3条; 地方自治法4条の2 (offices of a prefecture are closed on Saturdays, Sundays, holidays and around the
// new year, as its ordinance says). Whether a deadline on such a day moves is not said for these duties, so it is only asked.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { formatJapaneseDate } from '../../../../../foundation/japanese-date.ts'
import { addDays, weekdayOf } from '../../../../../foundation/legal-period.ts'

const fixedHolidays: Readonly<Record<string, string>> = {
  '01-01': '元日',
  '02-11': '建国記念の日',
  '02-23': '天皇誕生日',
  '04-29': '昭和の日',
  '05-03': '憲法記念日',
  '05-04': 'みどりの日',
  '05-05': 'こどもの日',
  '08-11': '山の日',
  '11-03': '文化の日',
  '11-23': '勤労感謝の日',
}

/** Month and the how-manieth Monday. */
const mondayHolidays: readonly (readonly [month: string, nth: number, name: string])[] = [
  ['01', 2, '成人の日'],
  ['07', 3, '海の日'],
  ['09', 3, '敬老の日'],
  ['10', 2, 'スポーツの日'],
]

/** As announced each February for the year after; later years are not known (官報, 国立天文台 暦要項; read 2026-11). */
const equinoxes: Readonly<Record<string, string>> = {
  '2022-03-21': '春分の日',
  '2022-09-23': '秋分の日',
  '2023-03-21': '春分の日',
  '2023-09-23': '秋分の日',
  '2024-03-20': '春分の日',
  '2024-09-22': '秋分の日',
  '2025-03-20': '春分の日',
  '2025-09-23': '秋分の日',
  '2026-03-20': '春分の日',
  '2026-09-23': '秋分の日',
  '2027-03-21': '春分の日',
  '2027-09-23': '秋分の日',
}

/** The years before had other holidays, and 2020 and 2021 moved some by special laws; nothing is due there any more. */
const holidaysOfTodaySince = '2022-01-01'

function namedHoliday(day: CalendarDate): string | null {
  if (day < holidaysOfTodaySince) return null
  const fixed = equinoxes[day] ?? fixedHolidays[day.slice(5)]
  if (fixed) return fixed
  if (weekdayOf(day) !== 1) return null
  const nth = Math.ceil(Number(day.slice(8)) / 7)
  return mondayHolidays.find(([month, which]) => month === day.slice(5, 7) && which === nth)?.[2] ?? null
}

/** 3条2項: the day after a holiday on a Sunday that is no holiday itself. 3条3項: a day between two holidays. */
function substituteHoliday(day: CalendarDate): string | null {
  for (let before = addDays(day, -1); namedHoliday(before); before = addDays(before, -1)) {
    if (weekdayOf(before) === 0) return '振替休日'
  }
  return namedHoliday(addDays(day, -1)) && namedHoliday(addDays(day, 1)) ? '国民の休日' : null
}

const yearEnd = new Set(['12-29', '12-30', '12-31', '01-02', '01-03'])

/** Why a prefecture's office is closed on a day, as far as the law of holidays tells; null: it is open. */
export function whyClosed(day: CalendarDate): string | null {
  const holiday = namedHoliday(day) ?? substituteHoliday(day)
  if (holiday) return holiday
  if (yearEnd.has(day.slice(5))) return '年末年始'
  return { 0: '日曜日', 6: '土曜日' }[weekdayOf(day)] ?? null
}

function openDay(day: CalendarDate, step: 1 | -1): CalendarDate {
  let open = day
  while (whyClosed(open)) open = addDays(open, step)
  return open
}

/** Both readings of a deadline on a closed day; null where the day is open. The law does not say which. */
export function closedDayWarning(due: CalendarDate): string | null {
  const because = whyClosed(due)
  if (!because) return null
  const [before, after] = [openDay(due, -1), openDay(due, 1)]
  return `期限の${formatJapaneseDate(due)}は${because}です。期限が延びるかは法令で確認できていません。${formatJapaneseDate(before)}までに済ませるか、${formatJapaneseDate(after)}でよいかを都道府県に確かめてください`
}

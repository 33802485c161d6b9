import { type CalendarDate, existingDate } from './calendar-date.ts'

const eras = [
  { name: '令和', letter: 'R', firstDay: '2019-05-01', yearZero: 2018 },
  { name: '平成', letter: 'H', firstDay: '1989-01-08', yearZero: 1988 },
  { name: '昭和', letter: 'S', firstDay: '1926-12-25', yearZero: 1925 },
  { name: '大正', letter: 'T', firstDay: '1912-07-30', yearZero: 1911 },
  { name: '明治', letter: 'M', firstDay: '1868-10-23', yearZero: 1867 },
] as const

const eraPattern = /^(令和|平成|昭和|大正|明治|[RHSTM])(\d{1,2}|元)(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/i
const westernPattern = /^(\d{4})(?:年|[./-])(\d{1,2})(?:月|[./-])(\d{1,2})日?$/
const compactPattern = /^(\d{4})(\d{2})(\d{2})$/

/**
 * Reads a day the way people write it: R8.11.22, 平成31年5月10日, full-width digits, 20261122, 2026/11/22.
 * An era day outside its era's first day is kept as the arithmetic says (平成31年5月10日 is 2019-05-10), because
 * papers carry such dates. Null when it is no day.
 */
export function readJapaneseDate(text: string): CalendarDate | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    // Japanese keyboards write the hyphen between digits as any of these.
    .replace(/[‐-―−ー]/g, '-')
    .replace(/(?:\([日月火水木金土](?:曜日?)?\)|[日月火水木金土]曜日)$/, '')
  const era = eraPattern.exec(plain)
  if (era) {
    const found = eras.find((each) => each.name === era[1] || each.letter === era[1]?.toUpperCase())
    const yearOfEra = era[2] === '元' ? 1 : Number(era[2])
    if (!found || yearOfEra === 0) return null
    return existingDate(found.yearZero + yearOfEra, Number(era[3]), Number(era[4]))
  }
  const western = westernPattern.exec(plain) ?? compactPattern.exec(plain)
  return western ? existingDate(Number(western[1]), Number(western[2]), Number(western[3])) : null
}

const weekdays = ['日', '月', '火', '水', '木', '金', '土']

/** 令和8年11月22日; with `weekday`, 令和8年11月22日(日). Days before 1868 stay western. */
export function formatJapaneseDate(date: CalendarDate, options: { weekday?: boolean } = {}): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const era = eras.find((each) => date >= each.firstDay)
  const yearText = era ? `${era.name}${year - era.yearZero === 1 ? '元' : year - era.yearZero}年` : `${year}年`
  const weekday = weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()]
  return `${yearText}${month}月${day}日${options.weekday ? `(${weekday})` : ''}`
}

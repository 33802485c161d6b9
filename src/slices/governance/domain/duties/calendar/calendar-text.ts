// RFC 5545 (iCalendar): the duties as a calendar that any calendar program can subscribe to. Whole days, one event a duty.
import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import type { Duty } from '../duty.ts'

export interface CalendarFeed {
  readonly name: string
  /** Makes the events' identifiers differ between alliances; stays the same for as long as the feed lives. */
  readonly uidDomain: string
  /** When the feed was made. */
  readonly madeAt: Date
  /** For an address that anybody may hold: what and when, and nothing of who, why or how it stands. */
  readonly titlesOnly?: true
}

const longestLine = 75

/** The whole calendar. Only duties that have a day are in it; the meeting itself stands on its planned day. */
export function calendarText(duties: readonly Duty[], feed: CalendarFeed): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Renkei//governance duties//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(feed.name)}`,
    ...duties.flatMap((duty) => eventLines(duty, feed)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${foldLine(line)}\r\n`).join('')
}

const stateWords: Partial<Record<Duty['state'], string>> = { done: '済', doneLate: '済(期限後)', late: '期限超過' }

function eventLines(duty: Duty, { uidDomain, madeAt, titlesOnly }: CalendarFeed): readonly string[] {
  const day = duty.plannedOn ?? duty.dueOn
  if (!day) return []
  const word = titlesOnly ? undefined : stateWords[duty.state]
  const description = [
    `根拠: ${duty.article}`,
    `担当: ${duty.who}`,
    ...(duty.plannedOn && duty.dueOn ? [`期限: ${duty.dueOn}`] : []),
    ...(duty.papers.length > 0 ? [`書類: ${duty.papers.join('、')}`] : []),
    ...duty.basis.map(({ says }) => `起算: ${says}`),
    ...duty.warnings.map((warning) => `注意: ${warning}`),
  ].join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(duty.id)}@${escapeText(uidDomain)}`,
    `DTSTAMP:${instantText(madeAt)}`,
    `DTSTART;VALUE=DATE:${dayText(day)}`,
    `DTEND;VALUE=DATE:${dayText(addDays(day, 1))}`,
    `SUMMARY:${escapeText(word ? `【${word}】${duty.title}` : duty.title)}`,
    ...(titlesOnly ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    'TRANSP:TRANSPARENT',
    ...(duty.doneOn
      ? []
      : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escapeText(duty.title)}`, 'TRIGGER:-P7D', 'END:VALARM']),
    'END:VEVENT',
  ]
}

const dayText = (day: CalendarDate): string => day.replaceAll('-', '')

/** 20261122T013000Z */
const instantText = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`

/** 3.3.11: backslash, semicolon, comma and line end are escaped; other control characters may not stand in a text. */
export const escapeText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '')

const encoder = new TextEncoder()

/** 3.1: no line over 75 octets; what goes on begins with a space. A character is never cut. */
export function foldLine(line: string): string {
  const folded: string[] = []
  let [part, octets] = ['', 0]
  for (const character of line) {
    const size = encoder.encode(character).length
    if (octets + size > longestLine) {
      folded.push(part)
      ;[part, octets] = [' ', 1]
    }
    part += character
    octets += size
  }
  return [...folded, part].join('\r\n')
}

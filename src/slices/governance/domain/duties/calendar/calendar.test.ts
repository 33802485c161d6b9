import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import { day, known, listOf, one, today } from '../testing/duty-stage.ts'
import { calendarText, escapeText, foldLine } from './calendar-text.ts'
import { closedDayWarning, whyClosed } from './closed-days.ts'
import { remindersOn } from './reminders.ts'

const feed = {
  name: '架空アライアンス; 期限',
  uidDomain: 'alliance-1.renkei',
  madeAt: new Date('2026-05-01T01:02:03.456Z'),
}

/** Reads a calendar back: unfolds, splits into events, unescapes. Written apart from the writer. */
function readEvents(text: string): readonly ReadonlyMap<string, string>[] {
  const lines = text.replaceAll('\r\n ', '').split('\r\n')
  const events: Map<string, string>[] = []
  let alarm = false
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') events.push(new Map())
    if (line === 'BEGIN:VALARM') alarm = true
    if (line === 'END:VALARM') alarm = false
    const at = line.indexOf(':')
    if (!alarm && at > 0) events.at(-1)?.set(line.slice(0, at), line.slice(at + 1))
  }
  return events
}

describe('the calendar', () => {
  const text = () => calendarText(listOf(), feed)
  const events = () => readEvents(text())
  const event = (rule: string, of = events()) => of.find((each) => each.get('UID')?.startsWith(`${rule}@`))

  it('is a calendar with its own line ends, none longer than 75 octets', () => {
    expect(text().startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true)
    expect(text().endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const line of text().split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
    expect(text()).toContain('X-WR-CALNAME:架空アライアンス\\; 期限')
  })

  it('says of one duty, line by line, what and when, by which law, who, with which papers, and rings a week before', () => {
    const meeting = { ...one(listOf(), 'ordinary-general-meeting'), papers: ['招集通知', '議案'], warnings: ['確認'] }
    expect(
      calendarText([meeting], { ...feed, name: '期限' })
        .replaceAll('\r\n ', '')
        .split('\r\n'),
    ).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Renkei//governance duties//JA',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:期限',
      'BEGIN:VEVENT',
      'UID:ordinary-general-meeting@2026-03-31@alliance-1.renkei',
      'DTSTAMP:20260501T010203Z',
      'DTSTART;VALUE=DATE:20260624',
      'DTEND;VALUE=DATE:20260625',
      'SUMMARY:定時社員総会(貸借対照表・損益計算書の承認、その他の報告)',
      [
        'DESCRIPTION:根拠: 一般法36条1項、法51条の2第3項・4項(法70条の14)',
        '担当: 社員総会',
        '期限: 2026-06-30',
        '書類: 招集通知、議案',
        '起算: 事業年度の末日 2026-03-31',
        '起算: 定款: 年度末から3か月以内',
        '注意: 確認',
      ].join('\\n'),
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:定時社員総会(貸借対照表・損益計算書の承認、その他の報告)',
      'TRIGGER:-P7D',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ])
    const bare = { ...meeting, papers: [], plannedOn: null, basis: [], warnings: [], doneOn: day('2026-06-24') }
    expect(readEvents(calendarText([bare], feed))[0]?.get('DESCRIPTION')).toBe(
      '根拠: 一般法36条1項、法51条の2第3項・4項(法70条の14)\\n担当: 社員総会',
    )
    expect(
      calendarText([bare, { ...bare, dueOn: null }], { ...feed, name: '', titlesOnly: true }).split('\r\n'),
    ).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Renkei//governance duties//JA', 'CALSCALE:GREGORIAN'],
      ...['METHOD:PUBLISH', 'X-WR-CALNAME:', 'BEGIN:VEVENT'],
      ...['UID:ordinary-general-meeting@2026-03-31@alliance-1.renkei', 'DTSTAMP:20260501T010203Z'],
      ...['DTSTART;VALUE=DATE:20260630', 'DTEND;VALUE=DATE:20260701'],
      ...['SUMMARY:定時社員総会(貸借対照表・損益計算書の承認、そ', ' の他の報告)'],
      ...['TRANSP:TRANSPARENT', 'END:VEVENT', 'END:VCALENDAR', ''],
    ])
  })

  it('holds every duty that has a day, once, on that day', () => {
    const dated = listOf().filter(({ dueOn }) => dueOn)
    expect(events()).toHaveLength(dated.length)
    expect(new Set(events().map((each) => each.get('UID'))).size).toBe(events().length)
    const filed = event('annual-report-filed')
    expect(filed?.get('UID')).toBe('annual-report-filed@2026-03-31@alliance-1.renkei')
    expect(filed?.get('DTSTART;VALUE=DATE')).toBe('20260630')
    expect(filed?.get('DTEND;VALUE=DATE')).toBe('20260701')
    expect(filed?.get('DTSTAMP')).toBe('20260501T010203Z')
    expect(filed?.get('DESCRIPTION')).toContain('根拠: 法52条1項')
    expect(filed?.get('DESCRIPTION')).toContain('\\n')
  })

  it('puts the meeting on its planned day, with its last day written', () => {
    const meeting = event('ordinary-general-meeting')
    expect(meeting?.get('DTSTART;VALUE=DATE')).toBe('20260624')
    expect(meeting?.get('DESCRIPTION')).toContain('期限: 2026-06-30')
    expect(event('annual-report-filed')?.get('DESCRIPTION')).not.toContain('期限: ')
  })

  it('keeps its identifiers when the meeting moves', () => {
    const moved = readEvents(calendarText(listOf({ ...known, ordinaryMeetingOn: day('2026-06-29') }), feed))
    const uids = (of: ReturnType<typeof events>) => new Set(of.map((each) => each.get('UID')))
    expect(uids(moved)).toEqual(uids(events()))
    expect(event('accounts-kept-at-office', moved)?.get('DTSTART;VALUE=DATE')).toBe('20260622')
  })

  it('marks what is done or late, and rings for what is open', () => {
    const done = [{ duty: 'annual-report-filed@2026-03-31', on: day('2026-06-29') }]
    const whole = calendarText(listOf({ ...known, done }, today, day('2026-07-09')), feed)
    expect(event('annual-report-filed', readEvents(whole))?.get('SUMMARY')).toContain('【済】')
    expect(event('elected-officers-registered', readEvents(whole))?.get('SUMMARY')).toContain('【期限超過】')
    expect(event('council-evaluates')?.get('SUMMARY')).toBe('地域医療連携推進評議会の評価')
    const rings = (of: string) => of.split('BEGIN:VALARM').length - 1
    expect(rings(text())).toBe(events().length)
    expect(rings(whole)).toBe(events().length - 1)
    const late = [{ duty: 'annual-report-filed@2026-03-31', on: day('2026-07-01') }]
    expect(calendarText(listOf({ ...known, done: late }, today, day('2026-07-09')), feed)).toContain('【済(期限後)】')
  })

  it('tells whoever holds a secret address titles and days alone', () => {
    const done = [{ duty: 'annual-report-filed@2026-03-31', on: day('2026-06-29') }]
    const bare = calendarText(listOf({ ...known, done }, today, day('2026-07-09')), { ...feed, titlesOnly: true })
    const told = new Set(readEvents(bare).flatMap((each) => [...each.keys()]))
    expect(told).toEqual(
      new Set(['BEGIN', 'UID', 'DTSTAMP', 'DTSTART;VALUE=DATE', 'DTEND;VALUE=DATE', 'SUMMARY', 'TRANSP', 'END']),
    )
    expect(bare).not.toMatch(/【|根拠|担当/)
    expect(readEvents(bare)).toHaveLength(events().length)
  })
})

describe('text in a calendar', () => {
  it('is escaped', () => {
    expect(escapeText('a\\b;c,d\r\ne\nf\rg')).toBe('a\\\\b\\;c\\,d\\ne\\nf\\ng')
    expect(escapeText('a\u0000b\u0007c\td\u007f')).toBe('abc\td')
    expect(escapeText('BEGIN:VEVENT\nEND:VCALENDAR')).not.toContain('\n')
  })

  it('is folded at 75 octets and comes back whole, no character cut', () => {
    expect(foldLine('a'.repeat(75))).toBe('a'.repeat(75))
    expect(foldLine('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(foldLine('a'.repeat(150))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`)
    expect(foldLine('医'.repeat(26))).toBe(`${'医'.repeat(25)}\r\n 医`)
    const unit = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replaceAll(/[\r\n]/g, ''))
    fc.assert(
      fc.property(unit, (line) => {
        const folded = foldLine(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        for (const part of folded.split('\r\n')) {
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75)
          expect(part.isWellFormed()).toBe(line.isWellFormed())
        }
      }),
    )
  })
})

describe('closed days', () => {
  const holidaysOf = (year: number) =>
    Array.from({ length: 365 }, (_, at) => addDays(calendarDate(`${year}-01-01`), at)).filter(
      (each) => !['土曜日', '日曜日', '年末年始', null].includes(whyClosed(each)),
    )

  it('are the holidays of 2026 and 2027, as the calendar prints them', () => {
    expect(
      holidaysOf(2026)
        .map((each) => each.slice(5))
        .join(' '),
    ).toBe(
      '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23',
    )
    expect(
      holidaysOf(2027)
        .map((each) => each.slice(5))
        .join(' '),
    ).toBe('01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23')
    expect([whyClosed(day('2026-05-06')), whyClosed(day('2026-09-22')), whyClosed(day('2027-03-22'))]).toEqual([
      '振替休日',
      '国民の休日',
      '振替休日',
    ])
  })

  it('are weekends and the days around the new year', () => {
    expect(
      ['2026-12-28', '2026-12-29', '2026-12-31', '2027-01-01', '2027-01-03', '2027-01-04'].map((each) =>
        whyClosed(day(each)),
      ),
    ).toEqual([null, '年末年始', '年末年始', '元日', '年末年始', null])
    expect([whyClosed(day('2026-11-21')), whyClosed(day('2026-11-22')), whyClosed(day('2026-11-24'))]).toEqual([
      '土曜日',
      '日曜日',
      null,
    ])
  })

  it('leave both readings open, and ask', () => {
    expect(closedDayWarning(day('2026-06-30'))).toBeNull()
    expect(closedDayWarning(day('2026-05-31'))).toContain('令和8年5月29日までに済ませるか、令和8年6月1日でよいか')
    expect(closedDayWarning(day('2026-05-03'))).toContain('令和8年5月1日までに済ませるか、令和8年5月7日でよいか')
    expect([whyClosed(day('2021-12-31')), whyClosed(day('2021-11-03')), whyClosed(day('2022-01-01'))]).toEqual([
      '年末年始',
      null,
      '元日',
    ])
  })
})

describe('reminders', () => {
  const days = (on: string, facts = known) =>
    remindersOn(listOf(facts, today, day(on)), day(on)).map(({ duty, daysLeft }) => [duty.rule, daysLeft])

  it('come thirty, fourteen, seven and one day before, on the day, and the day after', () => {
    const left = ['2026-05-31', '2026-06-16', '2026-06-23', '2026-06-29', '2026-06-30', '2026-07-01'].map((on) =>
      days(on)
        .find(([rule]) => rule === 'annual-report-filed')
        ?.at(1),
    )
    expect(left).toEqual([30, 14, 7, 1, 0, -1])
    expect(days('2026-06-28').some(([rule]) => rule === 'annual-report-filed')).toBe(false)
  })

  it('stop when it is done, also when done late, and never come for what has no day', () => {
    for (const on of ['2026-06-29', '2026-07-01']) {
      const done = [{ duty: 'annual-report-filed@2026-03-31', on: day(on) }]
      expect(days('2026-07-01', { ...known, done }).some(([rule]) => rule === 'annual-report-filed')).toBe(false)
    }
    expect(one(listOf(), 'general-meeting-minuted').dueOn).toBeNull()
    expect(days('2026-06-24').some(([rule]) => rule === 'general-meeting-minuted')).toBe(false)
  })
})

import { type CalendarDate, calendarDate } from '../../../../foundation/calendar-date.ts'
import type { Urgency } from '../transfer-kind.ts'

interface AnswerHours {
  readonly validFrom: CalendarDate
  readonly hours: Readonly<Record<Urgency, number>>
  readonly source: string
}

/** The product's own start values: no published alliance states its hours. An alliance's agreement replaces them by a new line. */
const answerHours: readonly AnswerHours[] = [
  { validFrom: calendarDate('2017-04-02'), hours: { sameDay: 2, soon: 24, planned: 72 }, source: '製品の初期値' },
]

export interface EnquiryClock {
  /** The receiver is reminded: three quarters of the time have passed. */
  readonly remindAt: Date
  /** The answer is overdue: the sender is told, and may ask elsewhere or by telephone. */
  readonly dueAt: Date
  /** Nothing came in twice the time. A late word still counts while the sender asks around. */
  readonly expireAt: Date
}

export function enquiryClock(sentAt: Date, dueAt: Date): EnquiryClock {
  const given = dueAt.getTime() - sentAt.getTime()
  return {
    remindAt: new Date(sentAt.getTime() + given * 0.75),
    dueAt,
    expireAt: new Date(dueAt.getTime() + given),
  }
}

/** When the answer to an enquiry that was sent at an instant is due. */
export function answerDueAt(urgency: Urgency, sentAt: Date, on: CalendarDate): Date {
  const row = answerHours.findLast(({ validFrom }) => validFrom <= on)
  if (!row) throw new Error(`no answer hours are known on ${on}`)
  return new Date(sentAt.getTime() + row.hours[urgency] * 3_600_000)
}

// 医療法第7章 and 一般法: all duties of a year and of what happened, each with its article and the day it is due.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { isInForce } from '../../../../foundation/rule.ts'
import { type FiscalYear, fiscalYearOn } from '../fiscal-year.ts'
import { closedDayWarning } from './calendar/closed-days.ts'
import { dayOf, notKnown } from './deadline.ts'
import type { Duty, DutyRule, Schedule } from './duty.ts'
import type { DutyFacts } from './duty-facts.ts'
import { stateOf } from './duty-state.ts'
import { certificationEventDuties } from './event/certification-events.ts'
import { dissolutionEventDuties } from './event/dissolution-events.ts'
import type { EventGround } from './event/event-rule.ts'
import { memberAndArticleEventDuties } from './event/member-and-article-events.ts'
import { officerEventDuties } from './event/officer-events.ts'
import { accountsDuties } from './year/accounts-duties.ts'
import { afterMeetingDuties } from './year/after-meeting-duties.ts'
import { boardReportDuty } from './year/board-reports.ts'
import { heldOverTermDuty } from './year/held-over-terms.ts'
import { meetingDuties } from './year/meeting-duties.ts'
import { groundOfYear, type YearGround } from './year/year-plan.ts'
import { yearlyDuties } from './year/yearly-duties.ts'

export const accountRules: readonly DutyRule<YearGround>[] = [
  ...accountsDuties,
  ...meetingDuties,
  ...afterMeetingDuties,
]
export const livedYearRules: readonly DutyRule<YearGround>[] = [...yearlyDuties, boardReportDuty]
const begunYearRules: readonly DutyRule<YearGround>[] = [...livedYearRules, heldOverTermDuty]
export const eventRules: readonly DutyRule<EventGround>[] = [
  ...memberAndArticleEventDuties,
  ...officerEventDuties,
  ...certificationEventDuties,
  ...dissolutionEventDuties,
]

const titles = new Map([...accountRules, ...begunYearRules, ...eventRules].map(({ id, title }) => [id, title]))

/** What the duty is called of anybody: without the names that a title of the day may carry. */
export const namelessTitle = ({ rule, title }: Pick<Duty, 'rule' | 'title'>): string => titles.get(rule) ?? title

/**
 * The duties of the fiscal year in which `dayInYear` falls: the accounts of the year before, with the meeting that hears
 * them, and what the lived year asks itself. In the order of their days; what has none stands last. Without the fiscal
 * year no duty has a day.
 */
export function dutiesOfYear(facts: DutyFacts, dayInYear: CalendarDate, today: CalendarDate): readonly Duty[] {
  const start = facts.articles.fiscalYearStart
  if (!start) return [...accountRules, ...livedYearRules].map((rule) => withoutYear(rule, today))
  const lived = fiscalYearOn(start, dayInYear)
  const ground = groundOfYear(facts, start, lived)
  const closedExists = !facts.establishedOn || facts.establishedOn <= ground.closed.until
  const rules = [
    ...(closedExists && !isRevokedBy(facts, ground.closed.until) ? accountRules : []),
    ...(isRevokedBy(facts, lived.from) ? [] : lived.from <= today ? begunYearRules : livedYearRules),
  ]
  const duties = rules.flatMap((rule) => dutiesOf(rule, ground, ground.closed.until, facts, today))
  return inOrder(duties.map((duty) => warnOfRevocation(warnOfFirstYear(duty, ground.closed, facts), facts)))
}

/** What events brought about, whenever they happened. */
export function dutiesOfEvents(facts: DutyFacts, today: CalendarDate): readonly Duty[] {
  const duties = facts.events?.flatMap((event) =>
    eventRules.flatMap((rule) => dutiesOf(rule, { event, facts }, event.id, facts, today)),
  )
  return inOrder(duties ?? [])
}

function dutiesOf<Ground>(
  rule: DutyRule<Ground>,
  ground: Ground,
  key: string,
  facts: DutyFacts,
  today: CalendarDate,
): readonly Duty[] {
  return rule
    .schedules(ground)
    .map((schedule) => toDuty(rule, schedule, schedule.key ? `${key}#${schedule.key}` : key, facts.done, today))
    .filter(({ dueOn }) => !facts.certifiedOn || !dueOn || dueOn >= facts.certifiedOn)
}

function toDuty(
  rule: Omit<DutyRule<unknown>, 'schedules'>,
  schedule: Schedule,
  key: string,
  done: DutyFacts['done'],
  today: CalendarDate,
): Duty {
  const id = `${rule.id}@${key}`
  const { deadline, earliestOn = null, plannedOn = null, basis, missing = [], warnings = [] } = schedule
  const dueOn = dayOf(deadline)
  const doneOn = done?.find(({ duty }) => duty === id)?.on ?? schedule.doneOn ?? null
  const beforeTheLaw = dueOn !== null && !isInForce(rule.validity, dueOn)
  const closed = dueOn && closedDayWarning(dueOn)
  return {
    id,
    rule: rule.id,
    title: schedule.title ?? rule.title,
    article: rule.article,
    who: rule.who,
    papers: rule.papers,
    deadline,
    dueOn,
    plannedOn,
    earliestOn,
    basis,
    state: beforeTheLaw ? 'unknown' : stateOf({ deadline, earliestOn, doneOn, applies: missing.length === 0 }, today),
    doneOn,
    missing: [...(deadline.kind === 'unknown' ? deadline.missing : []), ...missing],
    warnings: [
      ...warnings,
      ...(closed ? [closed] : []),
      ...(beforeTheLaw
        ? [`期限の${dueOn}は、${rule.article}がこの法人に当てはまる${rule.validity.from}より前です`]
        : []),
      ...(doneOn && doneOn > today ? [`済んだ日 ${doneOn} が今日(${today})より後です`] : []),
      ...(doneOn && deadline.kind !== 'day' ? ['期限の日がないため、期限内に済んだかは判定していません'] : []),
    ],
  }
}

function withoutYear(rule: DutyRule<YearGround>, today: CalendarDate): Duty {
  const deadline = notKnown('articles.fiscalYearStart', '定款に定めた事業年度の初日')
  return toDuty(rule, { deadline, basis: [] }, 'unknown-year', undefined, today)
}

/** A year that began before the certification: whether the Act's accounts cover all of it, the law does not say. */
function warnOfFirstYear(duty: Duty, closed: FiscalYear, { certifiedOn }: DutyFacts): Duty {
  if (!certifiedOn || certifiedOn <= closed.from || !accountRules.some(({ id }) => id === duty.rule)) return duty
  const warning = `${closed.from}から${closed.until}までの事業年度は認定の日(${certifiedOn})より前に始まっています。医療法による義務が及ぶかを都道府県に確かめてください`
  return { ...duty, warnings: [...duty.warnings, warning] }
}

/** Whether the certification had ended by a day: the Act then asks nothing of what closes or begins on it. */
const isRevokedBy = ({ revokedOn }: DutyFacts, day: CalendarDate): boolean =>
  revokedOn !== undefined && revokedOn <= day

/** Of a year that ended before the revocation: whether the Act still asks what falls due after it, no article says. */
function warnOfRevocation(duty: Duty, { revokedOn }: DutyFacts): Duty {
  if (!revokedOn || (duty.dueOn !== null && duty.dueOn <= revokedOn)) return duty
  const warning = `${revokedOn}に認定が取り消されています(法70条の21)。医療法による義務が残るかを都道府県に確かめてください`
  return { ...duty, warnings: [...duty.warnings, warning] }
}

const lastOfAll = '9999-12-31'
const orderOf = ({ dueOn, earliestOn }: Duty): string => dueOn ?? earliestOn ?? lastOfAll

const inOrder = (duties: readonly Duty[]): readonly Duty[] =>
  duties.toSorted((one, other) => orderOf(one).localeCompare(orderOf(other)))

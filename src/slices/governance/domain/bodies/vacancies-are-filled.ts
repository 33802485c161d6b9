// 法70条の12第1項 → 法46条の5の3第3項: when over one fifth of the fixed number of directors, or of auditors, is vacant, the posts
// are filled within one month. Those who retired go on until then (一般法75条).
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays, endOfMonths } from '../../../../foundation/legal-period.ts'
import { broken, type Finding, met, type Rule, unknown } from '../../../../foundation/rule.ts'
import { schemeStartedOn } from '../law-version.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import { vacancyFillMonths, vacancyOneIn } from '../parameters/body-parameters.ts'
import { type OfficerOverTime, servingOn } from './officers-over-time.ts'

export interface Posts {
  readonly role: 'director' | 'auditor'
  /** The number the articles fix (定数). Articles that name a range fix none: then it stays unstated. */
  readonly fixedNumber?: number | undefined
  readonly serving?: number | undefined
}

const roleNames = { director: '理事', auditor: '監事' } as const

/** Over a fifth is vacant: exactly a fifth is not. Null while a number is not stated. */
export function isOverAFifthVacant({ fixedNumber, serving }: Posts): boolean | null {
  if (fixedNumber === undefined || serving === undefined) return null
  return (fixedNumber - serving) * vacancyOneIn > fixedNumber
}

/** The last day on which the posts can be filled in time, when over a fifth fell vacant in the course of a day (民法140条). */
export const vacancyFillBy = (vacantOn: CalendarDate): CalendarDate => endOfMonths(vacantOn, vacancyFillMonths)

/**
 * The day since which over a fifth of the posts has been vacant without a break, up to a day; null when it is not. From
 * it the event `postsVacant` is made. A post falls vacant on the day after its officer's last.
 */
export function overAFifthVacantSince(
  officers: readonly OfficerOverTime[],
  { role, fixedNumber }: Omit<Posts, 'serving'>,
  on: CalendarDate,
): CalendarDate | null {
  const isOver = (day: CalendarDate) =>
    isOverAFifthVacant({ role, fixedNumber, serving: servingOn(officers, role, day) }) === true
  const changes = officers
    .filter((officer) => officer.role === role)
    .flatMap(({ held }) => [held.from, ...(held.until ? [addDays(held.until, 1)] : [])])
    .filter((day) => day <= on)
    .toSorted()
  if (!isOver(on)) return null
  const lastFull = changes.findLastIndex((day) => !isOver(day))
  return changes[lastFull + 1] ?? null
}

/**
 * The day in whose course the posts fell vacant that are vacant `since` a day: the last day of whoever went. The month runs
 * from it; counted from the day after, which begins at midnight and so counts itself (民法140条ただし書), it ends on the same day.
 */
export function fellVacantOn(
  officers: readonly OfficerOverTime[],
  role: Posts['role'],
  since: CalendarDate,
): CalendarDate {
  const eve = addDays(since, -1)
  return officers.some((officer) => officer.role === role && officer.held.until === eve) ? eve : since
}

function decide(posts: Posts): Finding {
  const { role, fixedNumber, serving } = posts
  const name = roleNames[role]
  const over = isOverAFifthVacant(posts)
  if (over === null || fixedNumber === undefined || serving === undefined) {
    return unknown([
      ...(fixedNumber === undefined
        ? [missingFact(`articles.${role}Number`, `定款に定めた${name}の定数`, suppliers.office)]
        : []),
      ...(serving === undefined ? [missingFact(`officers.${role}`, `現任の${name}の数`, suppliers.office)] : []),
    ])
  }
  const because = `${name}の定数 ${fixedNumber}人、現任 ${serving}人、欠員 ${Math.max(0, fixedNumber - serving)}人`
  return over
    ? broken(`${because}: 定数の5分の1を超えて欠けているため、1か月以内に補充しなければなりません`)
    : met(because)
}

export const vacanciesAreFilled: Rule<Posts> = {
  id: 'vacancies-are-filled',
  title: '役員の欠員',
  validity: { from: schemeStartedOn },
  article: () => '法70条の12第1項(法46条の5の3第3項)',
  decide,
}

// 法70条の12第1項 → 法46条の5の3第3項: when over one fifth of the fixed number of directors, or of auditors, is vacant, the posts
// are filled within one month. Those who retired go on until then (一般法75条).
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { endOfMonths } from '../../../../foundation/legal-period.ts'
import { broken, type Finding, met, type Rule, unknown } from '../../../../foundation/rule.ts'
import { schemeStartedOn } from '../law-version.ts'
import { missingFact, suppliers } from '../missing-fact.ts'
import { vacancyFillMonths, vacancyOneIn } from '../parameters/body-parameters.ts'

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

/** The last day on which the posts can be filled in time, when over a fifth fell vacant on a day. */
export const vacancyFillBy = (vacantOn: CalendarDate): CalendarDate => endOfMonths(vacantOn, vacancyFillMonths)

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

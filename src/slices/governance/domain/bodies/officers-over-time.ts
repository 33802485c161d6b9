// 法70条の3第1項第14号・第15号: who is an officer on a day, so that the criteria judge the body as it stood then.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { answerRule, type RuleAnswer } from '../../../../foundation/rule-answer.ts'
import type { CertificationCase, Officer, Relation } from '../certification-case.ts'
import { interestedPersonsAreBarred } from '../rules/officers/interested-persons-are-barred.ts'
import { officersAreEnoughAndIndependent } from '../rules/officers/officers-are-enough-and-independent.ts'
import { oneDirectorRepresents } from '../rules/officers/one-director-represents.ts'
import { type Held, isHeldOn } from './held-period.ts'

/** An officer as in a case, with the time of the post. One person may hold several after one another. */
export interface OfficerOverTime extends Officer {
  readonly held: Held
  /** The days on which this officer alone represents the corporation (C15); absent: not stated. */
  readonly represents?: readonly Held[] | undefined
}

/** The officers of a day, in the form the criteria read. */
export function officersOn(officers: readonly OfficerOverTime[], on: CalendarDate): readonly Officer[] {
  return officers
    .filter(({ held }) => isHeldOn(held, on))
    .map(({ held: _held, represents, ...officer }) => ({
      ...officer,
      representative: represents ? represents.some((period) => isHeldOn(period, on)) : officer.representative,
    }))
}

/** What the criteria about officers (C13–C15) say of the case with the officers of a day. */
export function checkOfficersOn(
  stated: Omit<CertificationCase, 'officers'>,
  officers: readonly OfficerOverTime[],
  on: CalendarDate,
): readonly RuleAnswer[] {
  const serving = officersOn(officers, on)
  const relations = stated.relations && relationsAmong(serving, stated.relations)
  const facts: CertificationCase = { ...stated, officers: serving, relations }
  return [interestedPersonsAreBarred, officersAreEnoughAndIndependent, oneDirectorRepresents].map((rule) =>
    answerRule(rule, facts, on),
  )
}

/** Kin of someone who has left, or has not come yet, count no longer and not yet. */
function relationsAmong(officers: readonly Officer[], relations: readonly Relation[]): readonly Relation[] {
  const ids = new Set(officers.map(({ id }) => id))
  return relations.filter((relation) =>
    (relation.kind === 'special' ? [relation.of, relation.person] : relation.between).every((id) => ids.has(id)),
  )
}

/** How many directors or auditors serve on a day. */
export const servingOn = (
  officers: readonly OfficerOverTime[],
  role: 'director' | 'auditor',
  on: CalendarDate,
): number => officers.filter((officer) => officer.role === role && isHeldOn(officer.held, on)).length

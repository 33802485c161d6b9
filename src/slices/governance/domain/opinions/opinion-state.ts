// 法70条の3第1項第18号: a participant asks before it decides; the alliance gives an opinion. Nothing here approves or blocks.
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'

/** Who sees an asked question, each level with those before it; the member chooses. */
export const disclosures = ['office', 'board', 'council', 'members'] as const
export type Disclosure = (typeof disclosures)[number]

export const opinionStates = ['draft', 'sent', 'answered', 'withdrawn'] as const
export type OpinionState = (typeof opinionStates)[number]

export interface OpinionFacts {
  readonly sentOn: CalendarDate | null
  readonly withdrawn: boolean
  readonly answeredOn: CalendarDate | null
  /** The day on which the member decided; null: not yet, or not told. */
  readonly decidedOn: CalendarDate | null
}

export function stateOf({ sentOn, withdrawn, answeredOn }: OpinionFacts): OpinionState {
  if (withdrawn) return 'withdrawn'
  if (answeredOn) return 'answered'
  return sentOn ? 'sent' : 'draft'
}

/** Whether the question came before the decision (あらかじめ); null while either day is not known. */
export const askedInTime = ({ sentOn, decidedOn }: OpinionFacts): boolean | null =>
  sentOn && decidedOn ? sentOn < decidedOn : null

const verdict =
  /(不承認|承認|許可|不許可|認可|却下|否決|差戻し|差し戻し)(と|を)?(する|します|いたします|しない|しません|できない|できません|とする|とします)/

/** An opinion that reads as if the member's decision were the alliance's: it is to be worded otherwise. */
export const soundsLikeVerdict = (text: string): boolean => verdict.test(text.replace(/\s/g, ''))

import type { CalendarDate } from '../../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../../foundation/legal-period.ts'
import { schemeStartedOn } from '../../law-version.ts'
import { registrationDays } from '../../parameters/duty-parameters.ts'
import { type Deadline, fromDay, onDay } from '../deadline.ts'
import type { Basis, DutyRule, Schedule } from '../duty.ts'
import type { DutyEvent, DutyFacts, EventKind, EventOf } from '../duty-facts.ts'

export interface EventGround {
  readonly event: DutyEvent
  readonly facts: DutyFacts
}

interface EventDuty<Kind extends EventKind> extends Omit<DutyRule<EventGround>, 'schedules' | 'validity'> {
  readonly validity?: DutyRule<EventGround>['validity']
  readonly schedules: (event: EventOf<Kind>, facts: DutyFacts) => readonly Schedule[]
}

/** A duty that events of some kinds bring about, and no other. */
export function whenHappens<Kind extends EventKind>(
  kinds: readonly Kind[],
  duty: EventDuty<Kind>,
): DutyRule<EventGround> {
  const isOf = (event: DutyEvent): event is EventOf<Kind> => (kinds as readonly EventKind[]).includes(event.kind)
  return {
    validity: { from: schemeStartedOn },
    ...duty,
    schedules: ({ event, facts }) => (isOf(event) ? duty.schedules(event, facts) : []),
  }
}

export const since = (event: DutyEvent, says: string): Basis => ({
  kind: 'event',
  of: event.id,
  says: `${says} ${event.on}`,
})

/** 一般法300条・303条: two weeks from the arrival of the approval that a registration waits for. */
export const registrationAfter = (arrivedOn: CalendarDate | null | undefined, field: string): Deadline =>
  fromDay(arrivedOn, (on) => onDay(addDays(on, registrationDays)), field, '認可書が届いた日')

/** What needs the governor's approval has no day in the law, and no effect without it. */
export const noEffectBefore = '申請の期限は法令にありません。認可がなければ効力を生じません'

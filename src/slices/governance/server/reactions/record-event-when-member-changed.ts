import { parseCalendarDate } from '../../../../foundation/calendar-date.ts'
import {
  type MemberJoined,
  type MemberWithdrawn,
  memberJoined,
  memberWithdrawn,
} from '../../../../kernel/tenancy/published/tenancy-events.ts'
import type { LoggedEvent, Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { WrittenEvent } from '../../contract/duties/duty-event-shape.ts'
import { writeEvent } from '../duties/duty-store.ts'
import type { DutyTables } from '../duties/duty-tables.ts'

/** 法70条の21第2項第1号: whoever comes or goes, the criteria are looked at again. Heard twice, it is written once. */
async function record(work: Work, { id }: LoggedEvent, allianceId: string, kind: WrittenEvent['kind'], day: string) {
  const on = parseCalendarDate(day)
  if (!on || (kind !== 'memberJoins' && kind !== 'memberLeaves')) throw new Error(`an event of ${day} of kind ${kind}`)
  await writeEvent(workFor<DutyTables>(work), {
    id,
    revision: 1,
    ownerId: allianceId,
    event: { kind, on },
    origin: `event:${id}`,
  })
}

export const recordEventWhenMemberJoined: Reaction = {
  name: 'governance.record-event-when-member-joined',
  to: memberJoined,
  react: (work, event) => {
    const { allianceId, joinedOn } = event.payload as MemberJoined['payload']
    return record(work, event, allianceId, 'memberJoins', joinedOn)
  },
}

export const recordEventWhenMemberWithdrawn: Reaction = {
  name: 'governance.record-event-when-member-withdrawn',
  to: memberWithdrawn,
  react: (work, event) => {
    const { allianceId, withdrawnOn } = event.payload as MemberWithdrawn['payload']
    return record(work, event, allianceId, 'memberLeaves', withdrawnOn)
  },
}

import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { type MemberJoined, memberJoined } from '../../../../kernel/tenancy/published/tenancy-events.ts'
import { membersOn } from '../../../../kernel/tenancy/server/members-on.ts'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { recordStatement } from '../living/record-statement.ts'
import { statementsOn } from '../living/statement-store.ts'

/** Who joins stands in the alliance's own roster: when it has left and is known no more, past days stay complete. */
export const enrolWhenMemberJoined: Reaction = {
  name: 'governance.enrol-when-member-joined',
  to: memberJoined,
  react: async (given: Work, event) => {
    const { allianceId, organisationId, joinedOn } = event.payload as MemberJoined['payload']
    const work = workFor<GovernanceTables>(given)
    const effectiveOn = calendarDate(joinedOn)
    const members = await membersOn(workFor<never>(given), allianceId, effectiveOn)
    const member = members.find((each) => each.organisationId === organisationId)
    if (!member) return
    const roster = (await statementsOn(work, allianceId, effectiveOn)).each('member')
    const stated = roster.find(({ subject }) => subject === organisationId)?.value
    await recordStatement(work, {
      ownerId: allianceId,
      topic: 'member',
      subject: organisationId,
      effectiveOn,
      value: { ...stated, name: member.name, kind: member.memberKind },
      reason: `社員の加入:${member.name}`,
    })
  },
}

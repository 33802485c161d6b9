import { calendarDate } from '../../../../foundation/calendar-date.ts'
import { type MemberWithdrawn, memberWithdrawn } from '../../../../kernel/tenancy/published/tenancy-events.ts'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { GovernanceTables } from '../governance-tables.ts'
import { recordStatement } from '../living/record-statement.ts'

export const strikeOffWhenMemberWithdrawn: Reaction = {
  name: 'governance.strike-off-when-member-withdrawn',
  to: memberWithdrawn,
  react: async (work: Work, event) => {
    const { allianceId, organisationId, withdrawnOn } = event.payload as MemberWithdrawn['payload']
    await recordStatement(workFor<GovernanceTables>(work), {
      ownerId: allianceId,
      topic: 'member',
      subject: organisationId,
      effectiveOn: calendarDate(withdrawnOn),
      value: null,
      reason: '社員の退社',
    })
  },
}

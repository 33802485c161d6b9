import { calendarDate } from '../../foundation/calendar-date.ts'
import type { DisclosureTables } from '../../kernel/disclosure/server/disclosure-tables.ts'
import { recordNewRule } from '../../kernel/disclosure/server/rules/record-rule.ts'
import { asViewer } from '../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { Work } from '../../kernel/work/server/work.ts'

/** Stands for the administrator whom the demo has not for every member. */
const nobody = '00000000-0000-0000-0000-000000000000'

/** A member of the demo shows the others what its wards can take and which beds are free. */
export async function discloseWards(
  floor: WorkFloor,
  work: Work,
  allianceId: string,
  organisationId: string,
): Promise<void> {
  const administrator = {
    kind: 'account',
    accountId: nobody,
    organisationId,
    roles: ['facilityAdministrator'],
  } as const
  await asViewer<DisclosureTables, void>(floor, work, administrator, async (own) => {
    for (const category of ['admissionCapability', 'bedAvailability'] as const) {
      const recorded = await recordNewRule(own, {
        allianceId,
        category,
        audience: { kind: 'members' },
        effect: 'allow',
        granularity: 'rows',
        validFromOn: calendarDate('2025-04-01'),
        validThroughOn: null,
        basis: { kind: 'allianceAgreement', text: '転院調整に関する規程(架空) 第3条' },
      })
      if ('refused' in recorded) throw new Error(`the demo's rule is refused: ${JSON.stringify(recorded)}`)
    }
  })
}

import { calendarDate } from '../../foundation/calendar-date.ts'
import type { RuleTerms } from '../../kernel/disclosure/domain/disclosure-rule.ts'
import type { DisclosureTables } from '../../kernel/disclosure/server/disclosure-tables.ts'
import { recordNewRule } from '../../kernel/disclosure/server/rules/record-rule.ts'
import { asViewer } from '../../kernel/work/server/as-system.ts'
import type { WorkFloor } from '../../kernel/work/server/open-work.ts'
import type { Work } from '../../kernel/work/server/work.ts'

/** Stands for the administrator whom the demo has not for every member. */
const nobody = '00000000-0000-0000-0000-000000000000'

type DemoRule = Pick<RuleTerms, 'category' | 'audience' | 'granularity' | 'basis'>

function recordRules(
  floor: WorkFloor,
  work: Work,
  allianceId: string,
  organisationId: string,
  rules: readonly DemoRule[],
): Promise<void> {
  const administrator = {
    kind: 'account',
    accountId: nobody,
    organisationId,
    roles: ['facilityAdministrator'],
  } as const
  return asViewer<DisclosureTables, void>(floor, work, administrator, async (own) => {
    for (const rule of rules) {
      const recorded = await recordNewRule(own, {
        ...rule,
        allianceId,
        effect: 'allow',
        validFromOn: calendarDate('2025-04-01'),
        validThroughOn: null,
      })
      if ('refused' in recorded) throw new Error(`the demo's rule is refused: ${JSON.stringify(recorded)}`)
    }
  })
}

/** A member of the demo shows the others what its wards can take and which beds are free. */
export const discloseWards = (floor: WorkFloor, work: Work, allianceId: string, organisationId: string) =>
  recordRules(
    floor,
    work,
    allianceId,
    organisationId,
    (['admissionCapability', 'bedAvailability'] as const).map((category) => ({
      category,
      audience: { kind: 'members' },
      granularity: 'rows',
      basis: { kind: 'allianceAgreement', text: '転院調整に関する規程(架空) 第3条' },
    })),
  )

/** A member of the demo shows the alliance's office the sums of its transfers. */
export const discloseTransferSums = (floor: WorkFloor, work: Work, allianceId: string, organisationId: string) =>
  recordRules(floor, work, allianceId, organisationId, [
    {
      category: 'transfers',
      audience: { kind: 'secretariat' },
      granularity: 'aggregated',
      basis: { kind: 'postedPurpose', text: '院内掲示「地域連携の状況の集計」(架空)' },
    },
  ])

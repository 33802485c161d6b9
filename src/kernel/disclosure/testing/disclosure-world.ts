import { type CalendarDate, calendarDate } from '../../../foundation/calendar-date.ts'
import type { Role } from '../../identity/domain/role.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { joinAlliance, withdrawFromAlliance } from '../../tenancy/server/record-membership.ts'
import { recordOrganisation } from '../../tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../tenancy/server/tenancy-tables.ts'
import { openSystemWork, type WorkFloor } from '../../work/server/open-work.ts'
import { type Work, workFor } from '../../work/server/work.ts'
import type { RuleTerms } from '../domain/disclosure-rule.ts'
import { recordSupervision } from '../server/record-supervision.ts'

const source = '試験'
const firstDay = calendarDate('2024-04-01')

const asSystem = <Answer>(floor: WorkFloor, operation: (work: Work<TenancyTables>) => Promise<Answer>) =>
  openSystemWork<TenancyTables, Answer>(floor, 'test-setup', operation)

export interface DisclosureWorld {
  readonly alliance: string
  /** The participant whose rules are looked at, a fellow participant, and a plain member. */
  readonly owner: string
  readonly fellow: string
  readonly plain: string
  readonly prefecture: string
  readonly stranger: string
}

/** A fresh alliance with its supervising prefecture, and an organisation that has nothing to do with it. */
export const makeDisclosureWorld = (floor: WorkFloor): Promise<DisclosureWorld> =>
  asSystem(floor, async (work) => {
    const organisation = async (kind: 'alliance' | 'memberOrganisation' | 'prefecture', name: string) => {
      const id = crypto.randomUUID()
      await recordOrganisation(work, { id, kind, name, effectiveOn: firstDay, source })
      return id
    }
    const world = {
      alliance: await organisation('alliance', '架空連携'),
      owner: await organisation('memberOrganisation', '甲会'),
      fellow: await organisation('memberOrganisation', '乙会'),
      plain: await organisation('memberOrganisation', '丙市'),
      prefecture: await organisation('prefecture', '架空県'),
      stranger: await organisation('memberOrganisation', '他会'),
    }
    const allianceId = world.alliance
    const joining = { allianceId, joinedOn: firstDay, source }
    await joinAlliance(work, { ...joining, organisationId: world.owner, memberKind: 'participant' })
    await joinAlliance(work, { ...joining, organisationId: world.fellow, memberKind: 'participant' })
    await joinAlliance(work, { ...joining, organisationId: world.plain, memberKind: 'plainMember' })
    await recordSupervision(workFor(work), { allianceId, prefectureId: world.prefecture, fromOn: firstDay, source })
    return world
  })

export const withdraw = (floor: WorkFloor, world: DisclosureWorld, organisationId: string, withdrawnOn: CalendarDate) =>
  asSystem(floor, (work) => withdrawFromAlliance(work, { allianceId: world.alliance, organisationId, withdrawnOn }))

export const personOf = (organisationId: string, ...roles: Role[]): Viewer => ({
  kind: 'account',
  accountId: crypto.randomUUID(),
  organisationId,
  roles,
})

/** Beds, row by row, to every member; a case changes what it is about. */
export const someTerms = (world: DisclosureWorld, changes: Partial<RuleTerms> = {}): RuleTerms => ({
  allianceId: world.alliance,
  category: 'bedAvailability',
  audience: { kind: 'members' },
  effect: 'allow',
  granularity: 'rows',
  validFromOn: firstDay,
  validThroughOn: null,
  basis: { kind: 'allianceAgreement', text: '架空の規程 第1条' },
  ...changes,
})

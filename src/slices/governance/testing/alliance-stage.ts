import { type CalendarDate, calendarDate } from '../../../foundation/calendar-date.ts'
import { recordSupervision } from '../../../kernel/disclosure/server/record-supervision.ts'
import type { Role } from '../../../kernel/identity/domain/role.ts'
import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import { joinAlliance } from '../../../kernel/tenancy/server/record-membership.ts'
import { recordFacility, recordOrganisation } from '../../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork } from '../../../kernel/work/server/open-work.ts'
import { workFor } from '../../../kernel/work/server/work.ts'
import type { TestFloor } from '../../../kernel/work/testing/open-test-floor.ts'

type Account = Extract<Viewer, { kind: 'account' }>

export interface AllianceStage {
  readonly allianceId: string
  readonly prefectureId: string
  /** The members' organisations, each with a hospital: 法人1, 法人2 … */
  readonly memberIds: readonly string[]
  readonly someone: (role: Role, organisationId?: string) => Account
}

const since: CalendarDate = calendarDate('2024-04-01')

/** A fresh alliance with its members, each with a hospital in 海老名市, and the prefecture that supervises it. */
export async function setAllianceStage({ floor }: TestFloor, members = 2): Promise<AllianceStage> {
  const allianceId: string = crypto.randomUUID()
  const prefectureId = crypto.randomUUID()
  const memberIds = Array.from({ length: members }, () => crypto.randomUUID())
  await openSystemWork(floor, 'test-setup', async (system) => {
    const work = workFor<TenancyTables>(system)
    const from = { effectiveOn: since, source: '試験' }
    await recordOrganisation(work, { id: allianceId, kind: 'alliance', name: '架空の連携推進法人', ...from })
    await recordOrganisation(work, { id: prefectureId, kind: 'prefecture', name: '架空県', ...from })
    await recordSupervision(workFor(work), { allianceId, prefectureId, fromOn: since, source: '試験' })
    for (const [index, id] of memberIds.entries()) {
      await recordOrganisation(work, { id, kind: 'memberOrganisation', name: `架空法人${index + 1}`, ...from })
      await recordFacility(work, {
        ...from,
        id: crypto.randomUUID(),
        organisationId: id,
        kind: 'hospital',
        name: `架空病院${index + 1}`,
        municipalityCode: '14215',
        beds: { count: 100, definition: '許可病床' },
      })
      const joining = {
        allianceId,
        organisationId: id,
        memberKind: 'participant',
        joinedOn: since,
        source: '試験',
      } as const
      await joinAlliance(work, joining)
    }
  })
  const someone = (role: Role, organisationId = allianceId): Account => ({
    kind: 'account',
    accountId: crypto.randomUUID(),
    organisationId,
    roles: [role],
  })
  return { allianceId, prefectureId, memberIds, someone }
}

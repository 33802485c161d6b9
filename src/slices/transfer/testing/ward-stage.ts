import { calendarDate } from '../../../foundation/calendar-date.ts'
import type { Position } from '../../../foundation/position.ts'
import type { DisclosureCategory } from '../../../kernel/disclosure/domain/disclosure-category.ts'
import type { RuleTerms } from '../../../kernel/disclosure/domain/disclosure-rule.ts'
import type { DisclosureTables } from '../../../kernel/disclosure/server/disclosure-tables.ts'
import { recordNewRule } from '../../../kernel/disclosure/server/rules/record-rule.ts'
import { recordFacility } from '../../../kernel/tenancy/server/record-organisation.ts'
import type { TenancyTables } from '../../../kernel/tenancy/server/tenancy-tables.ts'
import { openSystemWork, openWork, type WorkFloor } from '../../../kernel/work/server/open-work.ts'
import type { CallOf } from '../../../platform/contract/endpoint.ts'
import { recordBeds } from '../contract/bed-endpoints.ts'
import { defineWard, recordSheet } from '../contract/capability-endpoints.ts'
import type { AdmissionCapability } from '../domain/ward/admission-capability.ts'
import { noBeds } from '../domain/ward/bed-counts.ts'
import { type AccountViewer, someoneOf, type TransferTest } from './open-transfer-test.ts'

const firstDay = calendarDate('2024-04-01')

/** Takes `plainNeed`. */
export const generousSheet = {
  procedures: {},
  infections: {},
  behaviours: {},
  purposes: ['rehabilitation' as const],
  sexes: 'both' as const,
} satisfies AdmissionCapability

export async function addFacility(
  floor: WorkFloor,
  organisationId: string,
  name = '架空病院',
  municipalityCode = '14212',
): Promise<string> {
  const id = crypto.randomUUID()
  await openSystemWork<TenancyTables, void>(floor, 'test-setup', (work) =>
    recordFacility(work, {
      id,
      organisationId,
      kind: 'hospital',
      name,
      municipalityCode,
      beds: null,
      effectiveOn: firstDay,
      source: '試験',
    }),
  )
  return id
}

type Particulars = Position | { readonly institution_code: string }

/** Its own administrator says so. */
const describeFacility = (
  floor: WorkFloor,
  organisationId: string,
  facilityId: string,
  particulars: Particulars,
): Promise<unknown> =>
  openWork<TenancyTables, unknown>(floor, someoneOf(organisationId, 'facilityAdministrator'), 'none', (work) =>
    work.db.updateTable('kernel.facility').set(particulars).where('id', '=', facilityId).execute(),
  )

export const placeFacility = (floor: WorkFloor, organisationId: string, facilityId: string, position: Position) =>
  describeFacility(floor, organisationId, facilityId, position)

export const encodeFacility = (floor: WorkFloor, organisationId: string, facilityId: string, code: string) =>
  describeFacility(floor, organisationId, facilityId, { institution_code: code })

/** A 医療機関コード of 神奈川県 that no other test has. */
export const aCode = (): string =>
  `14${crypto.getRandomValues(new Uint32Array(1)).join('').padStart(10, '0').slice(-8)}`

/** An organisation discloses a category, row by row, to the members of the alliance. */
export const disclose = (
  floor: WorkFloor,
  allianceId: string,
  ownerId: string,
  category: DisclosureCategory,
  changes: Partial<RuleTerms> = {},
): Promise<unknown> =>
  openWork<DisclosureTables, unknown>(floor, someoneOf(ownerId, 'facilityAdministrator'), 'none', async (work) => {
    const recorded = await recordNewRule(work, {
      allianceId,
      category,
      audience: { kind: 'members' },
      effect: 'allow',
      granularity: 'rows',
      validFromOn: firstDay,
      validThroughOn: null,
      basis: { kind: 'allianceAgreement', text: '架空の規程 第1条' },
      ...changes,
    })
    if ('refused' in recorded) throw new Error(`the rule was refused: ${JSON.stringify(recorded)}`)
    return recorded
  })

/** A ward of the viewer's own, in a new facility unless one is named. */
export async function addWard(
  test: TransferTest,
  viewer: AccountViewer,
  given: { readonly facilityId?: string; readonly name?: string; readonly kind?: 'other' | 'communityBasedCare' } = {},
): Promise<string> {
  const facilityId = given.facilityId ?? (await addFacility(test.floor, viewer.organisationId))
  const body = { facilityId, kind: given.kind ?? 'other', name: given.name ?? '一病棟' }
  return (await test.answer(viewer, defineWard, { body })).id
}

export const writeSheet = (
  test: TransferTest,
  viewer: AccountViewer,
  wardId: string,
  sheet: CallOf<typeof recordSheet>['body']['sheet'] = generousSheet,
  seenRevision: number | null = null,
  validFromOn: string = firstDay,
) => test.call(viewer, recordSheet, { params: { wardId }, body: { seenRevision, validFromOn, sheet } })

export const sayBeds = (
  test: TransferTest,
  viewer: AccountViewer,
  wardId: string,
  said: Partial<CallOf<typeof recordBeds>['body']> = {},
) =>
  test.call(viewer, recordBeds, {
    params: { wardId },
    body: { id: crypto.randomUUID(), seenId: null, counts: { ...noBeds, either: 2 }, ...said },
  })

/** Lets the ward's words be older: the viewer's context bears no clock that is far off. */
export const ageBeds = (test: TransferTest, wardId: string, hours: number): Promise<unknown> =>
  test.superuser.query(
    'update transfer.bed_availability set stated_at = stated_at - make_interval(hours => $2) where ward_id = $1',
    [wardId, hours],
  )

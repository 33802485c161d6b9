import { sql } from 'kysely'
import { municipalitiesByCode } from '../../../platform/municipalities/municipality-table.ts'
import { asSystem } from '../../work/server/as-system.ts'
import type { WorkFloor } from '../../work/server/open-work.ts'
import { refuse, type ServedEndpoint, serve } from '../../work/server/server-slice.ts'
import { takeTurn } from '../../work/server/take-turn.ts'
import type { Work } from '../../work/server/work.ts'
import { listFacilities, recordFacilityParticulars } from '../contract/facility-endpoints.ts'
import { positionOf } from './position-of.ts'
import type { TenancyTables } from './tenancy-tables.ts'

export const facilityEndpoints = (floor: WorkFloor): readonly ServedEndpoint[] => [
  serve(listFacilities, readOwnFacilities),
  serveRecording(floor),
]

interface Row {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly municipalityCode: string
  readonly latitude: number | null
  readonly longitude: number | null
  readonly institutionCode: string | null
}

async function readOwnFacilities(work: Work<TenancyTables>) {
  if (work.viewer.kind !== 'account') throw new Error('only a person reads')
  const { rows } = await sql<Row>`
    select f.id, coalesce(n.name, '') as name, f.kind, f.municipality_code as "municipalityCode", f.latitude, f.longitude,
      f.institution_code as "institutionCode"
    from kernel.facility f
    left join lateral (select name from kernel.facility_name n where n.facility_id = f.id
      and n.effective_on <= ${work.today} order by n.effective_on desc limit 1) n on true
    where f.organisation_id = ${work.viewer.organisationId}
    order by f.id`.execute(work.db)
  const items = rows.map(({ municipalityCode, latitude, longitude, ...facility }) => ({
    ...facility,
    municipality: municipalitiesByCode.get(municipalityCode)?.name ?? municipalityCode,
    position: positionOf({ latitude, longitude }),
  }))
  return { items, total: items.length, next: null }
}

const serveRecording = (floor: WorkFloor) =>
  serve(recordFacilityParticulars, async (work: Work<TenancyTables>, { params, body }) => {
    if (work.viewer.kind !== 'account') throw new Error('only a person records')
    const { position, institutionCode } = body
    work.note({ subject: params.facilityId })
    const facility = await work.db
      .selectFrom('kernel.facility')
      .select('municipality_code')
      .where('id', '=', params.facilityId)
      .where('organisation_id', '=', work.viewer.organisationId)
      .executeTakeFirst()
    if (!facility) return refuse('facility-not-found')
    if (institutionCode !== null) {
      if (!facility.municipality_code.startsWith(institutionCode.slice(0, 2)))
        return refuse('institution-code-of-other-prefecture')
      await takeTurn(work, 'institution-code', institutionCode)
      if (await isTaken(floor, work, institutionCode, params.facilityId)) return refuse('institution-code-taken')
    }
    await work.db
      .updateTable('kernel.facility')
      .set({
        latitude: position?.latitude ?? null,
        longitude: position?.longitude ?? null,
        institution_code: institutionCode,
      })
      .where('id', '=', params.facilityId)
      .execute()
    return {}
  })

/** Also by a facility the viewer does not know: the code is public, and one institution's. */
const isTaken = (floor: WorkFloor, work: Work<TenancyTables>, code: string, facilityId: string): Promise<boolean> =>
  asSystem<TenancyTables, boolean>(floor, work, 'compare-institution-codes', async (system) => {
    const other = await system.db
      .selectFrom('kernel.facility')
      .select('id')
      .where('institution_code', '=', code)
      .where('id', '!=', facilityId)
      .executeTakeFirst()
    return other !== undefined
  })

import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Position } from '../../../foundation/position.ts'
import type { Work } from '../../work/server/work.ts'
import type { OrganisationKind } from '../domain/organisation-kind.ts'
import type { TenancyTables } from './tenancy-tables.ts'

/** A name, or a number of beds, from a day on, and the paper that says so. */
export interface DatedStatement {
  readonly effectiveOn: CalendarDate
  readonly source: string
}

export interface NewOrganisation extends DatedStatement {
  readonly id: string
  readonly kind: OrganisationKind
  readonly name: string
}

export async function recordOrganisation(work: Work<TenancyTables>, organisation: NewOrganisation): Promise<void> {
  const { id, kind, ...named } = organisation
  await work.db.insertInto('kernel.organisation').values({ id, kind }).execute()
  await recordOrganisationName(work, id, named)
}

export async function recordOrganisationName(
  work: Work<TenancyTables>,
  organisationId: string,
  { name, effectiveOn, source }: DatedStatement & { readonly name: string },
): Promise<void> {
  await work.db
    .insertInto('kernel.organisation_name')
    .values({ organisation_id: organisationId, effective_on: effectiveOn, name, source })
    .execute()
}

export interface NewFacility extends DatedStatement {
  readonly id: string
  readonly organisationId: string
  readonly kind: string
  readonly name: string
  /** JIS code, five digits. */
  readonly municipalityCode: string
  /** Null: no beds, or none stated. `definition` says which beds are meant, e.g. 許可病床. */
  readonly beds: { readonly count: number; readonly definition: string } | null
  readonly position?: Position | null
  /** 医療機関コード, ten digits. */
  readonly institutionCode?: string | null
}

export async function recordFacility(work: Work<TenancyTables>, facility: NewFacility): Promise<void> {
  const { id, organisationId, kind, name, municipalityCode, beds, position, effectiveOn, source } = facility
  const dated = { facility_id: id, organisation_id: organisationId, effective_on: effectiveOn, source }
  await work.db
    .insertInto('kernel.facility')
    .values({
      id,
      organisation_id: organisationId,
      kind,
      municipality_code: municipalityCode,
      latitude: position?.latitude ?? null,
      longitude: position?.longitude ?? null,
      institution_code: facility.institutionCode ?? null,
    })
    .execute()
  await work.db
    .insertInto('kernel.facility_name')
    .values({ ...dated, name })
    .execute()
  if (!beds) return
  await work.db
    .insertInto('kernel.facility_beds')
    .values({ ...dated, definition: beds.definition, beds: beds.count })
    .execute()
}

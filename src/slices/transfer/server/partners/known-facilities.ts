import type { TenancyTables } from '../../../../kernel/tenancy/server/tenancy-tables.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { KnownFacility } from '../../domain/partners/same-institution.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'

/** Facilities of fellow members, which a partner may be. */
export async function knownFacilities(work: Work): Promise<readonly KnownFacility[]> {
  const facilities = await workFor<TenancyTables>(work)
    .db.selectFrom('kernel.facility')
    .select(['id', 'organisation_id', 'institution_code'])
    .where('organisation_id', '!=', acting(work).organisationId)
    .execute()
  const nameOf = await namesOf(
    work,
    facilities.flatMap((each) => [each.id, each.organisation_id]),
  )
  return facilities
    .flatMap(({ id, organisation_id, institution_code: institutionCode }) => {
      const [name, organisationName] = [nameOf(id), nameOf(organisation_id)]
      return name && organisationName ? [{ facilityId: id, name, organisationName, institutionCode }] : []
    })
    .toSorted((one, other) => one.name.localeCompare(other.name, 'ja'))
}

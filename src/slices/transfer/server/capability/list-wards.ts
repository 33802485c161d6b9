import { serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listWards } from '../../contract/capability-endpoints.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../names.ts'
import type { WardTables } from '../ward-tables.ts'
import { describedWard } from './described-ward.ts'
import { readWards } from './read-wards.ts'

/** One's own wards come first, then the others' by facility. */
export const serveListWards = serve(listWards, async (work: Work<WardTables>, { query }) => {
  const { organisationId } = acting(work)
  const wards = await readWards(work, query.scope === 'own' ? { ownerId: organisationId } : {})
  const nameOf = await namesOf(
    work,
    wards.flatMap(({ ownerId, facilityId }) => [ownerId, facilityId]),
  )
  const others = ({ organisationId: owner }: { organisationId: string }) => (owner === organisationId ? 0 : 1)
  const items = wards
    .map((ward) => describedWard(work, ward, nameOf))
    .toSorted((one, other) => others(one) - others(other) || one.facilityName.localeCompare(other.facilityName, 'ja'))
  return { items, total: items.length, next: null, now: work.now.toISOString() }
})

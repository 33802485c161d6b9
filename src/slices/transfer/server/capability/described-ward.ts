import type { z } from 'zod'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { careRoles } from '../../contract/transfer-shapes.ts'
import type { wardShape } from '../../contract/ward-shapes.ts'
import { bedAge } from '../../domain/ward/bed-age.ts'
import { acting } from '../acting.ts'
import type { NameOf } from '../names.ts'
import type { StoredSheet, StoredWard } from './read-wards.ts'

export type DescribedWard = z.output<typeof wardShape>

/** A ward as this viewer reads it. Another member's number that is too old is not told at all. */
export function describedWard(work: Omit<Work, 'db'>, ward: StoredWard, nameOf: NameOf): DescribedWard {
  const { id, kind, name, facilityId, ownerId, sheet, newestSheet, beds } = ward
  const { organisationId, roles } = acting(work)
  const isOwn = ownerId === organisationId
  const age = beds && bedAge(beds.statedAt, work.now)
  const cares = roles.some((role) => (careRoles as readonly string[]).includes(role))
  return {
    id,
    kind,
    name,
    facilityId,
    facilityName: nameOf(facilityId) ?? '',
    organisationId: ownerId,
    organisationName: nameOf(ownerId) ?? '',
    sheet: sheet && describedSheet(sheet),
    upcoming: isOwn && newestSheet && newestSheet.revision !== sheet?.revision ? describedSheet(newestSheet) : null,
    beds: beds &&
      age && {
        id: beds.id,
        statedAt: beds.statedAt.toISOString(),
        freshness: age.freshness,
        counts: isOwn || age.freshness !== 'stale' ? { ...beds.counts } : null,
        freeFromOn: beds.freeFromOn ?? null,
        note: beds.note,
      },
    allowedActions: isOwn ? ['rename', 'close', 'recordSheet', ...(cares ? (['recordBeds'] as const) : [])] : [],
  }
}

const describedSheet = ({ recordedAt, sheet, ...stored }: StoredSheet) => ({
  ...stored,
  recordedAt: recordedAt.toISOString(),
  sheet: sheet as NonNullable<DescribedWard['sheet']>['sheet'],
})

import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { addDays } from '../../../../foundation/legal-period.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { AdmissionCapability } from '../../domain/ward/admission-capability.ts'
import type { BedCounts } from '../../domain/ward/bed-counts.ts'
import type { WardKind } from '../../domain/ward/ward.ts'
import { addBedLine } from '../beds/bed-store.ts'
import { addSheet, addWard } from '../capability/ward-store.ts'
import type { WardTables } from '../ward-tables.ts'

export interface SeededWard {
  readonly ownerId: string
  readonly facilityId: string
  readonly kind: WardKind
  readonly name: string
  readonly sheet: AdmissionCapability
  readonly validFromOn: CalendarDate
  readonly beds?: (BedCounts & SaidInTheSeed) | undefined
}

interface SaidInTheSeed {
  /** Before the first start, so that a demo shows fresh numbers beside old ones. */
  readonly hoursAgo: number
  readonly freeInDays?: number | undefined
  readonly note: string
}

/** A ward of the demo, with its sheet and what was said of its beds. */
export async function seedWard(given: Work, ward: SeededWard): Promise<void> {
  const work = workFor<WardTables>(given)
  const { ownerId, facilityId, kind, name, beds } = ward
  const id = work.newId()
  await addWard(work, { id, ownerId, facilityId, kind, name })
  await addSheet(work, {
    ward_id: id,
    owner_id: ownerId,
    revision: 1,
    valid_from_on: ward.validFromOn,
    sheet: ward.sheet,
  })
  if (!beds) return
  const { hoursAgo, freeInDays, note, ...counts } = beds
  await addBedLine(work, {
    id: work.newId(),
    wardId: id,
    ownerId,
    counts,
    freeFromOn: freeInDays === undefined ? null : addDays(work.today, freeInDays),
    note,
    statedAt: new Date(work.now.getTime() - hoursAgo * 3_600_000),
  })
}

export const seedBedReminder = (given: Work, ownerId: string, times: readonly string[]): Promise<unknown> => {
  const work = workFor<WardTables>(given)
  return work.db
    .insertInto('transfer.bed_reminder')
    .values({ owner_id: ownerId, revision: 1, times, recorded_at: work.now, recorded_by: null })
    .execute()
}

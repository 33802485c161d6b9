import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { BedCounts } from '../../domain/ward/bed-counts.ts'
import { type BedsRecorded, bedsRecorded } from '../../published/bed-events.ts'
import type { WardTables } from '../ward-tables.ts'

export interface NewBedLine {
  readonly id: string
  readonly wardId: string
  readonly ownerId: string
  readonly counts: BedCounts
  readonly freeFromOn: CalendarDate | null
  readonly note: string
  readonly statedAt: Date
}

/** Appends a line and tells those who see the ward's beds. */
export async function addBedLine(work: Work<WardTables>, line: NewBedLine): Promise<void> {
  const { id, wardId, ownerId, counts, freeFromOn, note, statedAt } = line
  await work.db
    .insertInto('transfer.bed_availability')
    .values({
      id,
      ward_id: wardId,
      owner_id: ownerId,
      ...counts,
      free_from_on: freeFromOn,
      note,
      stated_at: statedAt,
      recorded_at: work.now,
      recorded_by: work.viewer.kind === 'account' ? work.viewer.accountId : null,
    })
    .execute()
  const event: BedsRecorded = { name: bedsRecorded, version: 1, organisationId: ownerId, payload: { wardId } }
  await work.publish(event)
}

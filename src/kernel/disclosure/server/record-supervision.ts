import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { Work } from '../../work/server/work.ts'
import type { DisclosureTables } from './disclosure-tables.ts'

/** From that day on the prefecture supervises the alliance and is what rules mean by 都道府県. */
export async function recordSupervision(
  work: Work<DisclosureTables>,
  supervision: {
    readonly allianceId: string
    readonly prefectureId: string
    readonly fromOn: CalendarDate
    readonly source: string
  },
): Promise<void> {
  const { allianceId, prefectureId, fromOn, source } = supervision
  await work.db
    .insertInto('kernel.alliance_supervision')
    .values({ alliance_id: allianceId, prefecture_id: prefectureId, from_on: fromOn, until_on: null, source })
    .execute()
}

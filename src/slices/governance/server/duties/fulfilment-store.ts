import type { FulfilmentSource, SeenFulfilment } from '../../domain/duties/live/seen-fulfilment.ts'
import type { DutyWork } from './duty-store.ts'

/** What the system saw done and still holds. */
export const fulfilmentsOf = (work: DutyWork, ownerId: string): Promise<readonly SeenFulfilment[]> =>
  work.db
    .selectFrom('governance.duty_fulfilment')
    .select(['duty', 'done_on as on', 'source', 'origin', 'says'])
    .where('owner_id', '=', ownerId)
    .where('withdrawn_at', 'is', null)
    .orderBy('done_on')
    .orderBy('id')
    .execute()

export interface SeenInRecord {
  readonly ownerId: string
  readonly source: Extract<FulfilmentSource, 'prefectureDesk' | 'meeting' | 'papers'>
  readonly origin: string
  /** All that this record shows now; what it showed before and no longer does is withdrawn. */
  readonly shows: readonly Pick<SeenFulfilment, 'duty' | 'on' | 'says'>[]
}

/** Brings what is kept of one record in line with what the record shows. Run twice, it writes once. */
export async function keepFulfilments(work: DutyWork, { ownerId, source, origin, shows }: SeenInRecord): Promise<void> {
  const kept = (await fulfilmentsOf(work, ownerId)).filter((each) => each.origin === origin)
  const isSame = (one: SeenInRecord['shows'][number], other: SeenInRecord['shows'][number]) =>
    one.duty === other.duty && one.on === other.on && one.says === other.says
  const gone = kept.filter((each) => !shows.some((shown) => isSame(shown, each))).map(({ duty }) => duty)
  if (gone.length > 0)
    await work.db
      .updateTable('governance.duty_fulfilment')
      .set({ withdrawn_at: work.now })
      .where('owner_id', '=', ownerId)
      .where('origin', '=', origin)
      .where('duty', 'in', gone)
      .where('withdrawn_at', 'is', null)
      .execute()
  for (const shown of shows.filter((each) => !kept.some((before) => isSame(before, each))))
    await work.db
      .insertInto('governance.duty_fulfilment')
      .values({
        id: work.newId(),
        owner_id: ownerId,
        ...{ duty: shown.duty, source, origin, done_on: shown.on, says: shown.says },
        recorded_at: work.now,
        withdrawn_at: null,
      })
      .execute()
}

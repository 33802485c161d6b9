import type { SupportMovement } from '../../domain/money/funding-support.ts'
import { recorderOf } from '../living/statement-store.ts'
import type { RegulatedWork } from './record-store.ts'

export interface StoredMovement extends SupportMovement {
  readonly supportKey: string
  readonly note: string
}

/** Of every support of an alliance, oldest first. */
export async function movementsOf(work: RegulatedWork, ownerId: string): Promise<readonly StoredMovement[]> {
  return work.db
    .selectFrom('governance.money_movement')
    .select(['support_key as supportKey', 'moved_on as on', 'kind', 'yen', 'note'])
    .where('owner_id', '=', ownerId)
    .orderBy('moved_on')
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()
}

export async function appendMovement(work: RegulatedWork, ownerId: string, moved: StoredMovement): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('governance.money_movement')
    .values({
      id,
      owner_id: ownerId,
      support_key: moved.supportKey,
      moved_on: moved.on,
      kind: moved.kind,
      yen: moved.yen,
      note: moved.note,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
  return id
}

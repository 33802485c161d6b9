import { searchKey } from '../../../../foundation/japanese-text.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { WardKind } from '../../domain/ward/ward.ts'
import type { WardTables } from '../ward-tables.ts'
import { readWards } from './read-wards.ts'

const recordedBy = ({ viewer, now }: Work<WardTables>) => ({
  recorded_at: now,
  recorded_by: viewer.kind === 'account' ? viewer.accountId : null,
})

/** Names of one facility's wards are given one after the other. */
export const lockWardNames = (work: Work<WardTables>, facilityId: string) =>
  takeTurn(work, 'transfer.ward_name', facilityId)

/** Two wards that are written alike could not be told apart on the telephone. */
export async function isWardNameTaken(
  work: Work<WardTables>,
  facilityId: string,
  name: string,
  exceptId?: string,
): Promise<boolean> {
  const wards = await readWards(work)
  return wards.some(
    (ward) => ward.facilityId === facilityId && ward.id !== exceptId && searchKey(ward.name) === searchKey(name),
  )
}

export interface NewWard {
  readonly id: string
  readonly ownerId: string
  readonly facilityId: string
  readonly kind: WardKind
  readonly name: string
}

export async function addWard(work: Work<WardTables>, { id, ownerId, facilityId, kind, name }: NewWard): Promise<void> {
  await work.db
    .insertInto('transfer.ward')
    .values({ id, owner_id: ownerId, facility_id: facilityId, kind, defined_at: work.now })
    .execute()
  await addWardName(work, { id, ownerId, revision: 1, name })
}

export const addWardName = (
  work: Work<WardTables>,
  { id, ownerId, revision, name }: { id: string; ownerId: string; revision: number; name: string },
) =>
  work.db
    .insertInto('transfer.ward_name')
    .values({ ward_id: id, owner_id: ownerId, revision, name, ...recordedBy(work) })
    .execute()

export const newestNameRevision = (work: Work<WardTables>, wardId: string) =>
  work.db
    .selectFrom('transfer.ward_name')
    .select((eb) => eb.fn.max('revision').as('revision'))
    .where('ward_id', '=', wardId)
    .executeTakeFirstOrThrow()

export const addSheet = (
  work: Work<WardTables>,
  added: Pick<WardTables['transfer.admission_capability'], 'ward_id' | 'owner_id' | 'revision' | 'valid_from_on'> & {
    readonly sheet: object
  },
) =>
  work.db
    .insertInto('transfer.admission_capability')
    .values({ ...added, sheet: JSON.stringify(added.sheet), ...recordedBy(work) })
    .execute()

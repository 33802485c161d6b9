import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import {
  type WrittenInitiative,
  type WrittenTarget,
  writtenInitiativeShape,
  writtenTargetShape,
} from '../../contract/targets/target-shapes.ts'
import { recorderOf } from '../living/statement-store.ts'
import type { TargetTables } from './target-tables.ts'

export type TargetWork = Work<TargetTables>

interface Revised<Value> {
  readonly id: string
  readonly revision: number
  readonly value: Value
}

/** Revisions of one follow each other; of two written at once the later has seen the earlier. */
export const lockRevisions = (work: TargetWork, id: string): Promise<void> => takeTurn(work, 'governance.revised', id)

interface NewRevision<Value> {
  readonly id: string
  readonly revision: number
  readonly ownerId: string
  /** Null takes it back. */
  readonly value: Value | null
}

/** Those that stand, as they were last written, in the order they were first written. */
export async function targetsOf(work: TargetWork, ownerId: string): Promise<readonly Revised<WrittenTarget>[]> {
  const rows = await work.db
    .selectFrom('governance.target')
    .distinctOn('id')
    .select(['id', 'revision', 'target'])
    .where('owner_id', '=', ownerId)
    .orderBy('id')
    .orderBy('revision', 'desc')
    .execute()
  return rows.flatMap(({ id, revision, target }) =>
    target ? [{ id, revision, value: writtenTargetShape.parse(target) }] : [],
  )
}

export async function writeTarget(work: TargetWork, written: NewRevision<WrittenTarget>): Promise<void> {
  const target = written.value && JSON.stringify(written.value)
  await work.db
    .insertInto('governance.target')
    .values({ ...recorded(work, written), target })
    .execute()
}

export async function initiativesOf(work: TargetWork, ownerId: string): Promise<readonly Revised<WrittenInitiative>[]> {
  const rows = await work.db
    .selectFrom('governance.initiative')
    .distinctOn('id')
    .select(['id', 'revision', 'initiative'])
    .where('owner_id', '=', ownerId)
    .orderBy('id')
    .orderBy('revision', 'desc')
    .execute()
  return rows.flatMap(({ id, revision, initiative }) =>
    initiative ? [{ id, revision, value: writtenInitiativeShape.parse(initiative) }] : [],
  )
}

export async function writeInitiative(work: TargetWork, written: NewRevision<WrittenInitiative>): Promise<void> {
  const initiative = written.value && JSON.stringify(written.value)
  await work.db
    .insertInto('governance.initiative')
    .values({ ...recorded(work, written), initiative })
    .execute()
}

const recorded = (work: TargetWork, { id, revision, ownerId }: Omit<NewRevision<never>, 'value'>) => ({
  id,
  revision,
  owner_id: ownerId,
  recorded_at: work.now,
  recorded_by: recorderOf(work),
})

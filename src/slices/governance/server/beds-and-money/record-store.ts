import type { z } from 'zod'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { bedPlanShape } from '../../contract/beds-and-money/bed-plan-shape.ts'
import { fundLedgerShape } from '../../contract/beds-and-money/fund-ledger-shape.ts'
import { investmentShape, moneyYearShape, supportShape } from '../../contract/beds-and-money/money-shapes.ts'
import { recorderOf } from '../living/statement-store.ts'
import type { RecordKind, RegulatedTables } from './regulated-tables.ts'

export type RegulatedWork = Work<RegulatedTables>

const shapes = {
  bedTransfer: bedPlanShape,
  support: supportShape,
  investment: investmentShape,
  moneyYear: moneyYearShape,
  fundLedger: fundLedgerShape,
} as const satisfies Readonly<Record<RecordKind, z.ZodType>>

export type RecordValue<Kind extends RecordKind> = z.output<(typeof shapes)[Kind]>

export interface StoredRecord<Kind extends RecordKind> {
  readonly key: string
  readonly revision: number
  readonly value: RecordValue<Kind>
  /** Why it was written, or from what. */
  readonly reason: string
  readonly recordedAt: Date
}

/** Every record of a kind as it was last written, as far as the viewer may see it. */
export async function recordsOf<Kind extends RecordKind>(
  work: RegulatedWork,
  ownerId: string,
  kind: Kind,
): Promise<readonly StoredRecord<Kind>[]> {
  const rows = await work.db
    .selectFrom('governance.regulated_record')
    .distinctOn('record_key')
    .select(['record_key as key', 'revision', 'value', 'reason', 'recorded_at as recordedAt'])
    .where('owner_id', '=', ownerId)
    .where('kind', '=', kind)
    .orderBy('record_key')
    .orderBy('revision', 'desc')
    .execute()
  // The shape was chosen by the kind, which the type of a table of shapes cannot say.
  return rows.map((row) => ({ ...row, value: shapes[kind].parse(row.value) as RecordValue<Kind> }))
}

export async function recordOf<Kind extends RecordKind>(
  work: RegulatedWork,
  ownerId: string,
  kind: Kind,
  key: string,
): Promise<StoredRecord<Kind> | null> {
  return (await recordsOf(work, ownerId, kind)).find((each) => each.key === key) ?? null
}

export interface Revision {
  readonly revision: number
  readonly reason: string
  readonly recordedAt: string
}

/** Newest first. */
export async function historyOf(
  work: RegulatedWork,
  ownerId: string,
  kind: RecordKind,
  key: string,
): Promise<Revision[]> {
  const rows = await work.db
    .selectFrom('governance.regulated_record')
    .select(['revision', 'reason', 'recorded_at'])
    .where('owner_id', '=', ownerId)
    .where('kind', '=', kind)
    .where('record_key', '=', key)
    .orderBy('revision', 'desc')
    .execute()
  return rows.map(({ recorded_at, ...row }) => ({ ...row, recordedAt: recorded_at.toISOString() }))
}

export interface NewRecord<Kind extends RecordKind> {
  readonly ownerId: string
  readonly kind: Kind
  readonly key: string
  /** The revision that the writer saw; null for a new record. */
  readonly revision: number | null
  readonly value: RecordValue<Kind>
  readonly reason: string
}

/** Why nothing was saved. */
export type NotSaved = 'changed-meanwhile' | 'not-found'

/** Appends a revision and returns its number. */
export async function saveRecord<Kind extends RecordKind>(
  work: RegulatedWork,
  { ownerId, kind, key, revision, value, reason }: NewRecord<Kind>,
): Promise<number | NotSaved> {
  await lockRecord(work, ownerId, key)
  const before = (await historyOf(work, ownerId, kind, key))[0]?.revision ?? null
  if (before === null && revision !== null) return 'not-found'
  if (before !== revision) return 'changed-meanwhile'
  const next = (before ?? 0) + 1
  await work.db
    .insertInto('governance.regulated_record')
    .values({
      owner_id: ownerId,
      kind,
      record_key: key,
      revision: next,
      value: JSON.stringify(value),
      reason,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
  return next
}

/** Changes of one record, and of the money that moves on it, come one after the other. */
export async function lockRecord(work: RegulatedWork, ownerId: string, key: string): Promise<void> {
  await takeTurn(work, 'governance.regulated', `${ownerId} ${key}`)
}

import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { type WrittenEvent, writtenEventShape } from '../../contract/duties/duty-event-shape.ts'
import { noPlan, type PlanKind, planKinds, type YearPlanDays } from '../../domain/duties/live/year-plan-days.ts'
import { recorderOf } from '../living/statement-store.ts'
import type { DutyTables } from './duty-tables.ts'

export type DutyWork = Work<DutyTables>

export async function planOfYear(work: DutyWork, ownerId: string, yearFrom: CalendarDate): Promise<YearPlanDays> {
  const rows = await work.db
    .selectFrom('governance.duty_plan')
    .distinctOn('kind')
    .select(['kind', 'planned_on'])
    .where('owner_id', '=', ownerId)
    .where('year_from', '=', yearFrom)
    .orderBy('kind')
    .orderBy('position', 'desc')
    .execute()
  return { ...noPlan, ...Object.fromEntries(rows.map(({ kind, planned_on }) => [kind, planned_on])) }
}

/** Records what differs from the plan before; what stays is not written again. */
export async function savePlan(
  work: DutyWork,
  of: { readonly ownerId: string; readonly yearFrom: CalendarDate },
  before: YearPlanDays,
  after: YearPlanDays,
): Promise<void> {
  const changed = planKinds.filter((kind) => before[kind] !== after[kind])
  const row = (kind: PlanKind) => ({
    id: work.newId(),
    owner_id: of.ownerId,
    year_from: of.yearFrom,
    kind,
    planned_on: after[kind],
    recorded_at: work.now,
    recorded_by: recorderOf(work),
  })
  if (changed.length > 0) await work.db.insertInto('governance.duty_plan').values(changed.map(row)).execute()
}

export interface DutyMark {
  readonly id: string
  readonly duty: string
  readonly doneOn: CalendarDate
  readonly doneBy: string
  readonly reference: string
  readonly recordedAt: Date
}

/** Those that stand. */
export const marksOf = (work: DutyWork, ownerId: string): Promise<readonly DutyMark[]> =>
  work.db
    .selectFrom('governance.duty_mark')
    .select(['id', 'duty', 'done_on as doneOn', 'done_by as doneBy', 'reference', 'recorded_at as recordedAt'])
    .where('owner_id', '=', ownerId)
    .where('undone_at', 'is', null)
    .orderBy('done_on')
    .orderBy('id')
    .execute()

export async function addMark(
  work: DutyWork,
  ownerId: string,
  mark: Omit<DutyMark, 'id' | 'recordedAt'>,
): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('governance.duty_mark')
    .values({
      id,
      owner_id: ownerId,
      duty: mark.duty,
      done_on: mark.doneOn,
      done_by: mark.doneBy,
      reference: mark.reference,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
  return id
}

/** Whether there was a mark to take back. */
export async function undoMark(work: DutyWork, markId: string): Promise<boolean> {
  const undone = await work.db
    .updateTable('governance.duty_mark')
    .set({ undone_at: work.now, undone_by: recorderOf(work) })
    .where('id', '=', markId)
    .where('undone_at', 'is', null)
    .executeTakeFirst()
  return undone.numUpdatedRows > 0n
}

export interface StoredEvent {
  readonly id: string
  readonly revision: number
  readonly ownerId: string
  readonly event: WrittenEvent
  readonly origin: string | null
  readonly recordedAt: Date
}

/** Those that stand, as they were last written. */
export async function eventsOf(work: DutyWork, ownerId: string): Promise<readonly StoredEvent[]> {
  const rows = await work.db
    .selectFrom('governance.duty_event')
    .distinctOn('id')
    .select(['id', 'revision', 'owner_id as ownerId', 'event', 'origin', 'recorded_at as recordedAt'])
    .where('owner_id', '=', ownerId)
    .orderBy('id')
    .orderBy('revision', 'desc')
    .execute()
  return rows.flatMap(({ event, ...row }) => (event ? [{ ...row, event: writtenEventShape.parse(event) }] : []))
}

export interface NewEventRevision {
  readonly id: string
  readonly revision: number
  readonly ownerId: string
  readonly event: WrittenEvent | null
  readonly origin: string | null
}

export async function writeEvent(work: DutyWork, written: NewEventRevision): Promise<void> {
  await work.db
    .insertInto('governance.duty_event')
    .values({
      id: written.id,
      revision: written.revision,
      owner_id: written.ownerId,
      event: written.event && JSON.stringify(written.event),
      origin: written.origin,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

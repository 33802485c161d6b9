import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import {
  type PublishedContent,
  publishedContentShape,
  type WrittenEvaluation,
  writtenEvaluationShape,
} from '../../contract/targets/target-shapes.ts'
import { recorderOf } from '../living/statement-store.ts'
import type { TargetWork } from './revised-rows.ts'

export interface StoredResult {
  readonly id: string
  readonly targetId: string
  readonly untilOn: CalendarDate
  readonly value: number
  readonly note: string
  readonly source: string | null
}

export interface OfYear {
  readonly ownerId: string
  readonly yearFrom: CalendarDate
}

export async function resultsOfYear(work: TargetWork, { ownerId, yearFrom }: OfYear): Promise<readonly StoredResult[]> {
  const rows = await work.db
    .selectFrom('governance.target_result')
    .select(['id', 'target_id as targetId', 'until_on as untilOn', 'value', 'note', 'source'])
    .where('owner_id', '=', ownerId)
    .where('year_from', '=', yearFrom)
    .where('removed_at', 'is', null)
    .orderBy('until_on')
    .orderBy('id')
    .execute()
  return rows.map(({ value, ...row }) => ({ ...row, value: Number(value) }))
}

export async function addResult(work: TargetWork, of: OfYear, result: Omit<StoredResult, 'id'>): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('governance.target_result')
    .values({
      id,
      owner_id: of.ownerId,
      target_id: result.targetId,
      year_from: of.yearFrom,
      until_on: result.untilOn,
      value: result.value,
      note: result.note,
      source: result.source,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
      removed_at: null,
      removed_by: null,
    })
    .execute()
  return id
}

/** Whether there was a result to take back. */
export async function removeStoredResult(work: TargetWork, resultId: string): Promise<boolean> {
  const removed = await work.db
    .updateTable('governance.target_result')
    .set({ removed_at: work.now, removed_by: recorderOf(work) })
    .where('id', '=', resultId)
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return removed.numUpdatedRows > 0n
}

export async function evaluationOfYear(
  work: TargetWork,
  { ownerId, yearFrom }: OfYear,
): Promise<WrittenEvaluation | null> {
  const row = await work.db
    .selectFrom('governance.council_evaluation')
    .select('evaluation')
    .where('owner_id', '=', ownerId)
    .where('year_from', '=', yearFrom)
    .orderBy('position', 'desc')
    .executeTakeFirst()
  return row?.evaluation ? writtenEvaluationShape.parse(row.evaluation) : null
}

export async function addEvaluation(work: TargetWork, of: OfYear, evaluation: WrittenEvaluation | null): Promise<void> {
  await work.db
    .insertInto('governance.council_evaluation')
    .values({
      id: work.newId(),
      owner_id: of.ownerId,
      year_from: of.yearFrom,
      evaluation: evaluation && JSON.stringify(evaluation),
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
}

export interface Publication {
  readonly allianceId: string
  readonly yearFrom: CalendarDate
  readonly publishedAt: Date
  readonly content: PublishedContent
}

/** What is public now: the newest of each year, unless it was taken back. */
export async function publicationsOf(work: TargetWork, allianceId?: string): Promise<readonly Publication[]> {
  const rows = await work.db
    .selectFrom('governance.published_evaluation')
    .distinctOn(['owner_id', 'year_from'])
    .select(['owner_id as allianceId', 'year_from as yearFrom', 'published_at as publishedAt', 'content'])
    .$if(allianceId !== undefined, (query) => query.where('owner_id', '=', allianceId ?? ''))
    .orderBy('owner_id')
    .orderBy('year_from', 'desc')
    .orderBy('position', 'desc')
    .execute()
  return rows.flatMap(({ content, ...row }) =>
    content ? [{ ...row, content: publishedContentShape.parse(content) }] : [],
  )
}

export async function publish(work: TargetWork, of: OfYear, content: PublishedContent | null): Promise<void> {
  await work.db
    .insertInto('governance.published_evaluation')
    .values({
      id: work.newId(),
      owner_id: of.ownerId,
      year_from: of.yearFrom,
      content: content && JSON.stringify(content),
      published_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
}

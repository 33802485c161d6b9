import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { Held } from '../../domain/bodies/held-period.ts'
import type { CouncilCategory } from '../../domain/certification-case.ts'
import type { BodyTables, EndCause, Post } from './body-tables.ts'
import { recorderOf } from './statement-store.ts'

/** One person's time in one post, by one election. */
export interface Term {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly post: Post
  readonly category: CouncilCategory | null
  readonly electedOn: CalendarDate
  readonly held: Held
  readonly endCause: EndCause | null
}

interface Row extends Omit<Term, 'held'> {
  readonly fromOn: CalendarDate
  readonly lastOn: CalendarDate | null
}

/** Every term of an alliance's bodies, past and to come, with its newest recorded end. */
export async function termsOf(work: Work<BodyTables>, ownerId: string): Promise<readonly Term[]> {
  const { rows } = await sql<Row>`
    select t.id, t.person_id as "personId", p.name, t.post, t.category, t.elected_on as "electedOn",
      t.from_on as "fromOn", e.last_on as "lastOn", e.cause as "endCause"
    from governance.body_term t
    join governance.body_person p on p.id = t.person_id
    left join lateral (select last_on, cause from governance.body_term_end where term_id = t.id
      order by position desc limit 1) e on true
    where t.owner_id = ${ownerId}
    order by t.from_on, t.recorded_at, t.id`.execute(work.db)
  return rows.map(({ fromOn, lastOn, ...term }) => ({
    ...term,
    held: lastOn ? { from: fromOn, until: lastOn } : { from: fromOn },
  }))
}

export async function addPerson(work: Work<BodyTables>, ownerId: string, name: string): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('governance.body_person')
    .values({ id, owner_id: ownerId, name, recorded_at: work.now, recorded_by: recorderOf(work) })
    .execute()
  return id
}

export interface NewTerm {
  readonly ownerId: string
  readonly personId: string
  readonly post: Post
  readonly category: CouncilCategory | null
  readonly electedOn: CalendarDate
  readonly fromOn: CalendarDate
  readonly reason: string
}

export async function addTerm(work: Work<BodyTables>, term: NewTerm): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('governance.body_term')
    .values({
      id,
      owner_id: term.ownerId,
      person_id: term.personId,
      post: term.post,
      category: term.category,
      elected_on: term.electedOn,
      from_on: term.fromOn,
      reason: term.reason,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
  return id
}

export interface TermEnding {
  readonly ownerId: string
  readonly termId: string
  /** Null takes an end back that was recorded by mistake. */
  readonly end: { readonly lastOn: CalendarDate; readonly cause: EndCause } | null
  readonly reason: string
}

export async function endTerm(work: Work<BodyTables>, ending: TermEnding): Promise<void> {
  await work.db
    .insertInto('governance.body_term_end')
    .values({
      id: work.newId(),
      owner_id: ending.ownerId,
      term_id: ending.termId,
      last_on: ending.end?.lastOn ?? null,
      cause: ending.end?.cause ?? null,
      reason: ending.reason,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
}

import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { type StatementOf, statementShapes, type Topic } from '../../contract/living/statement-shapes.ts'
import type { BodyTables } from './body-tables.ts'

export interface Statement<Name extends Topic = Topic> {
  readonly id: string
  readonly topic: Name
  /** The member, the officer or the change that it is about. */
  readonly subject: string | null
  readonly effectiveOn: CalendarDate
  readonly value: StatementOf<Name>
  readonly reason: string
}

/** What holds on a day, of every topic and subject, as far as the viewer may see it. */
export class StatementsOfDay {
  readonly #all: readonly Statement[]
  constructor(all: readonly Statement[]) {
    this.#all = all
  }

  about<Name extends Topic>(topic: Name): StatementOf<Name> | undefined {
    return this.each(topic)[0]?.value
  }

  each<Name extends Topic>(topic: Name): readonly Statement<Name>[] {
    return this.#all.filter((each): each is Statement<Name> => each.topic === topic)
  }
}

export async function statementsOn(
  work: Work<BodyTables>,
  ownerId: string,
  on: CalendarDate,
): Promise<StatementsOfDay> {
  const rows = await work.db
    .selectFrom('governance.statement')
    .distinctOn(['topic', 'subject'])
    .select(['id', 'topic', 'subject', 'effective_on as effectiveOn', 'value', 'reason'])
    .where('owner_id', '=', ownerId)
    .where('effective_on', '<=', on)
    .orderBy('topic')
    .orderBy('subject')
    .orderBy('effective_on', 'desc')
    .orderBy('position', 'desc')
    .execute()
  return new StatementsOfDay(rows.map((row) => ({ ...row, value: statementShapes[row.topic].parse(row.value) })))
}

export interface NewStatement<Name extends Topic = Topic> {
  readonly ownerId: string
  readonly topic: Name
  readonly subject: string | null
  readonly effectiveOn: CalendarDate
  readonly value: StatementOf<Name>
  readonly reason: string
}

/** Appends; what was stated before for other days, and for this one, stays. */
export async function addStatement<Name extends Topic>(
  work: Work<BodyTables>,
  stated: NewStatement<Name>,
): Promise<string> {
  const id = work.newId()
  await work.db
    .insertInto('governance.statement')
    .values({
      id,
      owner_id: stated.ownerId,
      topic: stated.topic,
      subject: stated.subject,
      effective_on: stated.effectiveOn,
      value: JSON.stringify(stated.value),
      reason: stated.reason,
      recorded_at: work.now,
      recorded_by: recorderOf(work),
    })
    .execute()
  return id
}

export const recorderOf = ({ viewer }: Pick<Work, 'viewer'>): string | null =>
  viewer.kind === 'account' ? viewer.accountId : null

/** Changes of one alliance's records come one after the other, so that what is composed of them has seen them all. */
export async function lockBodies(work: Work<BodyTables>, ownerId: string): Promise<void> {
  await takeTurn(work, 'governance.bodies', ownerId)
}

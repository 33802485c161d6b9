import { sql } from 'kysely'
import { type CalendarDate, dateInJapan } from '../../../../foundation/calendar-date.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { askedInTime, stateOf } from '../../domain/opinions/opinion-state.ts'
import { askedItems } from '../../domain/rules/articles/participants-ask-before-they-decide.ts'
import { type OpinionChanged, opinionChanged } from '../../published/governance-events.ts'
import type { OpinionTables } from './opinion-tables.ts'

export type OpinionWork = Work<OpinionTables>
type Row = OpinionTables['governance.opinion']
type Selected<Table> = {
  readonly [Column in keyof Table]: Table[Column] extends { __select__: infer Read } ? Read : Table[Column]
}

export interface StoredOpinion extends Selected<Row> {
  /** Null where the member's name is known no more. */
  readonly memberName: string | null
  readonly councilOn: CalendarDate | null
  readonly answeredOn: CalendarDate | null
}

/** Drafts are the member's own; of what was asked, what the member lets this viewer see. Newest first. */
export async function storedOpinions(work: OpinionWork, id?: string): Promise<readonly StoredOpinion[]> {
  const { rows } = await sql<StoredOpinion>`
    select o.*, (select n.name from kernel.organisation_name n where n.organisation_id = o.owner_id
        and n.effective_on <= ${work.today} order by n.effective_on desc limit 1) as "memberName",
      council.dated_on as "councilOn", answer.dated_on as "answeredOn"
    from governance.opinion o
    left join lateral (select dated_on from governance.opinion_reply r where r.opinion_id = o.id and r.kind = 'council'
      order by position desc limit 1) council on true
    left join lateral (select dated_on from governance.opinion_reply r where r.opinion_id = o.id and r.kind = 'alliance'
      order by position desc limit 1) answer on true
    where ${id ?? null}::uuid is null or o.id = ${id ?? null}::uuid
    order by coalesce(o.sent_at, o.changed_at) desc, o.id`.execute(work.db)
  return rows
}

export const findOpinion = async (work: OpinionWork, id: string): Promise<StoredOpinion | null> =>
  (await storedOpinions(work, id))[0] ?? null

/** Two acts on one question come one after the other. */
export async function lockOpinion(work: OpinionWork, id: string): Promise<StoredOpinion | null> {
  await takeTurn(work, 'governance.opinion', id)
  return findOpinion(work, id)
}

export const stateOfStored = (stored: StoredOpinion) => stateOf(factsOf(stored))

const factsOf = ({ sent_at, withdrawn_at, answeredOn, decided_on }: StoredOpinion) => ({
  sentOn: sent_at && dateInJapan(sent_at),
  withdrawn: withdrawn_at !== null,
  answeredOn,
  decidedOn: decided_on,
})

export const isOwn = ({ viewer }: Pick<Work, 'viewer'>, { owner_id }: StoredOpinion): boolean =>
  viewer.kind === 'account' && viewer.organisationId === owner_id

export const opinionSummary = (work: OpinionWork, stored: StoredOpinion) => ({
  id: stored.id,
  memberName: stored.memberName ?? '(名称の記録がありません)',
  isOwn: isOwn(work, stored),
  item: stored.item,
  itemLabel: labelOf(stored.item, work.today),
  title: stored.title,
  disclosure: stored.disclosure,
  state: stateOfStored(stored),
  decidesOn: stored.decides_on,
  sentAt: stored.sent_at?.toISOString() ?? null,
  councilOn: stored.councilOn,
  answeredOn: stored.answeredOn,
  decidedOn: stored.decided_on,
  inTime: askedInTime(factsOf(stored)),
})

export const labelOf = (item: StoredOpinion['item'], on: CalendarDate): string =>
  askedItems({}, on).find((each) => each.item === item)?.label ?? item

/** The event is the organisation's that acts: the member's, or the alliance's that answers. */
export const tellOfOpinion = (
  work: OpinionWork,
  { id }: Pick<StoredOpinion, 'id'>,
  step: OpinionChanged['payload']['step'],
): Promise<void> =>
  work.publish({
    name: opinionChanged,
    version: 1,
    organisationId: work.viewer.kind === 'account' ? work.viewer.organisationId : null,
    payload: { opinionId: id, step } satisfies OpinionChanged['payload'],
  })

import { type RawBuilder, sql } from 'kysely'
import { searchKey } from '../../../../foundation/japanese-text.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { InputOf } from '../../../../platform/contract/endpoint.ts'
import type { listTransfers } from '../../contract/request-endpoints.ts'
import { choosableStates, openEnquiryStates, unansweredStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { waitingForHolder } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { statesWaitingFor } from '../../domain/lifecycle/whose-turn.ts'
import { mostCountedLines } from '../../domain/lines-counted.ts'
import { acting } from '../acting.ts'
import { absentHolder } from '../step/holder.ts'
import type { Cursor } from './board-cursor.ts'

export type BoardFilter = InputOf<typeof listTransfers>['query']

/**
 * The lines of the board as (id, enquiry_id, moved_at, to_do): the viewer's own cases, and those it was asked about. Each
 * half is cut to `most` by its index before the halves are joined.
 */
export function boardLines(
  work: Pick<Work, 'viewer' | 'now'>,
  filter: BoardFilter,
  cursor: Cursor | null,
  most: number,
) {
  const me = acting(work).organisationId
  const wanted = filterOf(filter)
  const isOpen = filter.over === 'open'
  const cutAt = (moved: RawBuilder<unknown>) => sql`
    ${cursor ? sql`and (${moved}, r.id) < (${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``}
    order by ${moved} desc, r.id desc limit ${sql.lit(most)}`
  const ownMoved = isOpen ? sql`r.updated_at` : sql`r.over_at`
  const own = sql`
    select r.id, null::uuid as enquiry_id, ${ownMoved} as moved_at, ${senderToDo(work.now)} as to_do
    from transfer.request r
    where r.owner_id = ${me} and r.over_at is ${isOpen ? sql`null` : sql`not null`} ${wanted}
      ${filter.todo ? sql`and ${senderToDo(work.now)}` : sql``} ${cutAt(ownMoved)}`
  // What a chosen receiver's enquiry ended with is the case's own end.
  // The case's own last change would tell a receiver when others answered.
  const askedMoved = isOpen ? sql`e.moved_at` : sql`e.ended_at`
  const asked = sql`
    select r.id, e.id as enquiry_id, ${askedMoved} as moved_at, ${receiverToDo} as to_do
    from transfer.enquiry e join transfer.request r on r.id = e.request_id
    where e.receiver_id = ${me}
      and ${isOpen ? sql`e.ended_at is null and r.over_at is null` : sql`e.state = 'chosen' and e.ended_at is not null`}
      ${wanted} ${filter.todo ? sql`and ${receiverToDo}` : sql``} ${cutAt(askedMoved)}`
  if (filter.party === 'sender') return own
  return filter.party === 'receiver' ? asked : sql`(${own}) union all (${asked})`
}

/**
 * How many lines the board has, as far as they are counted. Without a filter on the case itself an enquiry says enough.
 */
export function boardCount(work: Pick<Work, 'viewer' | 'now'>, filter: BoardFilter): RawBuilder<{ total: number }> {
  const me = acting(work).organisationId
  const isOpen = filter.over === 'open'
  const ofCase = filter.state || filter.kind || filter.q || filter.todo
  const counted = (lines: RawBuilder<unknown>) => sql`
    (select count(*) from (select ${lines} limit ${sql.lit(mostCountedLines)}) counted)`
  const own = counted(sql`
    from transfer.request r where r.owner_id = ${me} and r.over_at is ${isOpen ? sql`null` : sql`not null`}
      ${filterOf(filter)} ${filter.todo ? sql`and ${senderToDo(work.now)}` : sql``}`)
  const standing = isOpen
    ? sql`e.ended_at is null and e.state in ${among([...openEnquiryStates, 'expired', 'chosen'])}`
    : sql`e.state = 'chosen' and e.ended_at is not null`
  const asked = counted(sql`
    from transfer.enquiry e ${ofCase ? sql`join transfer.request r on r.id = e.request_id` : sql``}
      where e.receiver_id = ${me} and ${standing} ${ofCase ? filterOf(filter) : sql``}
      ${filter.todo ? sql`and ${receiverToDo}` : sql``}`)
  const lines = { sender: own, receiver: asked, both: sql`${own} + ${asked}` }[filter.party ?? 'both']
  return sql`select least(${lines}, ${sql.lit(mostCountedLines)})::int as total`
}

function filterOf({ state, kind, q }: BoardFilter): RawBuilder<unknown> {
  const words = searchKey(q ?? '')
  const pattern = `%${words.replace(/[%_\\]/g, '\\$&')}%`
  return sql`
    ${state ? sql`and r.state = ${state}` : sql``} ${kind ? sql`and r.kind = ${kind}` : sql``}
    ${
      words === ''
        ? sql``
        : sql`and (r.number::text = ${words} or lower(r.need ->> 'mainDiagnosis') like ${pattern}
            or exists (select from transfer.patient p where p.request_id = r.id and p.search_key like ${pattern}))`
    }`
}

/** Words of the code stand in the text: so it is always the same, and its plan is kept. */
export const among = (words: readonly string[]) => sql`(${sql.join(words.map((word) => sql.lit(word)))})`

/**
 * The sender's turn: a word to decide on, a deadline that passed, nobody left who may still take the patient, or its own step
 * of a decided case, or one whose holder records nothing here. A place on a waiting list is somebody.
 */
const senderToDo = (now: Date) => sql<boolean>`(
  r.state in ${among(statesWaitingFor('sender'))}
  or (r.state in ${among(waitingForHolder)} and exists (
    select from transfer.enquiry w where w.request_id = r.id and w.state = 'chosen' and ${absentHolder('w')}))
  or (r.state = 'enquiring' and (
    exists (
      select from transfer.enquiry w where w.request_id = r.id and w.ended_at is null
        and (w.state in ${among(choosableStates)}
             or (w.due_at < ${now} and w.state in ${among(unansweredStates)})))
    or not exists (
      select from transfer.enquiry w where w.request_id = r.id and w.ended_at is null
        and w.state in ${among(openEnquiryStates)}))))`

/** The receiver's turn: an enquiry without its word, or its own step of a decided case. */
const receiverToDo = sql<boolean>`(
  e.state in ${among(unansweredStates)}
  or (e.state = 'chosen' and r.state in ${among(statesWaitingFor('receiver'))}))`

import { sql } from 'kysely'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { headlineOf } from '../../domain/headline.ts'
import { choosableStates, type EnquiryState, unansweredStates } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import type { TransferState } from '../../domain/lifecycle/transfer-lifecycle.ts'
import type { TransferNeed } from '../../domain/need/transfer-need.ts'
import type { TransferKind, Urgency } from '../../domain/transfer-kind.ts'
import { isUnread } from '../conversation/count-unread.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'
import { type Cursor, writeCursor } from './board-cursor.ts'
import { among, type BoardFilter, boardCount, boardLines } from './board-query.ts'

interface BoardRow {
  id: string
  number: number
  kind: TransferKind
  state: TransferState
  urgency: Urgency
  owner_id: string
  need: TransferNeed
  wished_on: string | null
  planned_on: string | null
  updated_at: Date
  moved_text: string
  patient_name: string | null
  enquiry_id: string | null
  enquiry_state: EnquiryState | null
  due_at: Date | null
  asked: number
  answered: number
  accepted: number
  next_due_at: Date | null
  to_do: boolean
  unread: number
}

/** The lines of the board that the viewer may see, as the screen and the workbook show them. */
export async function readBoard(work: Work<TransferTables>, filter: BoardFilter, cursor: Cursor | null) {
  const rows = await boardRows(work, filter, cursor)
  const page = rows.slice(0, filter.limit)
  const last = rows.length > filter.limit ? page.at(-1) : undefined
  const nameOf = await namesOf(
    work,
    page.map((row) => row.owner_id),
  )
  const named = page.filter((row) => row.patient_name !== null)
  work.note({ seen: named.map((row) => ({ subject: row.id, ownerId: row.owner_id })) })
  return {
    items: page.map((row) => summaryOf(row, work.now, nameOf(row.owner_id) ?? '')),
    total: await countLines(work, filter),
    next: last ? writeCursor({ at: last.moved_text, id: last.id }) : null,
  }
}

async function countLines(work: Work<TransferTables>, filter: BoardFilter): Promise<number> {
  const { rows } = await boardCount(work, filter).execute(work.db)
  return rows[0]?.total ?? 0
}

/** One more than the page, so that it is known whether another follows. */
async function boardRows(work: Work<TransferTables>, filter: BoardFilter, cursor: Cursor | null): Promise<BoardRow[]> {
  const most = filter.limit + 1
  const { rows } = await sql<BoardRow>`
    with line as (
      select * from (${boardLines(work, filter, cursor, most)}) as either order by moved_at desc, id desc limit ${sql.lit(most)})
    select r.id, r.number, r.kind, r.state, r.urgency, r.owner_id, r.need, r.wished_on, r.planned_on,
      coalesce(e.moved_at, r.updated_at) as updated_at,
      (line.moved_at at time zone 'UTC')::text || '+00' as moved_text, p.person ->> 'name' as patient_name,
      e.id as enquiry_id, e.state as enquiry_state, e.due_at, line.to_do,
      count_of.asked, count_of.answered, count_of.accepted, count_of.next_due_at,
      (select count(*)::int from transfer.message m where m.request_id = r.id and ${isUnread(work)}) as unread
    from line join transfer.request r on r.id = line.id
      left join transfer.enquiry e on e.id = line.enquiry_id
      left join transfer.patient p on p.request_id = r.id
      cross join lateral (
        select count(*)::int as asked, count(w.first_answered_at)::int as answered,
          (count(*) filter (where w.state in ${among([...choosableStates, 'chosen'])}))::int as accepted,
          min(w.due_at) filter (where w.ended_at is null and w.state in ${among(unansweredStates)}) as next_due_at
        from transfer.enquiry w where w.request_id = r.id) as count_of
    order by line.moved_at desc, line.id desc`.execute(work.db)
  return rows
}

function summaryOf(row: BoardRow, now: Date, senderName: string) {
  const unanswered: readonly string[] = unansweredStates
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    state: row.state,
    urgency: row.urgency,
    party:
      row.enquiry_id === null
        ? ('sender' as const)
        : row.enquiry_state === 'chosen'
          ? ('receiver' as const)
          : ('invited' as const),
    senderName,
    headline: headlineOf(row.need),
    patientName: row.patient_name,
    enquiry:
      row.enquiry_id && row.enquiry_state && row.due_at
        ? {
            id: row.enquiry_id,
            state: row.enquiry_state,
            dueAt: row.due_at.toISOString(),
            overdue: row.due_at < now && unanswered.includes(row.enquiry_state),
          }
        : null,
    asked: row.asked,
    answered: row.answered,
    accepted: row.accepted,
    nextDueAt: row.next_due_at?.toISOString() ?? null,
    wishedOn: row.wished_on,
    plannedOn: row.planned_on,
    updatedAt: row.updated_at.toISOString(),
    toDo: row.to_do,
    unread: row.unread,
  }
}

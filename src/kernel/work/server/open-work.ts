import { AsyncLocalStorage } from 'node:async_hooks'
import { CompiledQuery, type Kysely, sql } from 'kysely'
import { dateInJapan } from '../../../foundation/calendar-date.ts'
import { newIdentifier } from '../../../foundation/identifier.ts'
import type { ViewerPurpose } from '../../../platform/contract/purpose.ts'
import type { Database } from '../../../platform/database/connection-pool.ts'
import type { ListenHandlers, Listening } from '../../../platform/database/listen.ts'
import { inTransaction } from '../../../platform/database/transaction.ts'
import type { CheckpointSigner } from '../../audit/server/checkpoint/checkpoint-key.ts'
import { type SigningKey, signViewer } from '../../disclosure/server/viewer-context.ts'
import type { PublishedEvent } from '../../events/published/event.ts'
import { liveChannels } from '../../events/server/live/live-channels.ts'
import { networkOf } from '../../identity/domain/attempt-limits.ts'
import type { SystemReason, Viewer } from '../../identity/domain/viewer.ts'
import { type AuditNote, joinNotes, type Work, type WorkDatabase } from './work.ts'

/** What every Work of one running server shares. */
export interface WorkFloor {
  readonly database: Database
  /** Connections of the live streams alone: neither what is told nor a cut-off waits behind requests. */
  readonly liveDatabase: Database
  readonly signingKey: SigningKey
  /** Seals secrets that are read back; the application role cannot reach it. */
  readonly secretKey: Buffer
  /** Signs checkpoints of the audit trail; its private key is out of the application role's reach. */
  readonly checkpointSigner: CheckpointSigner
  readonly now: () => Date
  /** Names of the reactions that wait for an event; known once the slices are wired. */
  readonly reactionsTo: (eventName: string) => readonly string[]
  /** Whether browsers may hear of an event: then it is placed in the live log. */
  readonly isHeardLive: (eventName: string) => boolean
  /** A connection of its own, as the application role, that connects again when it is cut. */
  readonly listen: (channels: readonly string[], handlers: ListenHandlers) => Listening
}

export interface AuditLine {
  readonly operation: string
  readonly informationClass: string
  /** Absent where no request asks. */
  readonly purpose?: ViewerPurpose | null
  readonly sourceAddress?: string
}

/** Thrown inside a Work to end it without keeping anything; `openWork`'s caller sees it again. */
export class WorkRefused<Refusal> extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super('the operation was refused')
    this.refusal = refusal
  }
}

const insideWork = new AsyncLocalStorage<true>()

/** For what takes long on purpose or by others' fault: done inside a Work it would hold a connection from everybody. */
export function stayOutsideWork(what: string): void {
  if (insideWork.getStore()) throw new Error(`${what} may not happen inside a Work`)
}

/**
 * Runs one operation for a viewer in one transaction and, with `line`, leaves its audit line in the same transaction:
 * if the line cannot be written, the operation has not happened. A Work inside a Work is refused: enough callers that
 * each hold a connection and wait for a second one would stop the server for ever.
 */
export async function openWork<Tables, Answer>(
  floor: WorkFloor,
  viewer: Viewer,
  line: AuditLine | 'none',
  operation: (work: Work<Tables>) => Promise<Answer>,
  refusalOf: (answer: Answer) => string | null = () => null,
): Promise<Answer> {
  if (insideWork.getStore()) throw new Error('a Work may not be opened inside another')
  const now = floor.now()
  let note: AuditNote = {}
  return inTransaction(floor.database, {
    opening: { call: 'kernel.open_work', argument: signViewer(floor.signingKey, viewer, now) },
    operation: (transaction) =>
      insideWork.run(true, () =>
        operation({
          viewer,
          now,
          today: dateInJapan(now),
          db: transaction as unknown as WorkDatabase<Tables>,
          publish: (event) => writeToOutbox(transaction, floor, event, now),
          note: (more) => {
            note = joinNotes(note, more)
          },
          newId: () => newIdentifier(now),
        }),
      ),
    closing: (answer) => {
      if (line === 'none') return null
      const refusal = refusalOf(answer)
      return auditStatement(viewer, line, { outcome: refusal === null ? 'done' : 'refused', refusal, note, now })
    },
  })
}

/** Leaves the line of an operation that was refused or failed, whose own transaction has been rolled back. */
export async function recordRefusedWork(
  floor: WorkFloor,
  viewer: Viewer,
  line: AuditLine,
  ending: { readonly outcome: 'refused' | 'failed'; readonly refusal: string | null; readonly note: AuditNote },
): Promise<void> {
  const now = floor.now()
  await inTransaction(floor.database, {
    opening: { call: 'kernel.open_work', argument: signViewer(floor.signingKey, viewer, now) },
    operation: async () => undefined,
    closing: () => auditStatement(viewer, line, { ...ending, now }),
  })
}

/** A Work of the system itself. `reason` is one of a listed set; policies open to it by name. */
export const openSystemWork = <Tables, Answer>(
  floor: WorkFloor,
  reason: SystemReason,
  operation: (work: Work<Tables>) => Promise<Answer>,
): Promise<Answer> => openWork(floor, { kind: 'system', reason }, 'none', operation)

/** A line within a Work of many viewers, which leaves none of its own: for each of them, for what it is shown. */
export async function leaveLine(work: Work, line: AuditLine, note: AuditNote): Promise<void> {
  const ending = { outcome: 'done', refusal: null, note, now: work.now } as const
  const { text, values } = auditStatement(work.viewer, line, ending)
  await work.db.executeQuery(CompiledQuery.raw(text, values))
}

interface Ending {
  readonly outcome: 'done' | 'refused' | 'failed'
  readonly refusal: string | null
  readonly note: AuditNote
  readonly now: Date
}

const recordAudit = 'select kernel.record_audit($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)'
/** Anybody may ask as often as a line can carry: what a visitor did not get is counted by the minute. */
const recordVisitor = 'select kernel.record_visitor($1, $2, $3, $4, $5, $6, $7, $8)'

function auditStatement(viewer: Viewer, line: AuditLine, { outcome, refusal, note, now }: Ending) {
  const { subject, purpose, seen } = note
  const first = [newIdentifier(now), line.operation, line.informationClass, subject ?? null, outcome, refusal]
  const source = line.sourceAddress ?? null
  if (viewer.kind === 'public' && (outcome !== 'done' || note.nothingHappened))
    return { text: recordVisitor, values: [...first, source, networkOf(source ?? '')] }
  const why = [line.purpose?.kind ?? null, purpose ?? line.purpose?.text ?? null]
  return { text: recordAudit, values: [...first, ...why, source, JSON.stringify(seen ?? [])] }
}

async function writeToOutbox(
  transaction: Kysely<Record<never, never>>,
  floor: WorkFloor,
  event: PublishedEvent,
  now: Date,
): Promise<void> {
  const id = newIdentifier(now)
  const told = floor.isHeardLive(event.name)
    ? sql`, placed_later as (insert into kernel.live_unplaced (event_id) values (${id}))
      select pg_notify(${liveChannels.written}, ${id})`
    : sql`select`
  await sql`
    with published as (
      insert into kernel.event (id, name, version, organisation_id, payload)
      values (${id}, ${event.name}, ${event.version}, ${event.organisationId}, ${JSON.stringify(event.payload)})),
    delivered_later as (
      insert into kernel.event_delivery (event_id, reaction)
      select ${id}::uuid, reaction from unnest(${[...floor.reactionsTo(event.name)]}::text[]) reaction)
    ${told}`.execute(transaction)
}

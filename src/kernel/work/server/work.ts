import type { Kysely } from 'kysely'
import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import type { PublishedEvent } from '../../events/published/event.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'

declare const insideWork: unique symbol

/** One slice's tables, inside the transaction of a Work. Only `openWork` makes one: an unscoped query does not compile. */
export type WorkDatabase<Tables> = Kysely<Tables> & { readonly [insideWork]: true }

/** What the audit line says beyond the declaration. */
export interface AuditNote {
  readonly subject?: string
  /** The reason given with the operation itself; otherwise the purpose of the request is kept. */
  readonly purpose?: string
  /** Persons, price lists … whose data this operation showed, each with its owner: the subject's access report. Adds up. */
  readonly seen?: readonly SeenSubject[]
  /** A visitor asked for what was so already: counted by the minute like a refusal. */
  readonly nothingHappened?: true
}

export interface SeenSubject {
  readonly subject: string
  /** The organisation that owns the data; its privacy officer may read the line. */
  readonly ownerId: string
}

export const joinNotes = (one: AuditNote, more: AuditNote): AuditNote => ({
  ...one,
  ...more,
  seen: [...(one.seen ?? []), ...(more.seen ?? [])],
})

/**
 * What an operation receives, and the only way to the database: one transaction as the application role with the
 * viewer set. What the viewer may not see does not exist in it.
 */
export interface Work<Tables = Record<never, never>> {
  readonly viewer: Viewer
  readonly now: Date
  /** The day it is in Japan. */
  readonly today: CalendarDate
  readonly db: WorkDatabase<Tables>
  /** Written to the outbox in this transaction; delivered after it commits, at least once. */
  publish(event: PublishedEvent): Promise<void>
  note(note: AuditNote): void
  newId(): string
}

/** The same Work seen with another owner's tables: how one operation calls a port of another module. */
export const workFor = <Tables>(work: Omit<Work, 'db'>): Work<Tables> => work as Work<Tables>

import type { z } from 'zod'
import type { Endpoint, InputOf, OutputOf, RefusalOf } from '../../../platform/contract/endpoint.ts'
import type { Exchange } from '../../../platform/http/exchange.ts'
import type { Job } from '../../../platform/jobs/open-jobs.ts'
import type { PublishedEvent } from '../../events/published/event.ts'
import type { FileVault } from '../../files/server/file-vault.ts'
import type { TableOwnership } from '../../tenancy/domain/table-ownership.ts'
import type { WorkFloor } from './open-work.ts'
import type { SeenSubject, Work } from './work.ts'

/** A declared refusal with what this case adds: a Japanese detail, and messages for single fields. */
export interface Refused<Name extends string = string> {
  readonly refused: Name
  readonly detail?: string
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
  /** What the operation wrote stays, with the refusal's audit line in the same transaction: a failed try is counted. */
  readonly kept?: true
}

export const refuse = <Name extends string>(refused: Name, more: Omit<Refused, 'refused'> = {}): Refused<Name> => ({
  refused,
  ...more,
})

export interface ServedEndpoint {
  readonly declaration: Endpoint
  /** Runs to its end before the operation's transaction begins. */
  readonly before?: (input: unknown, exchange: Exchange) => Promise<unknown>
  readonly run: (work: Work, input: unknown, exchange: Exchange, before?: unknown) => Promise<unknown>
}

/** The domain's answers are read-only all the way down; the wire's shapes need not say so. */
type ReadOnly<Value> = Value extends string | Uint8Array
  ? Value
  : Value extends readonly (infer Item)[]
    ? readonly ReadOnly<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]: ReadOnly<Value[Key]> }
      : Value

/** Joins a declaration to its operation. A refusal that is not declared, or an answer of another shape, does not compile. */
export function serve<E extends Endpoint, Tables>(
  declaration: E,
  operation: (
    work: Work<Tables>,
    input: InputOf<E>,
    exchange: Exchange,
  ) => Promise<ReadOnly<OutputOf<E>> | Refused<RefusalOf<E>>>,
): ServedEndpoint {
  return { declaration, run: operation as unknown as ServedEndpoint['run'] }
}

/**
 * As `serve`, for an operation that waits for something slow: a password compared, somebody else's server. `before` does
 * it, in Works of its own where it needs the database, so that no transaction is open meanwhile. What it found may have
 * changed since: the operation looks again at whatever it relies on.
 */
export function serveAfter<E extends Endpoint, Tables, Found>(
  declaration: E,
  before: (input: InputOf<E>, exchange: Exchange) => Promise<Found>,
  operation: (
    work: Work<Tables>,
    input: InputOf<E>,
    exchange: Exchange,
    found: Found,
  ) => Promise<ReadOnly<OutputOf<E>> | Refused<RefusalOf<E>>>,
): ServedEndpoint {
  return {
    declaration,
    before: before as unknown as NonNullable<ServedEndpoint['before']>,
    run: operation as unknown as ServedEndpoint['run'],
  }
}

/** What happens because of an event. Delivered at least once; its writes and its being done are one transaction. */
export interface Reaction {
  /** `<do>-when-<event>`, the file's name. */
  readonly name: string
  readonly to: string
  readonly react: (work: Work, event: LoggedEvent) => Promise<void>
}

export type LoggedEvent = PublishedEvent & { readonly id: string }

/**
 * What browsers may hear of an event: that something changed and by which ids to read it. What it says is read through an
 * endpoint, with its policies and its audit line, or told at once to whoever follows the row.
 */
export type LiveTopic = AskedTopic | RowTopic

interface NamedTopic {
  /** The published event it tells of, and the frame's name in the browser. */
  readonly name: string
  /** Reads what is sent from the event's payload; a field outside it is dropped. */
  readonly shape: z.ZodObject
}

export interface AskedTopic extends NamedTopic {
  /**
   * Asked at delivery and at every replay, in a Work of somebody of the hearer's organisation with the hearer's roles:
   * whoever may read the row there hears of it. The account is left out, so what belongs to one person alone is not heard.
   */
  readonly mayHear: (work: Work, event: LoggedEvent) => Promise<boolean>
}

/** The same where one row decides, asked once for all events of a table: for what comes often. */
export interface RowTopic extends NamedTopic {
  readonly row: { readonly table: string; readonly idOf: (payload: unknown) => string }
  /** Absent: those who follow the row, too, hear only that something changed. */
  readonly words?: TopicWords
}

/** What those who follow the row are told at once, so that a conversation needs no question for each of its messages. */
export interface TopicWords {
  /** It would answer the same: only whoever may call it is told, and the trail names it. None that asks for a purpose. */
  readonly insteadOf: Endpoint
  readonly shape: z.ZodType
  /** For each payload, under the policies of that Work; undefined where the viewer may not read it. */
  readonly read: (work: Work, payloads: readonly unknown[]) => Promise<readonly (ReadWords | undefined)[]>
}

export interface ReadWords {
  readonly words: unknown
  readonly seen: SeenSubject
}

export interface ServerTools {
  readonly floor: WorkFloor
  readonly vault: FileVault
}

export interface ServerSlice {
  readonly name: string
  readonly endpoints: readonly ServedEndpoint[]
  /** Those that need more than a Work: a step done by the system, or the bytes of files. */
  readonly wiredEndpoints?: (tools: ServerTools) => readonly ServedEndpoint[]
  readonly reactions: readonly Reaction[]
  /** Absent: browsers hear nothing of this slice by themselves. */
  readonly liveTopics?: readonly LiveTopic[]
  /** Absent: nothing of this slice happens by the clock. */
  readonly jobs?: (floor: WorkFloor) => readonly Job[]
  readonly migrations: URL
  /** Whose the rows of every table of the slice are: what a member takes along, and what stays, when it leaves. */
  readonly ownedData: readonly TableOwnership[]
}

import type { Endpoint, InputOf, OutputOf, RefusalOf } from '../../../platform/contract/endpoint.ts'
import type { Exchange } from '../../../platform/http/exchange.ts'
import type { PublishedEvent } from '../../events/published/event.ts'
import type { Work } from './work.ts'

/** A declared refusal with what this case adds: a Japanese detail, and messages for single fields. */
export interface Refused<Name extends string = string> {
  readonly refused: Name
  readonly detail?: string
  readonly fields?: readonly { readonly field: string; readonly message: string }[]
}

export const refuse = <Name extends string>(refused: Name, more: Omit<Refused, 'refused'> = {}): Refused<Name> => ({
  refused,
  ...more,
})

/** What an operation learns of its call before any Work is open. */
export type Call = Pick<Work, 'viewer' | 'note'>

/** `inWork` runs in the one Work of its call; `opensWorks` opens its own, one after the other. */
export type ServedEndpoint = { readonly declaration: Endpoint } & (
  | { readonly inWork: (work: Work, input: unknown, exchange: Exchange) => Promise<unknown> }
  | { readonly opensWorks: (call: Call, input: unknown, exchange: Exchange) => Promise<unknown> }
)

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
  return { declaration, inWork: operation as unknown as (work: Work) => Promise<unknown> }
}

/**
 * For signing in and out, which read accounts that no caller may read. Opening the system's Work inside the caller's
 * would need two connections at once: as many callers as the pool is large would wait for each other for ever.
 */
export function serveOpeningWorks<E extends Endpoint>(
  declaration: E,
  operation: (
    call: Call,
    input: InputOf<E>,
    exchange: Exchange,
  ) => Promise<ReadOnly<OutputOf<E>> | Refused<RefusalOf<E>>>,
): ServedEndpoint {
  return { declaration, opensWorks: operation as unknown as (call: Call) => Promise<unknown> }
}

/** What happens because of an event. Delivered at least once; its writes and its being done are one transaction. */
export interface Reaction {
  /** `<do>-when-<event>`, the file's name. */
  readonly name: string
  readonly to: string
  readonly react: (work: Work, event: PublishedEvent & { readonly id: string }) => Promise<void>
}

export interface ServerSlice {
  readonly name: string
  readonly endpoints: readonly ServedEndpoint[]
  readonly reactions: readonly Reaction[]
  readonly migrations: URL
}

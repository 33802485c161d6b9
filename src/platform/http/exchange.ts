import type { Endpoint, Permission } from '../contract/endpoint.ts'

/** What an operation may know of the request beside its declared input, and change in the answer beside its output. */
export interface Exchange {
  readonly host: string
  readonly sourceAddress: string
  /** A proxy stands in front: source and Host may be anyone's words. */
  readonly forwarded: boolean
  readonly sessionToken: string | null
  /** Sets the session cookie, or clears it with null. */
  setSessionToken(token: string | null): void
}

export interface FieldMessage {
  readonly field: string
  readonly message: string
}

/** An operation's end as HTTP needs it: an answer of the declared shape, or a declared refusal. */
export type OperationEnd =
  | { readonly end: 'answer'; readonly value: unknown }
  | {
      readonly end: 'refusal'
      readonly name: string
      readonly detail?: string
      readonly fields?: readonly FieldMessage[]
    }

/** How the server asks the layers above it; `Caller` is whatever they know about who calls. */
export interface HttpPorts<Caller> {
  readonly identify: (sessionToken: string | null) => Promise<Caller>
  readonly permit: (caller: Caller, permission: Permission) => 'permitted' | 'sign-in-required' | 'not-permitted'
  readonly run: (caller: Caller, declaration: Endpoint, input: unknown, exchange: Exchange) => Promise<OperationEnd>
  /** Called when a caller is turned away before its operation begins. */
  readonly turnedAway: (caller: Caller, declaration: Endpoint, because: string) => Promise<void>
  /** Resolves when the database answers. */
  readonly ready: () => Promise<void>
}

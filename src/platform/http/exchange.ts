import type { Readable } from 'node:stream'
import type { Endpoint, Permission } from '../contract/endpoint.ts'
import type { ViewerPurpose } from '../contract/purpose.ts'
import type { GeneralProblem } from './problem-answer.ts'

/** A file that has arrived whole and was found harmless. Unless the operation keeps it, nothing of it stays. */
export interface ReceivedUpload {
  readonly fileName: string
  readonly kind: string
  readonly mediaType: string
  readonly bytes: number
  readonly sha256: string
  readonly objectName: string
  keep(): Promise<void>
  discard(): Promise<void>
}

/** `detail` is a Japanese sentence that says why and what to do. */
export interface UploadRefused {
  readonly refused: 'file-not-accepted' | 'file-name-not-valid'
  readonly detail: string
}

/** What an operation may know of the request beside its declared input, and change in the answer beside its output. */
export interface Exchange {
  readonly host: string
  /** Where people see this server: what passkeys and a member's identity provider are bound to. */
  readonly origin: string
  readonly sourceAddress: string
  /** A proxy stands in front: source and Host may be anyone's words. */
  readonly forwarded: boolean
  readonly sessionToken: string | null
  /** Present where the declaration asks for an upload. */
  readonly upload?: ReceivedUpload
  /** A random name this browser keeps for half a year; says nothing until somebody has signed in with it. */
  readonly deviceToken: string | null
  /** How the browser describes itself: anybody's words, for a person to recognise the own session by. */
  readonly userAgent: string
  /** Why the caller looks, where it said so. */
  readonly purpose: ViewerPurpose | null
  /** The break-glass grant this request uses up. */
  readonly breakGlassId: string | null
  /** Sets the session cookie, or clears it with null. */
  setSessionToken(token: string | null): void
  setDeviceToken(token: string): void
}

export interface FieldMessage {
  readonly field: string
  readonly message: string
}

/** An operation's end as HTTP needs it: an answer of the declared shape, or a declared refusal. */
export type OperationEnd =
  | { readonly end: 'answer'; readonly value: unknown }
  | { readonly end: 'problem'; readonly name: GeneralProblem }
  | {
      readonly end: 'refusal'
      readonly name: string
      readonly detail?: string
      readonly fields?: readonly FieldMessage[]
    }

/** How the server asks the layers above it; `Caller` is whatever they know about who calls. */
export interface HttpPorts<Caller> {
  readonly identify: (sessionToken: string | null) => Promise<Caller>
  readonly permit: (
    caller: Caller,
    permission: Permission,
  ) => 'permitted' | 'sign-in-required' | 'second-factor-required' | 'not-permitted'
  readonly run: (caller: Caller, declaration: Endpoint, input: unknown, exchange: Exchange) => Promise<OperationEnd>
  /** Called when a caller is turned away before its operation begins. */
  readonly turnedAway: (caller: Caller, declaration: Endpoint, because: string, sourceAddress: string) => Promise<void>
  /** Resolves when the database answers. */
  readonly ready: () => Promise<void>
  /** Takes in, seals and inspects a file before its operation begins, so that a slow sender holds no transaction. */
  readonly receiveUpload: (
    caller: Caller,
    source: Readable,
    fileName: string,
  ) => Promise<ReceivedUpload | UploadRefused>
}

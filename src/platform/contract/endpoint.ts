import type { z } from 'zod'
import type { PurposeKind } from './purpose.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** `title` is the Japanese sentence a person reads; it says what to do where something can be done. */
export interface RefusalDeclaration {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429
  readonly title: string
}

/**
 * `public`: no sign-in. `signedIn`: any role. A list: one of these roles in the viewer's organisation. Both need two
 * factors; only `enrolment` is open to a session that has given one, so that it can give or enrol the second.
 */
export type Permission = 'public' | 'enrolment' | 'signedIn' | readonly string[]

/** What kind of information a call touches, as the audit trail names it. Public reads leave no line. */
export type AuditDeclaration =
  | 'none'
  | {
      readonly informationClass: string
      /** `required`: the caller says why it looks, or is refused. A kind: the act itself says it, and nobody is asked. */
      readonly purpose?: 'required' | PurposeKind
      /** Which clinical category a break-glass grant may open here; absent: none. */
      readonly breakGlass?: string
    }

/** An answer that is a file to download rather than JSON. */
export interface FileShape {
  readonly file: true
  readonly mediaType: string
}

export interface FileAnswer {
  readonly fileName: string
  /** Called after the operation's transaction has ended, so that making a file holds no database connection. */
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
}

export const file = (mediaType: string): FileShape => ({ file: true, mediaType })

/** A file too large to be held in memory: its bytes go out as they are read. */
export interface FileStreamShape extends FileShape {
  readonly streamed: true
}

export interface FileStreamAnswer {
  readonly fileName: string
  /** Called after the operation's transaction has ended. An answer that breaks off is shorter than `length`. */
  readonly open: () => Promise<{ readonly length: number; readonly content: AsyncIterable<Uint8Array> }>
}

export const fileStream = (mediaType: string): FileStreamShape => ({ file: true, mediaType, streamed: true })

/**
 * The body is one file: its raw bytes as application/octet-stream with their length declared, and its name,
 * percent-encoded, in the header `x-file-name`. The operation finds it in `exchange.upload`, inspected.
 */
export interface UploadShape {
  readonly mostBytes: number
}

export const fileNameHeader = 'x-file-name'

export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType | FileShape = z.ZodType | FileShape,
  Refusals extends Record<string, RefusalDeclaration> = Record<string, RefusalDeclaration>,
> {
  /** `<slice>.<verb-noun>`; the name in the audit trail and in OpenAPI. */
  readonly name: string
  readonly method: Method
  /** `:name` marks a parameter. */
  readonly path: string
  /** One Japanese sentence for OpenAPI. */
  readonly summary: string
  readonly permission: Permission
  readonly audit: AuditDeclaration
  readonly params?: Params
  readonly query?: Query
  readonly body?: Body
  /** Instead of `body`. */
  readonly upload?: UploadShape
  /** A field outside this shape never leaves the server. */
  readonly output: Output
  readonly refusals: Refusals
}

/** Declares an operation once; the server, the browser, OpenAPI, the permission list and the sweeps are typed from it. */
export function endpoint<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Output extends z.ZodType | FileShape,
  const Refusals extends Record<string, RefusalDeclaration>,
>(declaration: Endpoint<Params, Query, Body, Output, Refusals>): Endpoint<Params, Query, Body, Output, Refusals> {
  return declaration
}

/** What the operation works with, after the shapes have read it. */
export type InputOf<E> =
  E extends Endpoint<infer Params, infer Query, infer Body, infer _Output, infer _Refusals>
    ? { readonly params: z.output<Params>; readonly query: z.output<Query>; readonly body: z.output<Body> }
    : never

/** What a caller hands in, before the shapes have read it. */
export type CallOf<E> =
  E extends Endpoint<infer Params, infer Query, infer Body, infer _Output, infer _Refusals>
    ? (unknown extends z.input<Params> ? { params?: undefined } : { params: z.input<Params> }) &
        (unknown extends z.input<Query> ? { query?: undefined } : { query?: z.input<Query> }) &
        (unknown extends z.input<Body> ? { body?: undefined } : { body: z.input<Body> })
    : never

export type OutputOf<E> =
  E extends Endpoint<infer _Params, infer _Query, infer _Body, infer Output, infer _Refusals>
    ? Output extends z.ZodType
      ? z.output<Output>
      : Output extends FileStreamShape
        ? FileStreamAnswer
        : FileAnswer
    : never

export type RefusalOf<E> =
  E extends Endpoint<infer _Params, infer _Query, infer _Body, infer _Output, infer Refusals>
    ? Extract<keyof Refusals, string>
    : never

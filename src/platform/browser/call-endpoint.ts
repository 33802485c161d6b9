import type { CallOf, Endpoint, FileShape, OutputOf } from '../contract/endpoint.ts'
import type { Problem } from '../contract/problem.ts'
import { breakGlassHeader } from '../contract/purpose.ts'
import { endpointAddress } from './endpoint-address.ts'
import { tellRefusedSession } from './refused-session.ts'
import { purposeHeaders } from './viewer-purpose.ts'

/** What a call is made with besides what it says. */
export interface Calling {
  readonly signal?: AbortSignal | undefined
  /** The grant that this one call uses up. */
  readonly breakGlassId?: string | undefined
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem }

/** An endpoint whose answer is JSON; a file is downloaded by a link instead. */
export type JsonEndpoint = Endpoint & { readonly output: Exclude<Endpoint['output'], FileShape> }

/**
 * Calls a declared endpoint with the session cookie of this origin. It never throws except when `signal` aborts:
 * no network and an answer nobody can read become problems a person can act on.
 */
export async function callEndpoint<E extends JsonEndpoint>(
  endpoint: E,
  call: CallOf<E>,
  calling: Calling = {},
): Promise<Answer<OutputOf<E>>> {
  let response: Response
  try {
    response = await fetch(endpointAddress(endpoint, call), requestOf(endpoint, call, calling))
  } catch (failure) {
    if (calling.signal?.aborted) throw failure
    return { ok: false, problem: offline }
  }
  if (response.status === 401) tellRefusedSession()
  return answerFrom<OutputOf<E>>(response.status, await response.json().catch(() => undefined))
}

function requestOf(endpoint: JsonEndpoint, call: { body?: unknown }, { signal, breakGlassId }: Calling): RequestInit {
  return {
    method: endpoint.method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(endpoint.method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...purposeHeaders(endpoint),
      ...(breakGlassId === undefined ? {} : { [breakGlassHeader]: breakGlassId }),
    },
    ...(endpoint.method === 'GET' ? {} : { body: JSON.stringify(call.body ?? {}) }),
    ...(signal ? { signal } : {}),
  }
}

/** The shape of a good answer is the server's duty (a field outside `output` never leaves it), so it is not read twice. */
export function answerFrom<Value>(status: number, body: unknown): Answer<Value> {
  const isGood = status >= 200 && status < 300
  if (isGood && body !== undefined) return { ok: true, value: body as Value }
  return { ok: false, problem: isProblem(body) ? { ...body, fields: body.fields ?? [] } : unreadable(status) }
}

function isProblem(body: unknown): body is Problem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'type' in body &&
    typeof body.type === 'string' &&
    'title' in body &&
    typeof body.title === 'string' &&
    'status' in body &&
    typeof body.status === 'number'
  )
}

export const offline: Problem = {
  type: 'no-connection',
  title: 'サーバーにつながりません。',
  detail: 'ネットワークの接続を確かめて、もう一度お試しください。入力した内容は、この画面に残っています。',
  status: 0,
  fields: [],
}

const unreadable = (status: number): Problem => ({
  type: 'unreadable-answer',
  title: 'サーバーの応答を読み取れませんでした。',
  detail: `時間をおいて、もう一度お試しください。続くときは、運営者に「応答 ${status}」とお知らせください。`,
  status,
  fields: [],
})

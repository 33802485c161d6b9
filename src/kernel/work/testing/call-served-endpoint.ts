import type { z } from 'zod'
import type { CallOf, Endpoint, OutputOf, RefusalOf } from '../../../platform/contract/endpoint.ts'
import type { Exchange, FieldMessage } from '../../../platform/http/exchange.ts'
import type { GeneralProblem } from '../../../platform/http/problem-answer.ts'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { endpointPorts } from '../server/endpoint-ports.ts'
import type { WorkFloor } from '../server/open-work.ts'
import type { ServedEndpoint } from '../server/server-slice.ts'

export type Ended<E> =
  | { readonly answer: OutputOf<E> }
  | {
      readonly refusal: RefusalOf<E> | 'sign-in-required' | 'second-factor-required' | 'not-permitted' | GeneralProblem
      readonly fields: readonly FieldMessage[]
    }

/** A request from this machine that carries nothing and keeps nothing. */
export const quietExchange: Exchange = {
  host: 'localhost',
  origin: 'http://localhost',
  sourceAddress: '127.0.0.1',
  forwarded: false,
  sessionToken: null,
  deviceToken: null,
  userAgent: '',
  purpose: null,
  breakGlassId: null,
  setSessionToken: () => undefined,
  setDeviceToken: () => undefined,
}

/**
 * Calls a served endpoint as a viewer the way HTTP does: permission, the input's shapes, the operation in a Work with
 * its audit line, the output's shape.
 */
export async function callServed<E extends Endpoint>(
  floor: WorkFloor,
  served: readonly ServedEndpoint[],
  viewer: Viewer,
  declaration: E,
  call: CallOf<E>,
  headers: Partial<Pick<Exchange, 'purpose' | 'breakGlassId'>> = {},
): Promise<Ended<E>> {
  const ports = endpointPorts(floor, served)
  const permission = ports.permit(viewer, declaration.permission)
  if (permission !== 'permitted') {
    await ports.turnedAway(viewer, declaration, permission, quietExchange.sourceAddress)
    return { refusal: permission, fields: [] }
  }
  const given = call as { params?: unknown; query?: unknown; body?: unknown }
  const input = {
    params: declaration.params?.parse(given.params),
    query: declaration.query?.parse(given.query ?? {}),
    body: declaration.body?.parse(given.body),
  }
  const end = await ports.run(viewer, declaration, input, { ...quietExchange, ...headers })
  if (end.end === 'problem') return { refusal: end.name, fields: [] }
  if (end.end === 'refusal') return { refusal: end.name as RefusalOf<E>, fields: end.fields ?? [] }
  const value = 'file' in declaration.output ? end.value : (declaration.output as z.ZodType).parse(end.value)
  return { answer: value as OutputOf<E> }
}

/** For a call that must be answered. */
export async function answerOf<E extends Endpoint>(ended: Promise<Ended<E>>): Promise<OutputOf<E>> {
  const end = await ended
  if ('answer' in end) return end.answer
  throw new Error(`refused: ${end.refusal} ${JSON.stringify(end.fields)}`)
}

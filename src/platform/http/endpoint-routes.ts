import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint, FileAnswer } from '../contract/endpoint.ts'
import { fieldOf } from '../files/field-path.ts'
import { shapeMessage } from '../files/shape-messages.ts'
import { fieldProblems } from '../files/shape-problems.ts'
import { unfitPlaces } from '../files/unfit-places.ts'
import type { FieldMessage, HttpPorts, OperationEnd } from './exchange.ts'
import { sendGeneralProblem, sendProblem } from './problem-answer.ts'
import type { SessionCookie } from './session-cookie.ts'

export interface Site {
  readonly cookie: SessionCookie
  /** Served under a name of its own, which only a proxy can give. */
  readonly behindProxy: boolean
}

/** Registers every declared endpoint: session → caller → permission → shape → operation → declared output. */
export function addEndpointRoutes<Caller>(
  server: FastifyInstance,
  endpoints: readonly Endpoint[],
  ports: HttpPorts<Caller>,
  site: Site,
): void {
  for (const declaration of endpoints) {
    server.route({
      method: declaration.method,
      url: declaration.path,
      handler: (request, reply) => answer(declaration, ports, site, request, reply),
    })
  }
}

async function answer<Caller>(
  declaration: Endpoint,
  ports: HttpPorts<Caller>,
  { cookie, behindProxy }: Site,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const sessionToken = cookie.read(request)
  const caller = await ports.identify(sessionToken)
  const permission = ports.permit(caller, declaration.permission)
  if (permission !== 'permitted') {
    await ports.turnedAway(caller, declaration, permission)
    return sendGeneralProblem(reply, permission)
  }
  const input = readInput(declaration, request)
  if ('problems' in input) return sendGeneralProblem(reply, 'input-not-valid', { fields: input.problems })
  let newToken: string | null | undefined
  const setSessionToken = (token: string | null) => {
    newToken = token
  }
  const exchange = { ...about(request, behindProxy), sessionToken, setSessionToken }
  const end = await ports.run(caller, declaration, input, exchange)
  // Only with an answer: an operation whose audit line could not be written hands out no session.
  if (end.end === 'answer' && newToken !== undefined) cookie.write(reply, newToken)
  return sendEnd(declaration, end, reply)
}

type Input = { params: unknown; query: unknown; body: unknown }

function readInput(declaration: Endpoint, request: FastifyRequest): Input | { problems: FieldMessage[] } {
  const problems: FieldMessage[] = []
  const read = (shape: z.ZodType | undefined, given: unknown): unknown => {
    if (!shape) return undefined
    const unfit = unfitPlaces(given).map(({ path, message }) => ({ field: fieldOf(path), message }))
    if (unfit.length > 0) {
      problems.push(...unfit)
      return undefined
    }
    const result = shape.safeParse(given, { error: shapeMessage })
    if (result.success) return result.data
    problems.push(...fieldProblems(result.error.issues, shape))
    return undefined
  }
  const input = {
    params: read(declaration.params, request.params),
    query: read(declaration.query, request.query),
    body: read(declaration.body, request.body ?? {}),
  }
  return problems.length > 0 ? { problems } : input
}

/** Each of these is a proxy's word, or may be: nothing that stands directly before a browser sends them. */
const proxyHeaders = ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip']

function about(request: FastifyRequest, behindProxy: boolean) {
  const { headers, raw } = request
  const namesProxy = Object.keys(headers).some((name) => name.startsWith('x-forwarded') || proxyHeaders.includes(name))
  return {
    host: headers.host ?? '',
    sourceAddress: request.ip,
    // No browser speaks HTTP/1.0; a proxy that says nothing of itself may.
    forwarded: behindProxy || namesProxy || raw.httpVersion !== '1.1',
  }
}

function sendEnd(declaration: Endpoint, end: OperationEnd, reply: FastifyReply) {
  if (end.end === 'refusal') {
    const refusal = declaration.refusals[end.name]
    if (!refusal) throw new Error(`${declaration.name} refused with the undeclared ${end.name}`)
    const { name, detail, fields } = end
    return sendProblem(reply, {
      type: name,
      ...refusal,
      ...(detail === undefined ? {} : { detail }),
      ...(fields === undefined ? {} : { fields: [...fields] }),
    })
  }
  if ('file' in declaration.output) return sendFile(declaration.output.mediaType, end.value as FileAnswer, reply)
  return reply
    .type('application/json; charset=utf-8')
    .send(JSON.stringify((declaration.output as z.ZodType).parse(end.value)))
}

async function sendFile(mediaType: string, answer: FileAnswer, reply: FastifyReply) {
  const bytes = await answer.bytes()
  // No letter that would leave the header, name a folder, or turn the ending round before a person's eyes.
  const fileName = answer.fileName.toWellFormed().replace(/[\p{C}"*:/\\<>|?]+/gu, '_')
  const plainName = fileName.replace(/[^\w.-]/g, '_')
  // encodeURIComponent leaves these three, which have a meaning of their own in the header.
  const encodedName = encodeURIComponent(fileName).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${plainName}"; filename*=UTF-8''${encodedName}`)
    .send(Buffer.from(bytes))
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint, FileAnswer } from '../contract/endpoint.ts'
import { shapeMessage } from '../files/shape-messages.ts'
import { fieldProblems } from '../files/shape-problems.ts'
import type { Exchange, FieldMessage, HttpPorts, OperationEnd } from './exchange.ts'
import { sendGeneralProblem, sendProblem } from './problem-answer.ts'
import type { SessionCookie } from './session-cookie.ts'

/** Registers every declared endpoint: session → caller → permission → shape → operation → declared output. */
export function addEndpointRoutes<Caller>(
  server: FastifyInstance,
  endpoints: readonly Endpoint[],
  ports: HttpPorts<Caller>,
  cookie: SessionCookie,
): void {
  for (const declaration of endpoints) {
    server.route({
      method: declaration.method,
      url: declaration.path,
      handler: (request, reply) => answer(declaration, ports, cookie, request, reply),
    })
  }
}

async function answer<Caller>(
  declaration: Endpoint,
  ports: HttpPorts<Caller>,
  cookie: SessionCookie,
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
  const end = await ports.run(caller, declaration, input, exchangeOf(request, reply, sessionToken, cookie))
  return sendEnd(declaration, end, reply)
}

type Input = { params: unknown; query: unknown; body: unknown }

function readInput(declaration: Endpoint, request: FastifyRequest): Input | { problems: FieldMessage[] } {
  const problems: FieldMessage[] = []
  const read = (shape: z.ZodType | undefined, given: unknown): unknown => {
    if (!shape) return undefined
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

function exchangeOf(
  request: FastifyRequest,
  reply: FastifyReply,
  sessionToken: string | null,
  cookie: SessionCookie,
): Exchange {
  const { headers } = request
  return {
    host: headers.host ?? '',
    sourceAddress: request.ip,
    forwarded: ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(
      (name) => headers[name] !== undefined,
    ),
    sessionToken,
    setSessionToken: (token) => cookie.write(reply, token),
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
  const plainName = answer.fileName.replace(/[^\w.-]/g, '_')
  return reply
    .type(mediaType)
    .header(
      'content-disposition',
      `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`,
    )
    .send(Buffer.from(bytes))
}

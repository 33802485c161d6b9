import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint, FileAnswer } from '../contract/endpoint.ts'
import { breakGlassHeader, purposeHeader, readPurpose, type ViewerPurpose } from '../contract/purpose.ts'
import { shapeMessage } from '../files/shape-messages.ts'
import { fieldProblems } from '../files/shape-problems.ts'
import type { Exchange, FieldMessage, HttpPorts, OperationEnd } from './exchange.ts'
import { sendGeneralProblem, sendProblem } from './problem-answer.ts'
import type { BrowserTokens } from './session-cookie.ts'
import { takeUpload, takingFiles } from './take-upload.ts'

/** Registers every declared endpoint: session → caller → permission → shape → operation → declared output. */
export function addEndpointRoutes<Caller>(
  server: FastifyInstance,
  endpoints: readonly Endpoint[],
  ports: HttpPorts<Caller>,
  cookies: BrowserTokens,
  publicOrigin: string | null,
): void {
  const addRoute = (place: FastifyInstance, declaration: Endpoint) =>
    place.route({
      method: declaration.method,
      url: declaration.path,
      handler: (request, reply) => answer(declaration, ports, cookies, publicOrigin, request, reply),
    })
  for (const declaration of endpoints) {
    if (declaration.upload) server.register(async (place) => addRoute(takingFiles(place), declaration))
    else addRoute(server, declaration)
  }
}

async function answer<Caller>(
  declaration: Endpoint,
  ports: HttpPorts<Caller>,
  cookies: BrowserTokens,
  publicOrigin: string | null,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const caller = await ports.identify(cookies.session.read(request))
  const permission = ports.permit(caller, declaration.permission)
  if (permission !== 'permitted') {
    await ports.turnedAway(caller, declaration, permission)
    return sendGeneralProblem(reply, permission)
  }
  const input = readInput(declaration, request)
  if ('problems' in input) return sendGeneralProblem(reply, 'input-not-valid', { fields: input.problems })
  const purpose = purposeOf(declaration, request)
  if (typeof purpose === 'string') return sendGeneralProblem(reply, purpose)
  const exchange = exchangeOf(request, reply, cookies, publicOrigin, purpose)
  if (!declaration.upload) return sendEnd(declaration, await ports.run(caller, declaration, input, exchange), reply)
  const taken = await takeUpload(declaration, declaration.upload, ports, caller, request)
  if ('problem' in taken) {
    await ports.turnedAway(caller, declaration, taken.problem)
    return sendGeneralProblem(reply, taken.problem, taken.detail === undefined ? {} : { detail: taken.detail })
  }
  try {
    return sendEnd(
      declaration,
      await ports.run(caller, declaration, input, { ...exchange, upload: taken.upload }),
      reply,
    )
  } finally {
    await taken.upload.discard()
  }
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
    body: declaration.upload ? undefined : read(declaration.body, request.body ?? {}),
  }
  return problems.length > 0 ? { problems } : input
}

function purposeOf(
  { audit }: Endpoint,
  request: FastifyRequest,
): ViewerPurpose | null | 'purpose-required' | 'purpose-not-valid' {
  const purpose = readPurpose(headerOf(request, purposeHeader))
  if (purpose === 'not-readable') return 'purpose-not-valid'
  return purpose === null && audit !== 'none' && audit.purpose === 'required' ? 'purpose-required' : purpose
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(';') : value
}

function exchangeOf(
  request: FastifyRequest,
  reply: FastifyReply,
  cookies: BrowserTokens,
  publicOrigin: string | null,
  purpose: ViewerPurpose | null,
): Exchange {
  const { headers } = request
  return {
    host: headers.host ?? '',
    origin: publicOrigin ?? `http://${headers.host}`,
    sourceAddress: request.ip,
    forwarded: ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'via'].some(
      (name) => headers[name] !== undefined,
    ),
    sessionToken: cookies.session.read(request),
    deviceToken: cookies.device.read(request),
    userAgent: headers['user-agent'] ?? '',
    purpose,
    breakGlassId: headerOf(request, breakGlassHeader) ?? null,
    setSessionToken: (token) => cookies.session.write(reply, token),
    setDeviceToken: (token) => cookies.device.write(reply, token),
  }
}

function sendEnd(declaration: Endpoint, end: OperationEnd, reply: FastifyReply) {
  if (end.end === 'problem') return sendGeneralProblem(reply, end.name)
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

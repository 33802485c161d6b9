import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Endpoint, FileAnswer, FileStreamAnswer } from '../contract/endpoint.ts'
import { fieldOf } from '../files/field-path.ts'
import { shapeMessage } from '../files/shape-messages.ts'
import { fieldProblems } from '../files/shape-problems.ts'
import { unfitPlaces } from '../files/unfit-places.ts'
import type { FieldMessage, HttpPorts, OperationEnd, ReceivedUpload } from './exchange.ts'
import { sendGeneralProblem, sendProblem } from './problem-answer.ts'
import { exchangeOf, purposeOf, type Site, sourceOf } from './request-facts.ts'
import { takesFile } from './slow-bodies.ts'
import { takeUpload, takingFiles } from './take-upload.ts'

/** Registers every declared endpoint: session → caller → permission → shape → operation → declared output. */
export function addEndpointRoutes<Caller>(
  server: FastifyInstance,
  endpoints: readonly Endpoint[],
  ports: HttpPorts<Caller>,
  site: Site,
): void {
  const addRoute = (place: FastifyInstance, declaration: Endpoint) =>
    place.route({
      method: declaration.method,
      url: declaration.path,
      ...(declaration.upload ? { config: takesFile } : {}),
      handler: (request, reply) => answer(declaration, ports, site, request, reply),
    })
  for (const declaration of endpoints) {
    if (declaration.upload) server.register(async (place) => addRoute(takingFiles(place), declaration))
    else addRoute(server, declaration)
  }
}

async function answer<Caller>(
  declaration: Endpoint,
  ports: HttpPorts<Caller>,
  site: Site,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const caller = await ports.identify(site.cookies.session.read(request))
  const permission = ports.permit(caller, declaration.permission)
  if (permission !== 'permitted') {
    await ports.turnedAway(caller, declaration, permission, sourceOf(request))
    return sendGeneralProblem(reply, permission)
  }
  const input = readInput(declaration, request)
  if ('problems' in input) return sendGeneralProblem(reply, 'input-not-valid', { fields: input.problems })
  const purpose = purposeOf(declaration, request)
  if (typeof purpose === 'string') return sendGeneralProblem(reply, purpose)
  const { exchange, handOutTokens } = exchangeOf(request, reply, site, purpose)
  const run = async (upload?: ReceivedUpload) => {
    const end = await ports.run(caller, declaration, input, upload ? { ...exchange, upload } : exchange)
    // Only with an answer: an operation whose audit line could not be written hands out no session.
    if (end.end === 'answer') handOutTokens()
    return sendEnd(declaration, end, reply)
  }
  if (!declaration.upload) return run()
  const taken = await takeUpload(declaration, declaration.upload, ports, caller, request)
  if ('problem' in taken) {
    await ports.turnedAway(caller, declaration, taken.problem, exchange.sourceAddress)
    return sendGeneralProblem(reply, taken.problem, taken.detail === undefined ? {} : { detail: taken.detail })
  }
  try {
    return await run(taken.upload)
  } finally {
    await taken.upload.discard()
  }
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
    body: declaration.upload ? undefined : read(declaration.body, request.body ?? {}),
  }
  return problems.length > 0 ? { problems } : input
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
  if ('file' in declaration.output) {
    return sendFile(declaration.output.mediaType, end.value as FileAnswer | FileStreamAnswer, reply)
  }
  return reply
    .type('application/json; charset=utf-8')
    .send(JSON.stringify((declaration.output as z.ZodType).parse(end.value)))
}

async function sendFile(mediaType: string, answer: FileAnswer | FileStreamAnswer, reply: FastifyReply) {
  const { length, body } = await bodyOf(answer)
  // No letter that would leave the header, name a folder, or turn the ending round before a person's eyes.
  const fileName = answer.fileName.toWellFormed().replace(/[\p{C}"*:/\\<>|?]+/gu, '_')
  const plainName = fileName.replace(/[^\w.-]/g, '_')
  // encodeURIComponent leaves these three, which have a meaning of their own in the header.
  const encodedName = encodeURIComponent(fileName).replace(/['()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${plainName}"; filename*=UTF-8''${encodedName}`)
    .header('content-length', length)
    .send(body)
}

async function bodyOf(answer: FileAnswer | FileStreamAnswer) {
  if ('open' in answer) {
    const { length, content } = await answer.open()
    return { length, body: Readable.from(content, { objectMode: false }) }
  }
  const body = Buffer.from(await answer.bytes())
  return { length: body.length, body }
}

import type { Readable } from 'node:stream'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Endpoint, fileNameHeader, type UploadShape } from '../contract/endpoint.ts'
import type { HttpPorts, ReceivedUpload } from './exchange.ts'
import type { GeneralProblem } from './problem-answer.ts'

/** Only upload routes take raw bytes, and hand them on as they arrive. */
export function takingFiles(place: FastifyInstance): FastifyInstance {
  place.removeAllContentTypeParsers()
  place.addContentTypeParser('application/octet-stream', (_request, payload, done) => done(null, payload))
  return place
}

type Taken = { readonly upload: ReceivedUpload } | { readonly problem: GeneralProblem; readonly detail?: string }

/** Judges what the headers say before the first byte is read. A sender that goes away is no failure of ours. */
export async function takeUpload<Caller>(
  declaration: Endpoint,
  { mostBytes }: UploadShape,
  ports: HttpPorts<Caller>,
  caller: Caller,
  request: FastifyRequest,
): Promise<Taken> {
  const length = Number(request.headers['content-length'] ?? Number.NaN)
  if (!Number.isSafeInteger(length)) return { problem: 'length-required' }
  if (length > mostBytes)
    return { problem: 'body-too-large', detail: `${mostBytes / 1024 / 1024} MBまで受け付けます。` }
  const fileName = readFileName(request.headers[fileNameHeader])
  if (fileName === null) return { problem: 'file-name-not-valid' }
  try {
    const received = await ports.receiveUpload(caller, request.body as Readable, fileName)
    return 'refused' in received ? { problem: received.refused, detail: received.detail } : { upload: received }
  } catch (error) {
    if (request.raw.complete) throw error
    request.log.info({ operation: declaration.name }, 'an upload was cut by its sender')
    return { problem: 'body-not-readable' }
  }
}

function readFileName(header: string | string[] | undefined): string | null {
  try {
    return typeof header === 'string' ? decodeURIComponent(header) : null
  } catch {
    return null
  }
}

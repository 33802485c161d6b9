import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type GeneralProblem, generalProblems, problemText } from './problem-answer.ts'

const problemByCode: Readonly<Record<string, GeneralProblem>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-too-slow',
}

/**
 * Bytes that are no HTTP request (raw Japanese letters in an address, for one) never reach a route: the socket itself
 * is answered, with the same kind of document as every other error, and closed.
 */
export function answerUnreadableRequest(
  error: Error & { readonly code?: string },
  socket: Socket,
  headers: Readonly<Record<string, string>>,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const type = problemByCode[error.code ?? ''] ?? 'address-not-readable'
  const problem = { type, ...generalProblems[type] }
  const body = problemText(problem)
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      'connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

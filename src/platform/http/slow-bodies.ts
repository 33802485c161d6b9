import { Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { answerUnreadableRequest } from './unreadable-request.ts'

/** Marks a route whose body is a file: a hospital's line may need minutes for it. */
export const takesFile = { takesFile: true } as const

const tooSlow = Object.assign(new Error('the body did not arrive in time'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' })

/** Every other body is a small document: one that trickles in holds a connection for nothing. */
export function limitSlowBodies(
  server: FastifyInstance,
  milliseconds: number,
  headers: Readonly<Record<string, string>>,
): void {
  server.addHook('onRequest', async ({ raw, routeOptions: { config } }) => {
    // What is asked without a connection waits on no line.
    if ('takesFile' in config || raw.complete || !(raw.socket instanceof Socket)) return
    // An answer may take longer than its question: a live stream, whose request nobody reads to an end, must not be cut.
    const timer = setTimeout(() => {
      if (!raw.complete) answerUnreadableRequest(tooSlow, raw.socket, headers)
    }, milliseconds)
    const arrived = () => clearTimeout(timer)
    raw.once('end', arrived).once('close', arrived)
  })
}

import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ServerMetrics } from '../metrics/server-metrics.ts'
import { sendGeneralProblem } from './problem-answer.ts'
import { cameThroughProxy } from './request-facts.ts'

/**
 * Counts every answer and serves `/metrics`. With a token only who sends it is answered, from wherever; without one
 * only this machine itself, never through a proxy. To anybody else there is no such page.
 */
export function addMetrics(server: FastifyInstance, metrics: ServerMetrics, token: string | null): void {
  server.addHook('onResponse', async (request, reply) => {
    metrics.observe({
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    })
  })
  server.get('/metrics', async (request, reply) => {
    const mayLook = token === null ? isFromThisMachine(request) : carries(request, token)
    if (!mayLook) return sendGeneralProblem(reply, 'not-found')
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.text())
  })
}

function isFromThisMachine(request: FastifyRequest): boolean {
  if (cameThroughProxy(request)) return false
  const { ip, headers } = request
  // A page of another site may give its name our address; the browser then sends that name as the Host.
  const isOwnName = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(headers.host ?? '')
  return isOwnName && /^(127\.|::1$|::ffff:127\.)/.test(ip)
}

function carries({ headers }: FastifyRequest, token: string): boolean {
  const hashed = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hashed(headers.authorization ?? ''), hashed(`Bearer ${token}`))
}

import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { liveStreamPath, mostFollowed } from '../contract/live-stream.ts'
import type { OpenStream } from '../realtime/stream-request.ts'
import { sendGeneralProblem } from './problem-answer.ts'
import { sourceOf } from './request-facts.ts'
import { securityHeaders } from './security-headers.ts'
import type { TokenCookie } from './session-cookie.ts'

/**
 * The one server-sent stream. The session is read from the cookie alone; a page of another site is refused even where a
 * browser would send the cookie along.
 */
export function addStreamRoute(
  server: FastifyInstance,
  session: TokenCookie,
  secureOrigin: boolean,
  open: OpenStream,
): void {
  server.get(liveStreamPath, async (request, reply) => {
    const site = request.headers['sec-fetch-site']
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return sendGeneralProblem(reply, 'other-origin')
    const sessionToken = session.read(request)
    if (sessionToken === null) return sendGeneralProblem(reply, 'sign-in-required')
    const start = await open({
      sessionToken,
      sourceAddress: sourceOf(request),
      lastEventId: lastEventIdOf(request),
      following: followingOf(request),
    })
    if (typeof start === 'string') return sendGeneralProblem(reply, start)
    reply.hijack()
    for (const [name, value] of Object.entries(securityHeaders(secureOrigin))) reply.raw.setHeader(name, value)
    reply.raw.setHeader('cache-control', 'no-store')
    start(reply.raw)
  })
}

/** The header of a browser that connects again by itself, or the query of one that connects anew. */
function lastEventIdOf({ headers, query }: FastifyRequest): string | null {
  const header = headers['last-event-id']
  if (typeof header === 'string' && header !== '') return header
  const after = (query as { after?: unknown }).after
  return typeof after === 'string' && after !== '' ? after : null
}

/** What is no id, and more than a browser has open, is left out: its page reads that by itself. */
function followingOf({ query }: FastifyRequest): readonly string[] {
  const { following } = query as { following?: unknown }
  if (typeof following !== 'string') return []
  return following
    .split(',')
    .filter((id) => z.uuid().safeParse(id).success)
    .slice(0, mostFollowed)
}

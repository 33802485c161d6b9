import type { FastifyInstance } from 'fastify'

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** The same on every answer, errors and files included. */
export function addSecurityHeaders(server: FastifyInstance, secureOrigin: boolean): void {
  server.addHook('onSend', async (request, reply) => {
    reply.header('content-security-policy', contentSecurityPolicy)
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'same-origin')
    reply.header('cross-origin-opener-policy', 'same-origin')
    reply.header('cross-origin-resource-policy', 'same-origin')
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=()')
    if (secureOrigin) reply.header('strict-transport-security', 'max-age=31536000')
    // Whatever the API answers belongs to one viewer: no cache between may keep it.
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
  })
}

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
export const securityHeaders = (secureOrigin: boolean): Readonly<Record<string, string>> => ({
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  ...(secureOrigin ? { 'strict-transport-security': 'max-age=31536000' } : {}),
})

export function addSecurityHeaders(server: FastifyInstance, secureOrigin: boolean): void {
  const headers = securityHeaders(secureOrigin)
  server.addHook('onSend', async (_request, reply) => {
    reply.headers(headers)
    // What does not say otherwise belongs to one viewer: no cache between may keep it. Asked of the answer, because an
    // address can be written in many ways (`/%61pi/session`).
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
}

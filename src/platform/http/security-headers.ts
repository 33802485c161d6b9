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

/** The same on every answer, errors, files and streams included. */
export function securityHeaders(url: string, secureOrigin: boolean): readonly (readonly [string, string])[] {
  return [
    ['content-security-policy', contentSecurityPolicy],
    ['x-content-type-options', 'nosniff'],
    ['referrer-policy', 'same-origin'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
    ['permissions-policy', 'camera=(), microphone=(), geolocation=()'],
    ...(secureOrigin ? ([['strict-transport-security', 'max-age=31536000']] as const) : []),
    // Whatever the API answers belongs to one viewer: no cache between may keep it.
    ...(url.startsWith('/api/') ? ([['cache-control', 'no-store']] as const) : []),
  ]
}

export function addSecurityHeaders(server: FastifyInstance, secureOrigin: boolean): void {
  server.addHook('onSend', async (request, reply) => {
    for (const [name, value] of securityHeaders(request.url, secureOrigin)) reply.header(name, value)
  })
}

import type { FastifyReply, FastifyRequest } from 'fastify'

export interface TokenCookie {
  read(request: FastifyRequest): string | null
  write(reply: FastifyReply, token: string | null): void
}

export interface BrowserTokens {
  readonly session: TokenCookie
  /** Names the browser, not the person, and outlives the session. */
  readonly device: TokenCookie
}

const halfAYearInSeconds = 180 * 24 * 60 * 60

export const browserTokens = (secureOrigin: boolean): BrowserTokens => ({
  session: tokenCookie('renkei_session', secureOrigin, {}),
  device: tokenCookie('renkei_device', secureOrigin, { maxAge: halfAYearInSeconds }),
})

/** `__Host-` binds the cookie to this host and path; browsers accept it only over https, so plain localhost goes without. */
function tokenCookie(plainName: string, secureOrigin: boolean, lasting: { maxAge?: number }): TokenCookie {
  const name = secureOrigin ? `__Host-${plainName}` : plainName
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: secureOrigin } as const
  return {
    read: (request) => request.cookies[name] ?? null,
    write: (reply, token) => {
      if (token === null) reply.clearCookie(name, attributes)
      else reply.setCookie(name, token, { ...attributes, ...lasting })
    },
  }
}

import type { FastifyReply, FastifyRequest } from 'fastify'

export interface SessionCookie {
  read(request: FastifyRequest): string | null
  write(reply: FastifyReply, token: string | null): void
}

/** `__Host-` binds the cookie to this host and path; browsers accept it only over https, so plain localhost goes without. */
export function sessionCookie(secureOrigin: boolean): SessionCookie {
  const name = secureOrigin ? '__Host-renkei_session' : 'renkei_session'
  const attributes = { path: '/', httpOnly: true, sameSite: 'strict', secure: secureOrigin } as const
  return {
    read: (request) => request.cookies[name] ?? null,
    write: (reply, token) => {
      if (token === null) reply.clearCookie(name, attributes)
      else reply.setCookie(name, token, attributes)
    },
  }
}

// plants: http-framework-in-one-place
import cookie from '@fastify/cookie'

export const plugin = cookie

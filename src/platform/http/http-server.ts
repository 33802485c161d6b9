import { STATUS_CODES } from 'node:http'
import fastifyCookie from '@fastify/cookie'
import fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify'
import type { Endpoint } from '../contract/endpoint.ts'
import { ranOutOfTime } from '../database/time-limits.ts'
import type { OpenStream } from '../realtime/stream-request.ts'
import { addEndpointRoutes } from './endpoint-routes.ts'
import type { HttpPorts } from './exchange.ts'
import { openApiDocument } from './open-api.ts'
import { sendGeneralProblem } from './problem-answer.ts'
import { addSecurityHeaders, securityHeaders } from './security-headers.ts'
import { browserTokens } from './session-cookie.ts'
import { limitSlowBodies } from './slow-bodies.ts'
import { addStreamRoute } from './stream-route.ts'
import { answerUnreadableRequest } from './unreadable-request.ts'
import { addWebEnd } from './web-end.ts'

export interface HttpServerOptions<Caller> {
  readonly endpoints: readonly Endpoint[]
  readonly ports: HttpPorts<Caller>
  /** Opens a browser's live stream; absent: there is none. */
  readonly openStream?: OpenStream
  readonly log: FastifyBaseLogger
  /** The built browser end; null serves the API alone. */
  readonly webDirectory: string | null
  /** The origin people see, e.g. https://renkei.example.jp; null on plain loopback. */
  readonly publicOrigin: string | null
  /** Addresses and ranges; from any other peer `x-forwarded-for` is anybody's word and is not read. Absent: none. */
  readonly trustedProxies?: readonly string[]
}

/** Fastify waits without end for a request that trickles in; nothing we accept takes this long to send. */
const requestTimeoutMilliseconds = 30_000
/** But for a file: 50 MB over a line of 1 Mbit/s. */
const fileTimeoutMilliseconds = 10 * 60_000

/** Bodies are small JSON documents; files have a way of their own. */
const bodyLimitBytes = 1024 * 1024

export async function createHttpServer<Caller>(options: HttpServerOptions<Caller>): Promise<FastifyInstance> {
  const secureOrigin = options.publicOrigin?.startsWith('https:') ?? false
  const server = fastify({
    loggerInstance: options.log,
    bodyLimit: bodyLimitBytes,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    requestTimeout: fileTimeoutMilliseconds,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200 },
    return503OnClosing: true,
    // A request without a Host is answered by us, not by Node's empty page.
    http: { requireHostHeader: false, headersTimeout: requestTimeoutMilliseconds },
    clientErrorHandler: (error, socket) => answerUnreadableRequest(error, socket, securityHeaders(secureOrigin)),
    // Outside every hook, so the headers are set here too.
    frameworkErrors: (_error, _request, reply) => {
      reply.headers({ ...securityHeaders(secureOrigin), 'cache-control': 'no-store' })
      return sendGeneralProblem(reply, 'address-not-readable')
    },
  })
  // JSON is the only language spoken here; text/plain is what a form of another site could send unasked.
  server.removeContentTypeParser('text/plain')
  await server.register(fastifyCookie)
  addSecurityHeaders(server, secureOrigin)
  limitSlowBodies(server, requestTimeoutMilliseconds, securityHeaders(secureOrigin))
  refuseOtherOrigins(server, options.publicOrigin)
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413) return sendGeneralProblem(reply, 'body-too-large')
    if (status === 415) return sendGeneralProblem(reply, 'media-type-not-supported')
    if (status >= 400 && status < 500) {
      const isAboutBody = error instanceof SyntaxError || (error.code ?? '').startsWith('FST_ERR_CTP')
      return sendGeneralProblem(reply, isAboutBody ? 'body-not-readable' : 'address-not-readable')
    }
    if (ranOutOfTime(error)) {
      request.log.warn({ err: error, operation: request.routeOptions.url }, 'the database took too long')
      return sendGeneralProblem(reply, 'took-too-long')
    }
    // What makes something on request says so when it cannot now; it is not the database's fault nor ours for good.
    if (status === 503) {
      request.log.warn({ err: error, operation: request.routeOptions.url }, STATUS_CODES[503])
      return sendGeneralProblem(reply, 'busy-now')
    }
    request.log.error({ err: error, operation: request.routeOptions.url }, STATUS_CODES[500])
    return sendGeneralProblem(reply, 'server-failed')
  })
  server.get('/healthz', async () => ({ status: 'ok' }))
  server.get('/readyz', async (_request, reply) => {
    try {
      await options.ports.ready()
      return { status: 'ok' }
    } catch (error) {
      server.log.warn({ err: error }, 'the database does not answer')
      return sendGeneralProblem(reply, 'database-not-ready')
    }
  })
  const openApi = openApiDocument(options.endpoints)
  server.get('/openapi.json', async () => openApi)
  const cookies = browserTokens(secureOrigin)
  addEndpointRoutes(server, options.endpoints, options.ports, { cookies, publicOrigin: options.publicOrigin })
  if (options.openStream) addStreamRoute(server, cookies.session, secureOrigin, options.openStream)
  await addWebEnd(server, options.webDirectory)
  return server
}

/**
 * A page of another site may make a browser send a request with our cookie. SameSite stops most; a changing request
 * whose Origin is not ours, or that a browser says comes from elsewhere, is refused as well.
 */
function refuseOtherOrigins(server: FastifyInstance, publicOrigin: string | null): void {
  server.addHook('onRequest', async (request, reply) => {
    if (request.headers.host === undefined) return sendGeneralProblem(reply, 'address-not-readable')
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return
    const { origin, host, 'sec-fetch-site': site } = request.headers
    const isOwnPage = origin === undefined || origin === (publicOrigin ?? `http://${host}`)
    const isOwnSite = site === undefined || site === 'same-origin' || site === 'none'
    if (isOwnPage && isOwnSite) return
    return sendGeneralProblem(reply, 'other-origin')
  })
}

import { isIP } from 'node:net'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '../contract/endpoint.ts'
import { breakGlassHeader, purposeHeader, readPurpose, type ViewerPurpose } from '../contract/purpose.ts'
import type { Exchange } from './exchange.ts'
import type { BrowserTokens } from './session-cookie.ts'

export interface Site {
  readonly cookies: BrowserTokens
  /** The origin people see; null on plain loopback. Under https a proxy must stand in front. */
  readonly publicOrigin: string | null
}

export function purposeOf(
  { audit }: Endpoint,
  request: FastifyRequest,
): ViewerPurpose | null | 'purpose-required' | 'purpose-not-valid' {
  const purpose = readPurpose(headerOf(request, purposeHeader))
  if (purpose === 'not-readable') return 'purpose-not-valid'
  return purpose === null && audit !== 'none' && audit.purpose === 'required' ? 'purpose-required' : purpose
}

function headerOf(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name]
  return Array.isArray(value) ? value.join(';') : value
}

/** Each of these is a proxy's word, or may be: nothing that stands directly before a browser sends them. */
const proxyHeaders = ['forwarded', 'via', 'x-real-ip', 'x-client-ip', 'true-client-ip', 'cf-connecting-ip']

/** Then the source and the Host may be anyone's words. No browser speaks HTTP/1.0; a proxy that says nothing may. */
export const cameThroughProxy = ({ headers, raw }: FastifyRequest): boolean =>
  raw.httpVersion !== '1.1' ||
  Object.keys(headers).some((name) => name.startsWith('x-forwarded') || proxyHeaders.includes(name))

/** A trusted proxy may pass on words that are no address; then the proxy's own is all that is known. */
export const sourceOf = ({ ip, socket }: FastifyRequest): string => (isIP(ip) === 0 ? (socket.remoteAddress ?? '') : ip)

/** What an operation may know of its request. The tokens it sets go out when `handOutTokens` is called, not before. */
export function exchangeOf(
  request: FastifyRequest,
  reply: FastifyReply,
  { cookies, publicOrigin }: Site,
  purpose: ViewerPurpose | null,
): { readonly exchange: Exchange; handOutTokens(): void } {
  const { headers } = request
  const behindProxy = publicOrigin?.startsWith('https:') ?? false
  const handOut: (() => void)[] = []
  const exchange: Exchange = {
    host: headers.host ?? '',
    origin: publicOrigin ?? `http://${headers.host}`,
    sourceAddress: sourceOf(request),
    forwarded: behindProxy || cameThroughProxy(request),
    sessionToken: cookies.session.read(request),
    deviceToken: cookies.device.read(request),
    userAgent: headers['user-agent'] ?? '',
    purpose,
    breakGlassId: headerOf(request, breakGlassHeader) ?? null,
    setSessionToken: (token) => handOut.push(() => cookies.session.write(reply, token)),
    setDeviceToken: (token) => handOut.push(() => cookies.device.write(reply, token)),
  }
  const handOutTokens = () => {
    for (const each of handOut) each()
  }
  return { exchange, handOutTokens }
}

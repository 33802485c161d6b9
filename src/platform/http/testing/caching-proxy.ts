import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** How an answer came to be given: fetched anew, from what was kept, or from what was kept after asking whether it holds. */
export type Served = 'fetched' | 'kept' | 'revalidated'

export interface CachingProxy {
  readonly url: string
  /** What was answered, in order. */
  readonly served: readonly { readonly path: string; readonly how: Served }[]
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

interface Kept extends Answer {
  readonly varied: Readonly<Record<string, string | undefined>>
  readonly keptAt: number
}

const heuristicallyCacheable = new Set([200, 203, 204, 300, 301, 308, 404, 405, 410, 414, 501])
const heuristicSeconds = 600

/**
 * A shared cache that keeps all that RFC 9111 does not forbid it to keep, also where the origin says nothing, answers that
 * set cookies included: what leaks through this one may leak through any.
 */
export async function startCachingProxy(origin: string): Promise<CachingProxy> {
  const kept = new Map<string, Kept[]>()
  const served: { path: string; how: Served }[] = []
  const answer = async (asked: IncomingMessage, reply: ServerResponse) => {
    const path = asked.url ?? ''
    const entry = isReading(asked) ? kept.get(path)?.find((each) => matches(each, asked.headers)) : undefined
    const give = (how: Served, given: Answer) => {
      served.push({ path, how })
      reply.writeHead(given.status, { ...withoutHops(given.headers), 'x-served': how })
      reply.end(asked.method === 'HEAD' ? undefined : given.body)
    }
    if (entry && isFresh(entry)) return give('kept', entry)
    const fetched = await fetchFrom(origin, asked, entry)
    if (entry && fetched.status === 304) return give('revalidated', entry)
    if (asked.method === 'GET' && mayKeep(fetched)) {
      const varied = variedBy(fetched.headers, asked.headers)
      const others = (kept.get(path) ?? []).filter((each) => !matches(each, asked.headers))
      kept.set(path, [...others, { ...fetched, varied, keptAt: Date.now() }])
    }
    give('fetched', fetched)
  }
  const server = createServer((asked, reply) => {
    answer(asked, reply).catch((error: unknown) => reply.destroy(error instanceof Error ? error : undefined))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    served,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}

const isReading = ({ method }: IncomingMessage) => method === 'GET' || method === 'HEAD'

function directives(headers: IncomingHttpHeaders): ReadonlyMap<string, string> {
  const parts = (headers['cache-control'] ?? '').toLowerCase().split(',')
  return new Map(
    parts.map((part) => {
      const [name = '', value = ''] = part.trim().split('=')
      return [name, value]
    }),
  )
}

function mayKeep({ status, headers }: Answer): boolean {
  const said = directives(headers)
  if (said.has('no-store') || said.has('private') || headers.vary === '*') return false
  return heuristicallyCacheable.has(status) || said.has('public') || said.has('max-age') || said.has('s-maxage')
}

function isFresh({ headers, keptAt }: Kept): boolean {
  const said = directives(headers)
  if (said.has('no-cache')) return false
  const seconds = Number(said.get('s-maxage') ?? said.get('max-age') ?? heuristicSeconds)
  return Date.now() - keptAt < seconds * 1000
}

function variedBy(answered: IncomingHttpHeaders, asked: IncomingHttpHeaders): Kept['varied'] {
  const names = (answered.vary ?? '')
    .toLowerCase()
    .split(',')
    .flatMap((name) => name.trim() || [])
  return Object.fromEntries(names.map((name) => [name, String(asked[name] ?? '')]))
}

const matches = ({ varied }: Kept, asked: IncomingHttpHeaders): boolean =>
  Object.entries(varied).every(([name, value]) => String(asked[name] ?? '') === value)

function withoutHops(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const { connection: _connection, 'keep-alive': _alive, 'transfer-encoding': _encoding, ...rest } = headers
  return rest
}

/** Asks only whether what was kept still holds, where the origin named it. */
function fetchFrom(origin: string, asked: IncomingMessage, entry: Kept | undefined): Promise<Answer> {
  const { 'if-none-match': _mine, 'if-modified-since': _since, connection: _connection, ...headers } = asked.headers
  const etag = entry?.headers.etag
  return new Promise((resolve, reject) => {
    const target = new URL(origin)
    const sent = request(
      {
        host: '127.0.0.1',
        port: target.port,
        path: asked.url,
        method: asked.method,
        headers: { ...headers, ...(etag ? { 'if-none-match': etag } : {}), via: '1.1 cache' },
      },
      (answered) => {
        const chunks: Buffer[] = []
        answered.on('data', (chunk: Buffer) => chunks.push(chunk))
        answered.on('end', () =>
          resolve({ status: answered.statusCode ?? 0, headers: answered.headers, body: Buffer.concat(chunks) }),
        )
        answered.on('error', reject)
      },
    )
    sent.on('error', reject)
    asked.pipe(sent)
  })
}

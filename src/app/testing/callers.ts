import { request } from 'node:http'
import { connect } from 'node:net'
import type { TestServer } from './start-test-server.ts'

export const postJson = (
  server: TestServer,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

/** The `name=value` of the session cookie that an answer sets. */
/** A sweep that called these would go on as a visitor. */
export const endsTheSession = (operation: string): boolean =>
  operation === 'identity.sign-out' || operation === 'identity.suspend-session'

export const cookieOf = (answer: Response): string => (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

export const enterAs = async (server: TestServer, persona: string): Promise<string> =>
  cookieOf(await postJson(server, '/api/demo/sign-in', { persona }))

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

/** A request that no browser would send: any Host, any address, any method; null leaves the connection without an answer. */
export const askRaw = (
  server: TestServer,
  {
    path,
    method = 'GET',
    headers = {},
    body = '',
  }: {
    readonly path: string
    readonly method?: string
    readonly headers?: Record<string, string | string[]>
    readonly body?: string | Buffer
  },
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { port } = new URL(server.url)
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text: Buffer.concat(chunks).toString() })
      })
    })
    sent.on('error', reject)
    sent.end(body)
  })

/** Bytes as they are, which need not be HTTP; resolves to all the server says before it closes. */
export const sendBytes = (server: TestServer, bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('close', () => resolve(Buffer.concat(chunks).toString()))
    socket.on('error', reject)
    socket.write(bytes)
  })

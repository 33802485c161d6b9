import { get, type IncomingMessage } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { liveStreamPath } from '../../../platform/contract/live-stream.ts'

export interface ReceivedFrame {
  readonly event: string
  readonly id: string
  readonly content: unknown
  readonly receivedAt: number
}

export interface StreamReader {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly frames: ReceivedFrame[]
  /** The newest id, also of a beat. */
  lastId(): string
  isClosed(): boolean
  /** When the server closed it, by `performance.now()`. */
  closedAt(): number
  /** Cuts the connection as a broken network does. */
  cut(): void
}

/** A browser's end of the stream, without a browser: what the server sends, frame by frame. */
export async function readStream(
  url: string,
  token: string | null,
  more: {
    readonly after?: string
    readonly following?: readonly string[]
    readonly headers?: Record<string, string>
  } = {},
): Promise<StreamReader> {
  const address = new URL(liveStreamPath, url)
  if (more.after !== undefined) address.searchParams.set('after', more.after)
  if (more.following) address.searchParams.set('following', more.following.join())
  const headers = { ...(token === null ? {} : { cookie: `renkei_session=${token}` }), ...more.headers }
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(address, { headers, agent: false }, resolve).on('error', reject)
  })
  const frames: ReceivedFrame[] = []
  let text = ''
  let lastId = ''
  let closedAt: number | null = null
  response.setEncoding('utf8')
  response.on('data', (chunk: string) => {
    text += chunk
    for (let cut = text.indexOf('\n\n'); cut >= 0; cut = text.indexOf('\n\n')) {
      const fields = fieldsOf(text.slice(0, cut))
      text = text.slice(cut + 2)
      lastId = fields.id ?? lastId
      if (fields.data === undefined) continue
      const content: unknown = JSON.parse(fields.data)
      frames.push({ event: fields.event ?? '', id: lastId, content, receivedAt: performance.now() })
    }
  })
  response.on('close', () => {
    closedAt = performance.now()
  })
  // A cut connection is what tests make happen.
  response.on('error', () => undefined)
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    frames,
    lastId: () => lastId,
    isClosed: () => closedAt !== null,
    closedAt: () => closedAt ?? Number.NaN,
    cut: () => response.destroy(),
  }
}

function fieldsOf(frame: string): Record<string, string> {
  return Object.fromEntries(
    frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trimStart()]),
  )
}

/** Waits until something holds, and says so when it never does. */
export async function until(holds: () => boolean, what: string, mostMilliseconds = 5_000): Promise<void> {
  const startedAt = performance.now()
  while (!holds()) {
    if (performance.now() - startedAt > mostMilliseconds) throw new Error(`it never came to be: ${what}`)
    await delay(5)
  }
}

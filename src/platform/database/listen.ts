import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'

export interface Listening {
  /** Resolves when the connection is closed. */
  stop(): Promise<void>
}

export interface ListenHandlers {
  readonly onNotice: (channel: string, payload: string) => void
  /** Connected, also again after a cut: what was said meanwhile is lost and must be caught up on. */
  readonly onConnected: () => void
  readonly onCut: (error: Error) => void
}

const mostWaitMilliseconds = 2_000

/** A connection of its own that listens until it is stopped, and connects again whenever it is cut. */
export function listen(url: string, channels: readonly string[], handlers: ListenHandlers): Listening {
  let stopped = false
  let current: pg.Client | null = null
  const running = (async () => {
    for (let attempt = 0; !stopped; attempt += 1) {
      const client = new pg.Client({ connectionString: url, keepAlive: true })
      const cut = new Promise<Error>((resolve) => {
        client.on('error', resolve)
        client.once('end', () => resolve(new Error('the listening connection ended')))
      })
      client.on('notification', ({ channel, payload = '' }) => handlers.onNotice(channel, payload))
      try {
        await client.connect()
        for (const channel of channels) await client.query(`listen ${client.escapeIdentifier(channel)}`)
        current = client
        attempt = 0
        if (stopped) break
        handlers.onConnected()
        const error = await cut
        if (!stopped) handlers.onCut(error)
      } catch (error) {
        if (!stopped) handlers.onCut(error instanceof Error ? error : new Error(String(error)))
      } finally {
        current = null
        // Stopped while it was still connecting, or refused half-way: without this the connection would stay for ever.
        await client.end()
      }
      if (!stopped) await delay(Math.min(100 * 2 ** attempt, mostWaitMilliseconds))
    }
  })()
  return {
    stop: async () => {
      stopped = true
      await current?.end()
      await running
    },
  }
}

import { liveStreamPath, type StreamEnd, streamFrames } from '../../contract/live-stream.ts'

export interface LiveListeners {
  /** Every topic that may be heard; a browser without one hears only how its stream stands. */
  readonly topics: readonly string[]
  readonly onTopic: (topic: string) => void
  /** Something may have been missed, or what is kept is no longer this viewer's to see: read again. */
  readonly onOutOfDate: () => void
  readonly onSessionOver: () => void
}

type Told = { readonly frame: string; readonly id: string; readonly because?: StreamEnd }

/** In a rush a page reads anew some times a second, not with each event: its reading would never come to an end. */
export const renewalPauseMilliseconds = 50

const connectAgainMilliseconds = 1_000

/**
 * The browser's one live stream, shared by its tabs: the tab that holds the lock connects and tells the others, and when it
 * closes the next one takes the lock and goes on after the last id. Browsers allow six connections to a server, so a
 * stream for each tab would soon leave none for requests. Returns how to stop hearing.
 */
export function hearLiveStream(listeners: LiveListeners): () => void {
  const channel = new BroadcastChannel('renkei-live-stream')
  const stopped = new AbortController()
  let lastId = ''
  let source: EventSource | null = null

  const heard = ({ frame, id, because }: Told) => {
    lastId = id
    if (because === 'session-over') return listeners.onSessionOver()
    if (frame === streamFrames.reset || because === 'rights-changed') return listeners.onOutOfDate()
    if (listeners.topics.includes(frame)) listeners.onTopic(frame)
  }
  channel.onmessage = ({ data }: MessageEvent<Told>) => heard(data)

  /** Resolves when the stream should not be connected again: the session is over, or this tab stopped. */
  const lead = () =>
    new Promise<void>((resolve) => {
      stopped.signal.addEventListener('abort', () => resolve())
      const tell = (told: Told) => {
        channel.postMessage(told)
        heard(told)
      }
      const connect = () => {
        if (stopped.signal.aborted) return
        const opened = new EventSource(`${liveStreamPath}${lastId ? `?after=${encodeURIComponent(lastId)}` : ''}`)
        source = opened
        for (const frame of [streamFrames.ready, streamFrames.reset, ...listeners.topics]) {
          opened.addEventListener(frame, ({ lastEventId }) => tell({ frame, id: lastEventId }))
        }
        opened.addEventListener(streamFrames.ended, ({ data, lastEventId }) => {
          opened.close()
          const { because } = JSON.parse(String(data)) as { because: StreamEnd }
          tell({ frame: streamFrames.ended, id: lastEventId, because })
          if (because === 'session-over') resolve()
          else setTimeout(connect, connectAgainMilliseconds)
        })
        // A cut connection is mended by the browser; a refused one is not, and has no session.
        opened.addEventListener('error', () => {
          if (opened.readyState === EventSource.CLOSED) resolve()
        })
      }
      connect()
    })

  void navigator.locks.request('renkei-live-stream', { signal: stopped.signal }, lead).catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error
  })
  return () => {
    stopped.abort()
    source?.close()
    channel.close()
  }
}

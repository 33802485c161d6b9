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
/** A server that starts anew behind a proxy is answered for by the proxy meanwhile. */
const longestWaitMilliseconds = 30_000

/** What a tab that has just been opened asks of the one that holds the stream: how far it has come. */
const whereQuestion = 'where'

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
  channel.onmessage = ({ data }: MessageEvent<Told | typeof whereQuestion>) => {
    if (data !== whereQuestion) heard(data)
    else if (source && lastId) channel.postMessage({ frame: streamFrames.ready, id: lastId } satisfies Told)
  }
  channel.postMessage(whereQuestion)

  /** Resolves when the stream should not be connected again: the session is over, or this tab stopped. */
  const lead = () =>
    new Promise<void>((resolve) => {
      stopped.signal.addEventListener('abort', () => resolve())
      const tell = (told: Told) => {
        channel.postMessage(told)
        heard(told)
      }
      let wait = connectAgainMilliseconds
      const connectLater = () => {
        setTimeout(connect, wait)
        wait = Math.min(wait * 2, longestWaitMilliseconds)
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
          else connectLater()
        })
        opened.addEventListener('open', () => {
          wait = connectAgainMilliseconds
        })
        // A cut connection is mended by the browser; one that was answered otherwise is not, and the answer is not told.
        opened.addEventListener('error', async () => {
          if (opened.readyState !== EventSource.CLOSED) return
          if (await isTurnedAway(stopped.signal)) resolve()
          else connectLater()
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

/** Whether whoever asks has no session; asking again would make sense for anything else. */
async function isTurnedAway(signal: AbortSignal): Promise<boolean> {
  const asked = new AbortController()
  try {
    const { status } = await fetch(liveStreamPath, { signal: AbortSignal.any([signal, asked.signal]) })
    return status === 401 || status === 403
  } catch {
    return signal.aborted
  } finally {
    asked.abort()
  }
}

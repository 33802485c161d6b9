import { type Followed, liveStreamPath, type StreamEnd, streamFrames } from '../../contract/live-stream.ts'

/** One frame, as the tabs of a browser tell it to each other. */
export interface Told {
  readonly frame: string
  readonly id: string
  readonly because?: StreamEnd
  readonly followed?: Followed | undefined
}

export interface StreamConnection {
  /** Soon, to an address that has changed. */
  readonly connectAnew: () => void
  readonly close: () => void
}

const connectAgainMilliseconds = 1_000
/** A server that starts anew behind a proxy is answered for by the proxy meanwhile. */
const longestWaitMilliseconds = 30_000
/** Going from one page to the next, a tab follows nothing for a moment. */
const settleMilliseconds = 100

/** Connects, and again after a cut, to `address()` as it is then. `onOver`: it makes no sense any more, there is no session. */
export function openConnection(
  topics: readonly string[],
  address: () => string,
  onTold: (told: Told) => void,
  onOver: () => void,
): StreamConnection {
  let source: EventSource | null = null
  let planned: ReturnType<typeof setTimeout> | undefined
  let wait = connectAgainMilliseconds
  const closed = new AbortController()

  const connectIn = (milliseconds: number) => {
    clearTimeout(planned)
    if (!closed.signal.aborted) planned = setTimeout(connect, milliseconds)
  }
  const connectLater = () => {
    connectIn(wait)
    wait = Math.min(wait * 2, longestWaitMilliseconds)
  }
  const close = () => {
    closed.abort()
    clearTimeout(planned)
    source?.close()
  }
  const over = () => {
    close()
    onOver()
  }
  const connect = () => {
    source?.close()
    const opened = new EventSource(address())
    source = opened
    for (const frame of [streamFrames.ready, streamFrames.reset, ...topics]) {
      opened.addEventListener(frame, ({ data, lastEventId }) => {
        const { followed } = JSON.parse(String(data)) as { followed?: Followed }
        onTold({ frame, id: lastEventId, followed })
      })
    }
    opened.addEventListener(streamFrames.ended, ({ data, lastEventId }) => {
      opened.close()
      const { because } = JSON.parse(String(data)) as { because: StreamEnd }
      onTold({ frame: streamFrames.ended, id: lastEventId, because })
      if (because === 'session-over') over()
      else connectLater()
    })
    opened.addEventListener('open', () => {
      wait = connectAgainMilliseconds
    })
    // A cut connection is mended by the browser; one that was answered otherwise is not, and the answer is not told.
    opened.addEventListener('error', async () => {
      if (opened.readyState !== EventSource.CLOSED || opened !== source) return
      if (await isTurnedAway(closed.signal)) over()
      else if (opened === source) connectLater()
    })
  }
  connect()
  return { connectAnew: () => connectIn(settleMilliseconds), close }
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

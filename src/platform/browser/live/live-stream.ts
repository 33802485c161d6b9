import { type Followed, liveStreamPath, mostFollowed, streamFrames } from '../../contract/live-stream.ts'
import { openConnection, type StreamConnection, type Told } from './stream-connection.ts'

export interface LiveListeners {
  /** Every topic that may be heard; a browser without one hears only how its stream stands. */
  readonly topics: readonly string[]
  /** With what was written, where it is about a row that is followed. */
  readonly onTopic: (topic: string, followed: Followed | undefined) => void
  /** Something may have been missed, or what is kept is no longer this viewer's to see: read again. */
  readonly onOutOfDate: () => void
  readonly onSessionOver: () => void
}

export interface LiveStream {
  /** The rows on this tab's screen, instead of those said before. */
  readonly follow: (rows: readonly string[]) => void
  readonly stop: () => void
}

/**
 * Between tabs: what the leading one hears, what each follows, and the greeting of a tab that was opened or begins to lead,
 * which the others answer with what they follow and the leading one with how far it has come.
 */
type Said = { readonly told: Told } | { readonly tab: string; readonly follows: readonly string[] } | 'greeting'

/** In a rush a page reads anew some times a second, not with each event: its reading would never come to an end. */
export const renewalPauseMilliseconds = 50

/**
 * The browser's one live stream, shared by its tabs: the tab that holds the lock connects and tells the others, and when it
 * closes the next one takes the lock and goes on after the last id. Browsers allow six connections to a server, so a
 * stream for each tab would soon leave none for requests. What the tabs follow is said with the connection: whoever opens
 * another page connects anew and goes on where it was.
 */
export function hearLiveStream(listeners: LiveListeners): LiveStream {
  const channel = new BroadcastChannel('renkei-live-stream')
  const say = (said: Said) => channel.postMessage(said)
  const stopped = new AbortController()
  const tab = crypto.randomUUID()
  const followedBy = new Map<string, readonly string[]>()
  let lastId = ''
  let leading: StreamConnection | null = null

  const heard = ({ frame, id, because, followed }: Told) => {
    lastId = id
    if (because === 'session-over') return listeners.onSessionOver()
    if (frame === streamFrames.reset || because === 'rights-changed') return listeners.onOutOfDate()
    if (listeners.topics.includes(frame)) listeners.onTopic(frame, followed)
  }
  const followed = () => [...new Set([...followedBy.values()].flat())].toSorted().slice(0, mostFollowed).join()
  const follow = (who: string, rows: readonly string[]) => {
    const before = followed()
    followedBy.set(who, rows)
    if (followed() !== before) leading?.connectAnew()
  }
  const sayFollows = () => say({ tab, follows: followedBy.get(tab) ?? [] })
  const leave = () => say({ tab, follows: [] })
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if (data !== 'greeting') return 'told' in data ? heard(data.told) : follow(data.tab, data.follows)
    sayFollows()
    if (leading && lastId) say({ told: { frame: streamFrames.ready, id: lastId } })
  }
  addEventListener('pagehide', leave)
  addEventListener('pageshow', sayFollows)
  say('greeting')

  const address = () => {
    const rows = followed()
    const query = new URLSearchParams({ ...(lastId && { after: lastId }), ...(rows && { following: rows }) })
    return query.size > 0 ? `${liveStreamPath}?${query}` : liveStreamPath
  }
  /** Resolves when the stream should not be connected again: the session is over, or this tab stopped. */
  const lead = () =>
    new Promise<void>((resolve) => {
      const tell = (told: Told) => {
        say({ told })
        heard(told)
      }
      const end = () => {
        leading?.close()
        leading = null
        resolve()
      }
      stopped.signal.addEventListener('abort', end)
      say('greeting')
      leading = openConnection(listeners.topics, address, tell, end)
    })

  void navigator.locks.request('renkei-live-stream', { signal: stopped.signal }, lead).catch((error: unknown) => {
    if (!stopped.signal.aborted) throw error
  })
  return {
    follow: (rows) => {
      follow(tab, rows)
      sayFollows()
    },
    stop: () => {
      leave()
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', sayFollows)
      stopped.abort()
      channel.close()
    },
  }
}

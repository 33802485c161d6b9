/** As the server has it: システム運用編 asks that a screen nobody uses is locked. */
export const idleMilliseconds = 15 * 60 * 1000
/** Somebody may type for long without asking the server anything. */
const sayPresentMilliseconds = 4 * 60 * 1000
const lookEveryMilliseconds = 5_000
/** `input` because speech and some input methods press no key. */
const inputs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchstart'] as const

interface Presence {
  /** Somebody is here: the session should know. */
  readonly onPresent: () => void
  /** Nobody has been here, in any tab of this browser, for as long as a session may rest. */
  readonly onGone: () => void
}

/**
 * Watches for input in all tabs of this browser. The clock is asked, not only a timer: a laptop that slept comes back with
 * its timers late, and the first key must not count as presence. Returns how to stop.
 */
export function watchPresence({ onPresent, onGone }: Presence): () => void {
  const tabs = new BroadcastChannel('renkei-presence')
  let lastInputAt = Date.now()
  let lastSaidAt = lastInputAt
  let gone = false

  const look = () => {
    if (gone || Date.now() - lastInputAt < idleMilliseconds) return
    gone = true
    onGone()
  }
  const noteInput = () => {
    look()
    if (gone) return
    const now = Date.now()
    if (now - lastInputAt > 1_000) tabs.postMessage(now)
    lastInputAt = now
    if (now - lastSaidAt < sayPresentMilliseconds) return
    lastSaidAt = now
    onPresent()
  }
  tabs.onmessage = ({ data }: MessageEvent<number>) => {
    lastInputAt = Math.max(lastInputAt, data)
  }

  const stop = new AbortController()
  const listening = { capture: true, passive: true, signal: stop.signal }
  for (const input of inputs) window.addEventListener(input, noteInput, listening)
  for (const back of ['focus', 'pageshow']) window.addEventListener(back, look, listening)
  document.addEventListener('visibilitychange', look, listening)
  const timer = setInterval(look, lookEveryMilliseconds)
  return () => {
    stop.abort()
    clearInterval(timer)
    tabs.close()
  }
}

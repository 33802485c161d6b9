/** Something the server does again and again until it stops. */
export interface BackgroundLoop {
  /** Resolves when the round that is running has ended. */
  stop(): Promise<void>
}

/** Runs rounds one after another, `everyMilliseconds` apart; a round that fails is told and the next one comes. */
export function startBackgroundLoop(
  everyMilliseconds: number,
  round: () => Promise<void>,
  onFailure: (error: unknown) => void,
): BackgroundLoop {
  let stopped = false
  let wake: (() => void) | undefined
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMilliseconds)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const running = (async () => {
    while (!stopped) {
      try {
        await round()
      } catch (error) {
        onFailure(error)
      }
      if (!stopped) await pause()
    }
  })()
  return {
    stop: async () => {
      stopped = true
      wake?.()
      await running
    },
  }
}

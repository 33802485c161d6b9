/** Whatever takes longer is not waited for: it may hang with the network. */
const mostMilliseconds = 5_000

const delay = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))

/**
 * Handles what comes at once while it is quiet, and in a rush together: what came while the last was handled, or within
 * the pause after it began, is handled next in one go. Nothing is left out.
 */
export function gather<Item>(
  pauseMilliseconds: number,
  handle: (items: readonly Item[]) => Promise<void>,
): (item: Item) => void {
  let waiting: Item[] = []
  let busy = false
  const run = async () => {
    busy = true
    try {
      while (waiting.length > 0) {
        const items = waiting
        waiting = []
        await Promise.all([Promise.race([handle(items), delay(mostMilliseconds)]), delay(pauseMilliseconds)])
      }
    } finally {
      busy = false
    }
  }
  return (item) => {
    waiting.push(item)
    if (!busy) void run()
  }
}

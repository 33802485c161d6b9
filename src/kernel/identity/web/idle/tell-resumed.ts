const channel = 'renkei-resumed'

/** The other tabs of this browser are masked too; one gesture serves them all. */
export function tellResumed(): void {
  const tabs = new BroadcastChannel(channel)
  tabs.postMessage(null)
  tabs.close()
}

export function hearResumed(listener: () => void): () => void {
  const tabs = new BroadcastChannel(channel)
  tabs.onmessage = listener
  return () => tabs.close()
}

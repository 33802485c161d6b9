const lockOf = (requestId: string) => `renkei-draft-${requestId}`
const held = new Set<string>()

/** Says to the other tabs that this one writes the draft. Returns how to stop; a closed tab stops by itself. */
export function holdDraft(requestId: string): () => void {
  const stopped = new AbortController()
  // Browsers offer locks only under https, as they do encryption: without them there is nothing on the device to share.
  if ('locks' in navigator) {
    const hold = async () => {
      held.add(requestId)
      await new Promise<void>((resolve) => stopped.signal.addEventListener('abort', () => resolve()))
      held.delete(requestId)
    }
    void navigator.locks.request(lockOf(requestId), { signal: stopped.signal }, hold).catch((error: unknown) => {
      if (!stopped.signal.aborted) throw error
    })
  }
  return () => stopped.abort()
}

export async function isWrittenElsewhere(requestId: string): Promise<boolean> {
  if (!('locks' in navigator) || held.has(requestId)) return false
  const { held: locks = [] } = await navigator.locks.query()
  return locks.some(({ name }) => name === lockOf(requestId))
}

const refused = new EventTarget()
const name = 'session-refused'

/** Said by every call that was answered 401: the session is over or rests, whatever the screen still shows. */
export const tellRefusedSession = (): void => {
  refused.dispatchEvent(new Event(name))
}

export function hearRefusedSession(listener: () => void): () => void {
  refused.addEventListener(name, listener)
  return () => refused.removeEventListener(name, listener)
}

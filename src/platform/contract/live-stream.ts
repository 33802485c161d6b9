/**
 * One server-sent stream a browser. `?after=` is the last id it received, for a new connection that cannot send the header;
 * `?following=` are ids of rows on the screen, `mostFollowed` at most: a frame about one of them carries `followed`.
 */
export const liveStreamPath = '/api/stream'

export const mostFollowed = 8

/** In the content of a frame about a row that is followed: what was written, as its topic's endpoint would answer it. */
export interface Followed {
  readonly row: string
  readonly words: unknown
}

/** Frames of the stream itself; every other one is named by its topic and carries JSON. */
export const streamFrames = {
  /** Connected; its id is where a later connection goes on. */
  ready: 'stream.ready',
  /** The log does not reach back to the id asked for: read again whatever is shown. */
  reset: 'stream.reset',
  /** The server ends the stream; `because` says whether connecting again makes sense. */
  ended: 'stream.ended',
} as const

/** `session-over`: sign in again. `rights-changed`: forget what is kept and connect again. `server-stops`: connect again. */
export type StreamEnd = 'session-over' | 'rights-changed' | 'server-stops'

import type { ServerResponse } from 'node:http'

/** A browser asks for its stream. */
export interface StreamRequest {
  readonly sessionToken: string
  /** From where the browser connects, for the trail. */
  readonly sourceAddress: string
  readonly lastEventId: string | null
  /** Ids of rows: what is written about them is told at once, to whoever may read it. */
  readonly following: readonly string[]
}

export type StreamRefusal = 'sign-in-required' | 'too-many-streams'

/** Decides first; the returned function then takes the response over, head included. */
export type OpenStream = (request: StreamRequest) => Promise<StreamRefusal | ((response: ServerResponse) => void)>

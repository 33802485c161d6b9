import { setTimeout as delay } from 'node:timers/promises'
import { startBackgroundLoop } from '../../../work/server/background-loop.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { LiveTopic } from '../../../work/server/server-slice.ts'
import { liveChannels } from './live-channels.ts'
import type { LiveSessions } from './live-holder.ts'
import { type LiveStreams, openLiveStreams } from './live-streams.ts'

export interface RunningLiveStreams {
  readonly open: LiveStreams['open']
  readonly count: () => number
  /** Ends every stream, so that the browsers connect to another process or to the next start. */
  stop(): Promise<void>
}

/** A session that ended is noticed within this time, and the question's own. */
const recheckEveryMilliseconds = 2_000
const beatEveryMilliseconds = 15_000
/** In a rush what is written meanwhile is told in one round: a round costs as much for one event as for twenty. */
const restMilliseconds = 25
/** Notices can be lost with their connection; the log cannot. */
const lookEveryMilliseconds = 1_000

/** The streams of one server process, woken by whatever process published. */
export function runLiveStreams(
  floor: WorkFloor,
  sessions: LiveSessions,
  topics: readonly LiveTopic[],
  onFailure: (error: unknown) => void,
): RunningLiveStreams {
  const byEvent = new Map(topics.map((topic) => [topic.name, topic]))
  const streams = openLiveStreams(floor, sessions, byEvent, floor.signingKey.innerBlock, () => wake(), onFailure)
  let delivering: Promise<void> | null = null
  let again = false
  let stopped = false

  /** One delivery at a time; whatever comes meanwhile is one more round, not one each. */
  function wake() {
    again = true
    if (delivering || stopped) return
    delivering = (async () => {
      while (again && !stopped) {
        again = false
        await streams.deliver()
        await delay(restMilliseconds)
      }
    })()
      .catch(onFailure)
      .finally(() => {
        delivering = null
      })
  }

  const listening = floor.listen(Object.values(liveChannels), {
    onNotice: wake,
    onConnected: wake,
    onCut: onFailure,
  })
  const rounds = [
    startBackgroundLoop(recheckEveryMilliseconds, () => streams.recheck(), onFailure),
    startBackgroundLoop(beatEveryMilliseconds, async () => streams.beat(), onFailure),
    startBackgroundLoop(lookEveryMilliseconds, async () => wake(), onFailure),
  ]
  return {
    open: streams.open,
    count: streams.count,
    stop: async () => {
      stopped = true
      streams.endAll()
      await Promise.all([listening.stop(), ...rounds.map((round) => round.stop())])
      await delivering
    },
  }
}

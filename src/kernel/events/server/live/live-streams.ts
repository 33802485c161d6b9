import { sql } from 'kysely'
import { type StreamEnd, streamFrames } from '../../../../platform/contract/live-stream.ts'
import { type EventStream, openEventStream } from '../../../../platform/realtime/event-stream.ts'
import { type PositionSeal, positionSeal } from '../../../../platform/realtime/sealed-position.ts'
import type { OpenStream as OpenStreamPort } from '../../../../platform/realtime/stream-request.ts'
import { asEachViewer } from '../../../work/server/as-each-viewer.ts'
import { openWork, type WorkFloor } from '../../../work/server/open-work.ts'
import type { LiveTopic } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { deliverLive, type Hearer } from './deliver-live.ts'
import { anyoneLike, groupByRights, type LiveHolder, type LiveSessions, rightsKey } from './live-holder.ts'
import { logReachesBackTo, placeLiveEvents } from './live-log.ts'

export interface LiveStreams {
  readonly open: OpenStreamPort
  /** Places what was written and tells everyone who may hear it. */
  deliver(): Promise<void>
  /** Ends streams whose session is over or whose rights have changed. */
  recheck(): Promise<void>
  beat(): void
  endAll(): void
  count(): number
}

interface OpenStream extends Hearer {
  readonly sessionId: string
  readonly rights: string
  readonly seal: PositionSeal
  readonly stream: EventStream
}

/** A database that was away for a moment must not cost anybody an event. */
const triesOfAnEvent = 3
const mostStreams = 10_000
const mostStreamsOfOneSession = 8

/**
 * The streams of this server process. `secret` keys the ids that browsers hold; `onOpened` sees to it that a replay begins;
 * `onPassedOver` learns of an event that nobody is told, because its topic fails whenever it is asked.
 */
export function openLiveStreams(
  floor: WorkFloor,
  sessions: LiveSessions,
  topics: ReadonlyMap<string, LiveTopic>,
  secret: Buffer,
  onOpened: () => void,
  onPassedOver: (error: unknown) => void,
): LiveStreams {
  const streams = new Set<OpenStream>()
  const failures = new Map<number, number>()

  function passesOver(position: number, error: unknown): boolean {
    const tried = (failures.get(position) ?? 0) + 1
    failures.set(position, tried)
    if (tried === triesOfAnEvent) onPassedOver(new Error(`live event ${position} is passed over`, { cause: error }))
    return tried >= triesOfAnEvent
  }

  function end(open: OpenStream, because: StreamEnd) {
    streams.delete(open)
    open.stream.end({ event: streamFrames.ended, id: open.seal.seal(open.cursor), content: { because } })
  }

  /** Those whose session still stands, as it was when they connected; the others are ended. */
  async function stillEntitled(asked: readonly OpenStream[]): Promise<OpenStream[]> {
    const held = await sessions.stillHeld([...new Set(asked.map(({ sessionId }) => sessionId))])
    return asked.filter((open) => {
      const holder = held.get(open.sessionId)
      const same = holder !== undefined && rightsKey(holder.viewer) === rightsKey(open.viewer)
      if (!same) end(open, holder ? 'rights-changed' : 'session-over')
      return same
    })
  }

  return {
    async open(request) {
      const holder = await sessions.find(request.sessionToken)
      if (!holder) return 'sign-in-required'
      const sameSession = [...streams].filter(({ sessionId }) => sessionId === holder.sessionId)
      if (streams.size >= mostStreams || sameSession.length >= mostStreamsOfOneSession) return 'too-many-streams'
      const seal = positionSeal(secret, holder.viewer.accountId)
      const rights = await connect(floor, holder, request.sourceAddress)
      const head = await placeLiveEvents(floor)
      const asked = request.lastEventId === null ? head : seal.open(request.lastEventId)
      const known = asked !== null && asked <= head && asked >= (await logReachesBackTo(floor, head))
      const cursor = known ? asked : head
      return (response) => {
        const stream = openEventStream(response, () => streams.delete(open))
        const open: OpenStream = {
          ...holder,
          rights,
          seal,
          stream,
          cursor,
          follows: new Set(request.following),
          lineUntil: new Map(),
          hear(position, topic, content) {
            this.cursor = position
            stream.send({ event: topic, id: seal.seal(position), content })
          },
        }
        const event = known ? streamFrames.ready : streamFrames.reset
        stream.send({ event, id: seal.seal(open.cursor), content: {} })
        if (!response.destroyed) streams.add(open)
        onOpened()
      }
    },
    async deliver() {
      const head = await placeLiveEvents(floor)
      await deliverLive(floor, topics, [...streams], head, stillEntitled, passesOver)
    },
    async recheck() {
      const entitled = await stillEntitled([...streams])
      const kinds = groupByRights(entitled)
      const rights = await asEachViewer(
        floor,
        kinds.map(([someone]) => anyoneLike(someone.viewer)),
        rightsOf,
      )
      for (const [index, people] of kinds.entries()) {
        for (const open of people) if (open.rights !== rights[index]) end(open, 'rights-changed')
      }
    },
    beat() {
      for (const { stream, seal, cursor } of streams) stream.beat(seal.seal(cursor))
    },
    endAll() {
      for (const open of [...streams]) end(open, 'server-stops')
    },
    count: () => streams.size,
  }
}

/** Connecting is an operation like any other: it leaves its audit line. */
const connect = (floor: WorkFloor, { viewer }: LiveHolder, sourceAddress: string): Promise<string> =>
  openWork(floor, viewer, { operation: 'events.open-stream', informationClass: 'liveUpdates', sourceAddress }, rightsOf)

async function rightsOf(work: Work): Promise<string> {
  const { rows } = await sql<{ digest: string }>`select kernel.viewer_rights_digest() as digest`.execute(work.db)
  return rows[0]?.digest ?? ''
}

import { asEachViewer } from '../../../work/server/as-each-viewer.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { LiveTopic } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { type AccountViewer, anyoneLike, groupByRights } from './live-holder.ts'
import { type LogEntry, readLogAfter } from './live-log.ts'

/** One browser's place in the log. */
export interface Hearer {
  readonly viewer: AccountViewer
  cursor: number
  /** Also moves `cursor`. */
  hear(position: number, topic: string, content: unknown): void
}

interface Heard {
  readonly position: number
  readonly topic: string
  readonly content: unknown
}

/**
 * Tells every hearer what it has not heard yet and may hear. Disclosure is asked once for all people with the same
 * organisation and roles, so that two thousand browsers cost as many questions as there are kinds of people.
 */
export async function deliverLive(
  floor: WorkFloor,
  topics: ReadonlyMap<string, LiveTopic>,
  hearers: readonly Hearer[],
  head: number,
): Promise<void> {
  for (;;) {
    const behind = hearers.filter(({ cursor }) => cursor < head)
    if (behind.length === 0) return
    const entries = await readLogAfter(floor, Math.min(...behind.map(({ cursor }) => cursor)))
    const last = entries.at(-1)?.position ?? head
    const kinds = groupByRights(behind)
    await asEachViewer(
      floor,
      kinds.map(([someone]) => anyoneLike(someone.viewer)),
      async (work, index) => tell(kinds[index] ?? [], await heardBy(work, topics, entries), last),
    )
  }
}

function tell(people: readonly Hearer[], heard: readonly Heard[], last: number): void {
  for (const person of people) {
    for (const { position, topic, content } of heard) {
      if (position > person.cursor) person.hear(position, topic, content)
    }
    person.cursor = Math.max(person.cursor, last)
  }
}

async function heardBy(
  work: Work,
  topics: ReadonlyMap<string, LiveTopic>,
  entries: readonly LogEntry[],
): Promise<Heard[]> {
  const heard: Heard[] = []
  for (const { position, ...event } of entries) {
    const topic = topics.get(event.name)
    if (!topic || !(await topic.mayHear(work, event))) continue
    heard.push({ position, topic: topic.name, content: topic.shape.parse(event.payload) })
  }
  return heard
}

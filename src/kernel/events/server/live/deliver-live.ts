import { openWork, type WorkFloor } from '../../../work/server/open-work.ts'
import type { LiveTopic } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { type AccountViewer, anyoneLike, rightsKey } from './live-holder.ts'
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

/** So many Works at once at most; the rest of the pool is for requests. */
const mostWorksAtOnce = 4

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
    const kinds = [...Map.groupBy(behind, ({ viewer }) => rightsKey(viewer)).values()]
    await eachOf(kinds, mostWorksAtOnce, async (people) => {
      const [first] = people
      if (first) tell(people, await heardBy(floor, topics, first.viewer, entries), last)
    })
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

const heardBy = (
  floor: WorkFloor,
  topics: ReadonlyMap<string, LiveTopic>,
  viewer: AccountViewer,
  entries: readonly LogEntry[],
): Promise<Heard[]> =>
  openWork(floor, anyoneLike(viewer), 'none', async (work: Work) => {
    const heard: Heard[] = []
    for (const { position, ...event } of entries) {
      const topic = topics.get(event.name)
      if (!topic || !(await topic.mayHear(work, event))) continue
      heard.push({ position, topic: topic.name, content: topic.shape.parse(event.payload) })
    }
    return heard
  })

async function eachOf<Item>(items: readonly Item[], atOnce: number, run: (item: Item) => Promise<void>): Promise<void> {
  const waiting = items.values()
  const worker = async () => {
    for (const item of waiting) await run(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

import { sql } from 'kysely'
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
 * organisation and roles, so that two thousand browsers cost as many questions as there are kinds of people; whether the
 * session still stands is asked of those alone who would hear something.
 */
export async function deliverLive<Person extends Hearer>(
  floor: WorkFloor,
  topics: ReadonlyMap<string, LiveTopic>,
  hearers: readonly Person[],
  head: number,
  stillEntitled: (people: readonly Person[]) => Promise<readonly Person[]>,
  passesOver: PassesOver,
): Promise<void> {
  for (;;) {
    const behind = hearers.filter(({ cursor }) => cursor < head)
    if (behind.length === 0) return
    const entries = await readLogAfter(floor, Math.min(...behind.map(({ cursor }) => cursor)))
    const last = entries.at(-1)?.position ?? head
    const kinds = groupByRights(behind)
    const viewers = kinds.map(([someone]) => anyoneLike(someone.viewer))
    const heard = await heardByEach(floor, topics, viewers, entries, passesOver)
    const concerned = kinds.flatMap((people, index) => (heard[index]?.length ? people : []))
    const entitled = new Set(concerned.length > 0 ? await stillEntitled(concerned) : [])
    for (const [index, people] of kinds.entries()) {
      for (const person of people) tell(person, entitled.has(person) ? (heard[index] ?? []) : [], last)
    }
  }
}

function tell(person: Hearer, heard: readonly Heard[], last: number): void {
  for (const { position, topic, content } of heard) {
    if (position > person.cursor) person.hear(position, topic, content)
  }
  person.cursor = Math.max(person.cursor, last)
}

/** Told of an event whose topic could not be asked; true once it is to be left out, so that what comes after is heard. */
export type PassesOver = (position: number, error: unknown) => boolean

async function heardByEach(
  floor: WorkFloor,
  topics: ReadonlyMap<string, LiveTopic>,
  viewers: readonly AccountViewer[],
  entries: readonly LogEntry[],
  passesOver: PassesOver,
): Promise<readonly (readonly Heard[])[]> {
  try {
    return await asEachViewer(floor, viewers, (work) => heardBy(work, topics, entries))
  } catch {
    // Perhaps one event is to blame: asked one by one, it says so itself.
    const heard: Heard[][] = viewers.map(() => [])
    for (const entry of entries) {
      try {
        const alone = await asEachViewer(floor, viewers, (work) => heardBy(work, topics, [entry]))
        for (const [index, found] of alone.entries()) heard[index]?.push(...found)
      } catch (error) {
        if (!passesOver(entry.position, error)) throw error
      }
    }
    return heard
  }
}

async function heardBy(
  work: Work,
  topics: ReadonlyMap<string, LiveTopic>,
  entries: readonly LogEntry[],
): Promise<Heard[]> {
  const seen = await rowsSeen(work, topics, entries)
  const heard: Heard[] = []
  for (const { position, ...event } of entries) {
    const topic = topics.get(event.name)
    if (!topic) continue
    const may = 'row' in topic ? seen.has(topic.row.idOf(event.payload)) : await topic.mayHear(work, event)
    if (may) heard.push({ position, topic: topic.name, content: topic.shape.parse(event.payload) })
  }
  return heard
}

/** Of the rows that decide about these events, those the viewer may read: one question for each table. */
async function rowsSeen(
  work: Work,
  topics: ReadonlyMap<string, LiveTopic>,
  entries: readonly LogEntry[],
): Promise<ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>()
  for (const { name, payload } of entries) {
    const topic = topics.get(name)
    if (!topic || !('row' in topic)) continue
    const { table, idOf } = topic.row
    asked.set(table, (asked.get(table) ?? new Set()).add(idOf(payload)))
  }
  const seen = new Set<string>()
  for (const [table, ids] of asked) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(table)} where id = any (${[...ids]}::uuid[])`.execute(work.db)
    for (const { id } of rows) seen.add(id)
  }
  return seen
}

import { sql } from 'kysely'
import { asEachViewer } from '../../../work/server/as-each-viewer.ts'
import type { WorkFloor } from '../../../work/server/open-work.ts'
import type { LiveTopic } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { type Follower, leaveLinesOf, type RowEvent, type Told, wordsOf } from './followed-words.ts'
import { type AccountViewer, anyoneLike, groupByRights } from './live-holder.ts'
import { type LogEntry, readLogAfter } from './live-log.ts'

/** One browser's place in the log. */
export interface Hearer extends Follower {
  cursor: number
  /** Also moves `cursor`. */
  hear(position: number, topic: string, content: object): void
}

interface Heard {
  readonly position: number
  readonly topic: string
  readonly content: object
  /** For those who follow the row. */
  readonly told: Told | undefined
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
  const unnamed = new Map<Follower, unknown>()
  for (;;) {
    const behind = hearers.filter((each) => each.cursor < head && !unnamed.has(each))
    if (behind.length === 0) break
    const entries = await readLogAfter(floor, Math.min(...behind.map(({ cursor }) => cursor)))
    const last = entries.at(-1)?.position ?? head
    const kinds = groupByRights(behind)
    const askers = kinds.map((people) => ({
      viewer: anyoneLike(people[0].viewer),
      followed: new Set(people.flatMap(({ follows }) => [...follows])),
    }))
    const heard = await heardByEach(floor, topics, askers, entries, passesOver)
    const concerned = kinds.flatMap((people, index) => (heard[index]?.length ? people : []))
    const entitled = new Set(concerned.length > 0 ? await stillEntitled(concerned) : [])
    const about = kinds.flatMap((people, index) =>
      people.map((person) => ({ person, news: entitled.has(person) ? newsFor(person, heard[index] ?? []) : [] })),
    )
    const unwritten = await leaveLinesOf(
      floor,
      about.map(({ person, news }) => ({ person, told: news.flatMap(({ told }) => told ?? []) })),
    )
    for (const [person, error] of unwritten) unnamed.set(person, error)
    for (const { person, news } of about) if (!unwritten.has(person)) tell(person, news, last)
  }
  // The others have heard by now; these are told once their line can be written.
  for (const error of unnamed.values()) throw error
}

/** What is new to somebody, with the words of what that person follows. */
const newsFor = ({ cursor, follows }: Hearer, heard: readonly Heard[]): readonly Heard[] =>
  heard
    .filter(({ position }) => position > cursor)
    .map((each) => (each.told && follows.has(each.told.row) ? each : { ...each, told: undefined }))

function tell(person: Hearer, news: readonly Heard[], last: number): void {
  for (const { position, topic, content, told } of news) {
    person.hear(position, topic, told ? { ...content, followed: { row: told.row, words: told.words } } : content)
  }
  person.cursor = Math.max(person.cursor, last)
}

/** Told of an event whose topic could not be asked; true once it is to be left out, so that what comes after is heard. */
export type PassesOver = (position: number, error: unknown) => boolean

/** Somebody of a kind of people, and what any of them follows. */
interface Asker {
  readonly viewer: AccountViewer
  readonly followed: ReadonlySet<string>
}

async function heardByEach(
  floor: WorkFloor,
  topics: ReadonlyMap<string, LiveTopic>,
  askers: readonly Asker[],
  entries: readonly LogEntry[],
  passesOver: PassesOver,
): Promise<readonly (readonly Heard[])[]> {
  const viewers = askers.map(({ viewer }) => viewer)
  const ask = (asked: readonly LogEntry[]) =>
    asEachViewer(floor, viewers, (work, index) => heardBy(work, topics, asked, askers[index]?.followed ?? new Set()))
  try {
    return await ask(entries)
  } catch {
    // Perhaps one event is to blame: asked one by one, it says so itself.
    const heard: Heard[][] = askers.map(() => [])
    for (const entry of entries) {
      try {
        for (const [index, found] of (await ask([entry])).entries()) heard[index]?.push(...found)
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
  followed: ReadonlySet<string>,
): Promise<Heard[]> {
  const seen = await rowsSeen(work, topics, entries)
  const heard: Omit<Heard, 'told'>[] = []
  const ofRows: RowEvent[] = []
  for (const { position, ...event } of entries) {
    const topic = topics.get(event.name)
    if (!topic) continue
    const row = 'row' in topic ? topic.row.idOf(event.payload) : null
    if ('row' in topic && row !== null && seen.has(row)) ofRows.push({ position, topic, row, payload: event.payload })
    else if ('row' in topic || !(await topic.mayHear(work, event))) continue
    heard.push({ position, topic: topic.name, content: topic.shape.parse(event.payload) })
  }
  const told = await wordsOf(work, ofRows, followed)
  return heard.map((each) => ({ ...each, told: told.get(each.position) }))
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

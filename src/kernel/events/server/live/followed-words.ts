import { asEachViewer } from '../../../work/server/as-each-viewer.ts'
import { auditLineOf, permit } from '../../../work/server/declared-terms.ts'
import { type AuditLine, leaveLine, type WorkFloor } from '../../../work/server/open-work.ts'
import type { RowTopic } from '../../../work/server/server-slice.ts'
import type { SeenSubject, Work } from '../../../work/server/work.ts'
import type { AccountViewer } from './live-holder.ts'

/** What those who follow the row are told with an event. */
export interface Told {
  readonly row: string
  readonly words: unknown
  readonly line: AuditLine
  readonly seen: SeenSubject
}

export interface RowEvent {
  readonly position: number
  readonly topic: RowTopic
  readonly row: string
  readonly payload: unknown
}

/** One who follows rows. Its lines of the trail are younger than a minute for the rows that are kept here. */
export interface Follower {
  readonly viewer: AccountViewer
  readonly follows: ReadonlySet<string>
  readonly lineUntil: Map<string, number>
}

/** Whoever missed more reads it by itself: so much at once would only fill the connection. */
const mostAtOnce = 50
/** A line of the trail stands for what is told about the row within this time. */
const lineMilliseconds = 60_000

/**
 * By position, what the viewer's kind of people may be told of events it hears. Read in their Work, at the moment it is
 * told: what somebody may no longer read, nobody is told.
 */
export async function wordsOf(
  work: Work,
  events: readonly RowEvent[],
  followed: ReadonlySet<string>,
): Promise<ReadonlyMap<number, Told>> {
  const told = new Map<number, Told>()
  if (followed.size === 0) return told
  const asked = events.filter(({ row, topic: { words } }) => {
    if (!words || !followed.has(row)) return false
    return permit(work.viewer, words.insteadOf.permission) === 'permitted'
  })
  if (asked.length > mostAtOnce) return told
  for (const [topic, ofTopic] of Map.groupBy(asked, ({ topic }) => topic)) {
    const { words } = topic
    const line = words && auditLineOf(words.insteadOf)
    if (!words || !line || line === 'none') continue
    const read = await words.read(
      work,
      ofTopic.map(({ payload }) => payload),
    )
    for (const [index, { position, row }] of ofTopic.entries()) {
      const found = read[index]
      if (found) told.set(position, { row, words: words.shape.parse(found.words), line, seen: found.seen })
    }
  }
  return told
}

interface Owed {
  readonly person: Follower
  readonly told: readonly Told[]
}

/**
 * Before anything is told: a line for everybody who is about to be, unless a young one stands. Answers for whom none could
 * be written and why, so that nobody waits for them, and they are told nothing.
 */
export async function leaveLinesOf(floor: WorkFloor, about: readonly Owed[]): Promise<ReadonlyMap<Follower, unknown>> {
  const now = floor.now().getTime()
  const owed = about.flatMap(({ person, told }) => {
    const unnamed = told.filter(({ row }) => (person.lineUntil.get(row) ?? 0) <= now)
    const ofEachRow = [...new Map(unnamed.map((each) => [each.row, each])).values()]
    return ofEachRow.length > 0 ? [{ person, told: ofEachRow }] : []
  })
  const unwritten = new Map<Follower, unknown>()
  try {
    await writeLines(floor, owed)
  } catch {
    for (const each of owed) await writeLines(floor, [each]).catch((error) => unwritten.set(each.person, error))
  }
  for (const { person, told } of owed.filter((each) => !unwritten.has(each.person))) {
    for (const { row } of told) person.lineUntil.set(row, now + lineMilliseconds)
  }
  return unwritten
}

async function writeLines(floor: WorkFloor, owed: readonly Owed[]): Promise<void> {
  const viewers = owed.map(({ person }) => person.viewer)
  await asEachViewer(floor, viewers, async (work, index) => {
    for (const { line, seen } of owed[index]?.told ?? [])
      await leaveLine(work, line, { subject: seen.subject, seen: [seen] })
  })
}

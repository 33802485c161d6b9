import { z } from 'zod'
import { unreadableMarksShape } from '../../contract/activity-shapes.ts'
import { entryShape } from '../../contract/entry-shapes.ts'
import {
  dayShape,
  nationalCountShape,
  prefectureShape,
  sourceShape,
  statedDayShape,
  wording,
} from '../../contract/statement-shapes.ts'

const id = z.uuid()

export const sourcesFileShape = z.strictObject({
  sources: z.array(sourceShape),
  nationalCounts: z.array(nationalCountShape),
})

const listLineShape = z.strictObject({
  id,
  number: z.number().int().min(1),
  name: wording(200),
  prefecture: prefectureShape,
  dissolvedOn: dayShape.optional(),
  text: wording(500).optional(),
})

/** The numbered list of one document: order of establishment, name, prefecture, and who was dissolved. */
export const listFileShape = z.strictObject({
  sourceId: wording(100),
  asOf: statedDayShape,
  alliances: z.array(listLineShape),
})

/** The table whose columns are lost; each row is one alliance's marks as they stand. */
export const activityTableFileShape = z.strictObject({
  ...unreadableMarksShape.omit({ marks: true }).shape,
  rows: z.array(z.strictObject({ id, name: wording(200), marks: wording(500) })),
})

/** What documents say about one alliance beyond its line in the list. */
export const pageFileShape = z.strictObject({ id, entry: entryShape.partial() })

export type ListFile = z.output<typeof listFileShape>
export type ListLine = z.output<typeof listLineShape>
export type ActivityTableFile = z.output<typeof activityTableFileShape>
export type PageFile = z.output<typeof pageFileShape>

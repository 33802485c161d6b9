import { z } from 'zod'
import { entryShape, statusShape } from './entry-shapes.ts'
import { dayShape, prefectureShape, wording } from './statement-shapes.ts'

export const summaryShape = z.object({
  /** Opaque, and never reused. */
  id: z.string(),
  number: z.number().int().nullable(),
  name: z.string(),
  prefecture: prefectureShape.nullable(),
  certifiedOn: dayShape.nullable(),
  status: statusShape,
  municipalities: z.array(z.string()),
})

/** What changed, when, why and on which source. Revision 1 is the entry as first written. */
export const revisionShape = z.object({
  revision: z.number().int(),
  kind: z.enum(['seeded', 'added', 'corrected']),
  recordedAt: z.iso.datetime(),
  reason: z.string(),
  sourceId: z.string().nullable(),
  /** Names of the parts of the entry that this revision changed. */
  changed: z.array(z.string()),
})

export const allianceShape = z.object({
  ...summaryShape.shape,
  revision: z.number().int(),
  ...entryShape.omit({ policies: true }).shape,
  /** 医療連携推進方針, one for each document that states it. */
  policy: entryShape.shape.policies,
  history: z.array(revisionShape),
})

/** Any text that the database can hold: an id that was never given is not found, like one of another time. */
export const allianceParams = z.object({ id: wording(100) })

export const changeFields = {
  /** Why the register changes, for everyone to read. */
  reason: wording(1_000),
  /** The document the change rests on. */
  sourceId: wording(100),
}

export const allianceNotFound = {
  'alliance-not-found': { status: 404, title: 'この地域医療連携推進法人は登録簿にありません。' },
} as const

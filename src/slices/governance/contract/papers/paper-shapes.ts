import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { paperIds } from '../../domain/papers/paper-kinds.ts'

const pieceShape = z.union([z.string(), z.object({ gap: z.string() })])
const wordsShape = z.array(pieceShape)
const entryShape = z.object({ name: z.string(), value: wordsShape })

/** A paper as it will be printed, for the screen. */
export const shownPaperShape = z.object({
  title: z.string(),
  letterhead: z
    .object({ dateLines: z.array(wordsShape), addressee: wordsShape, sender: z.array(entryShape) })
    .nullable(),
  issuer: wordsShape.nullable(),
  blocks: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('heading'), level: z.number().int(), text: z.string() }),
      z.object({ kind: z.enum(['paragraph', 'note']), text: wordsShape }),
      z.object({ kind: z.literal('list'), items: z.array(wordsShape) }),
      z.object({ kind: z.literal('entries'), entries: z.array(entryShape) }),
      z.object({
        kind: z.literal('table'),
        columns: z.array(z.object({ title: z.string(), numeric: z.boolean() })),
        rows: z.array(z.array(wordsShape)),
      }),
    ]),
  ),
})
export type ShownPaper = z.output<typeof shownPaperShape>

export const keptPaperShape = z.object({
  id: z.uuid(),
  keptAt: z.iso.datetime(),
  /** SHA-256 of the paper's description: the same sign, the same bytes. */
  sha256: z.string(),
  /** What would be written today is still this paper. */
  current: z.boolean(),
})

const standing = {
  paper: z.enum(paperIds),
  title: z.string(),
  article: z.string(),
  /** Null: cannot be told; `because` says why. */
  needed: z.boolean().nullable(),
  because: z.string().nullable(),
  gaps: z.array(z.string()),
  unconfirmed: z.array(z.string()),
  kept: z.array(keptPaperShape),
}

export const paperStandingShape = z.object(standing)

export const textsShape = z.record(
  z.string().max(60),
  z.union([z.string().max(20_000), z.array(z.array(z.string().max(5_000)).max(8)).max(200)]),
)

export const shownPaperAnswerShape = z.object({
  ...standing,
  aboutOn: dayShape,
  fields: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      hint: z.string().nullable(),
      kind: z.enum(['text', 'long', 'day', 'rows']),
      columns: z.array(z.string()),
      /** Rows to begin with, from what the policy says, while nothing is written. */
      start: z.array(z.array(z.string())),
    }),
  ),
  texts: textsShape,
  preview: shownPaperShape,
  mayWrite: z.boolean(),
  mayKeep: z.boolean(),
})

export const annualReportShape = z.object({
  alliance: z.string(),
  type: z.enum(['A', 'B', 'C']).nullable(),
  specified: z.boolean().nullable(),
  year: z.object({ from: dayShape, until: dayShape }),
  isClosed: z.boolean(),
  accounts: z
    .object({
      versions: z.array(
        z.object({
          version: z.number().int(),
          fileName: z.string(),
          dealingsFileName: z.string().nullable(),
          reason: z.string(),
          recordedAt: z.iso.datetime(),
        }),
      ),
      assetsYen: z.number(),
      netIncomeYen: z.number(),
      /** Null: cannot be told, or it does not apply. */
      purposePropertyYen: z.number().nullable(),
      warnings: z.array(z.string()),
    })
    .nullable(),
  papers: z.array(paperStandingShape),
  procedures: z.array(z.object({ paper: z.enum(paperIds), title: z.string(), aboutOn: dayShape })),
  mayWrite: z.boolean(),
})

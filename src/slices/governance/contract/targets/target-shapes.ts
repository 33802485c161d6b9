import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { initiativeStates, levels } from '../../domain/targets/initiative.ts'
import { countings, directions } from '../../domain/targets/target.ts'

const line = (most: number) => z.string().trim().min(1).max(most)

export const writtenTargetShape = z.strictObject({
  matter: line(200),
  wording: line(300),
  unit: line(20),
  goal: z.number().min(0).max(1e11).nullable(),
  direction: z.enum(directions),
  counting: z.enum(countings),
  /** The measure another part of the system counts it by; null: its results are recorded by hand. */
  measure: line(100).nullable().default(null),
})
export type WrittenTarget = z.output<typeof writtenTargetShape>

export const writtenEvaluationShape = z.strictObject({
  evaluatedOn: dayShape,
  /** Which meeting of the council said so, and where its minutes are. */
  meeting: line(200),
  text: line(10_000),
})
export type WrittenEvaluation = z.output<typeof writtenEvaluationShape>

export const writtenInitiativeShape = z.strictObject({
  title: line(100),
  field: line(100),
  text: z.string().trim().max(2000),
  difficulty: z.literal([...levels]),
  effect: z.literal([...levels]),
  state: z.enum(initiativeStates),
})
export type WrittenInitiative = z.output<typeof writtenInitiativeShape>

const resultShape = z.object({
  id: z.uuid(),
  untilOn: z.string(),
  value: z.number(),
  note: z.string(),
  /** Which part of the system counted it; null: recorded by hand. */
  source: z.string().nullable(),
})

const progressShape = z.object({
  value: z.number().nullable(),
  state: z.enum(['reached', 'meetingNow', 'onTheWay', 'missed', 'unknown']),
  course: z.array(z.object({ untilOn: z.string(), value: z.number() })),
})

export const shownTargetShape = z.object({
  ...writtenTargetShape.shape,
  id: z.uuid(),
  results: z.array(resultShape),
  progress: progressShape,
})

const yearShape = z.object({ from: z.string(), until: z.string() })

/** What was made public, as it stood then. */
export const publishedContentShape = z.object({
  name: z.string(),
  year: yearShape,
  evaluation: z.object({ evaluatedOn: z.string(), meeting: z.string(), text: z.string() }),
  targets: z.array(
    z.object({
      ...writtenTargetShape.shape,
      value: z.number().nullable(),
      state: progressShape.shape.state,
    }),
  ),
})
export type PublishedContent = z.output<typeof publishedContentShape>

/** What other parts of the system offer to count. */
export const offeredMeasureShape = z.object({
  id: z.string(),
  source: z.string(),
  title: z.string(),
  unit: z.string(),
  counting: z.enum(['sum', 'latest']),
  definition: z.string(),
})

export const targetYearShape = z.object({
  allianceId: z.uuid(),
  name: z.string(),
  today: z.string(),
  year: yearShape.nullable(),
  /** The policy's matters, in its words; null while none is recorded, or the viewer may not read it. */
  matters: z.array(z.object({ title: z.string(), targets: z.array(z.string()) })).nullable(),
  targets: z.array(shownTargetShape),
  measures: z.array(offeredMeasureShape),
  evaluation: z.object({ evaluatedOn: z.string(), meeting: z.string(), text: z.string() }).nullable(),
  publishedAt: z.iso.datetime().nullable(),
  mayWrite: z.boolean(),
})

export const initiativeBoardShape = z.object({
  allianceId: z.uuid(),
  name: z.string(),
  initiatives: z.array(z.object({ ...writtenInitiativeShape.shape, id: z.uuid() })),
  mayWrite: z.boolean(),
})

import { z } from 'zod'
import { councilCategories } from '../../domain/certification-case.ts'
import { articlesFactsShape } from './articles-facts-shape.ts'
import { officerFactsShape, relationsFactsShape } from './statement-shapes.ts'

const day = z.iso.date()
export const postShape = z.enum(['director', 'auditor', 'councillor'])
export const endCauseShape = z.enum(['termOver', 'resigned', 'removed', 'died', 'disqualified'])
const findingShape = z.object({
  outcome: z.enum(['met', 'broken', 'unknown']),
  because: z.array(z.string()),
  missing: z.array(z.string()),
})

export const termShape = z.object({
  termId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  post: postShape,
  category: z.enum(councilCategories).nullable(),
  electedOn: day,
  fromOn: day,
  lastOn: day.nullable(),
  endCause: endCauseShape.nullable(),
})

export const officerShape = termShape.extend({
  /** Null: not stated. */
  represents: z.boolean().nullable(),
  /** When the term ends by law and articles; null while the meeting or the articles are not known. */
  termEndsOn: day.nullable(),
  /** The fiscal year whose ordinary general meeting ends a director's term. */
  ofYearEndingOn: day.nullable(),
  termArticle: z.string(),
  termNotes: z.array(z.string()),
  /** What the officer declared; null: nothing, or not for this viewer. */
  declared: officerFactsShape.nullable(),
  /** The officer with kin and dependants among the officers (14号ロ): how many, and the most there may be. */
  group: z.object({ size: z.int(), most: z.int(), with: z.array(z.object({ name: z.string(), kind: z.string() })) }),
})

const vacancyShape = findingShape.extend({
  role: z.enum(['director', 'auditor']),
  article: z.string().nullable(),
  fixedNumber: z.int().nullable(),
  serving: z.int(),
  /** Since when over a fifth is vacant, and until when it is to be filled; null when it is not. */
  since: day.nullable(),
  fillBy: day.nullable(),
})

const representativeStepShape = z.object({
  /** The change itself: what is learnt of it later is recorded under it. */
  id: z.uuid(),
  kind: z.enum(['selection', 'removal']),
  personId: z.uuid(),
  name: z.string(),
  decidedOn: day,
  reappointment: z.boolean().nullable(),
  approvalArrivedOn: day.nullable(),
  /** Null: cannot be told while nobody says whether it is a re-appointment. */
  approvalNeeded: z.boolean().nullable(),
  because: z.string(),
  article: z.string(),
  takesEffectOn: day.nullable(),
})

export const bodiesShape = z.object({
  allianceId: z.uuid(),
  name: z.string(),
  on: day,
  type: z.enum(['A', 'B', 'C']).nullable(),
  specified: z.boolean().nullable(),
  articles: z.object({ effectiveOn: day, facts: articlesFactsShape }).nullable(),
  officers: z.array(officerShape),
  councillors: z.array(termShape),
  /** Terms that were over, or had not begun, on the day. */
  past: z.array(termShape),
  coming: z.array(termShape),
  vacancies: z.array(vacancyShape),
  kin: findingShape,
  council: findingShape,
  representative: z.array(representativeStepShape),
  /** Null: not declared, or not for this viewer. */
  relations: relationsFactsShape.shape.relations.nullable(),
  members: z.array(
    z.object({
      organisationId: z.uuid(),
      name: z.string(),
      kind: z.enum(['participant', 'plainMember']).nullable(),
      basis: z.int().nullable(),
      votes: z.int().nullable(),
      person: z.enum(['corporation', 'individual']).nullable(),
      joinedOn: day.nullable(),
    }),
  ),
  /** Whether kin and declarations are for this viewer; of members they are kept. */
  seesDeclarations: z.boolean(),
  mayRecord: z.boolean(),
})

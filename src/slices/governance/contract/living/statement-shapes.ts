import { z } from 'zod'
import { dayShape } from '../../../../platform/contract/day.ts'
import { prefectureShape, writtenMunicipalityShape } from '../../../../platform/contract/written-municipality.ts'
import {
  financesShape,
  memberShape,
  officerShape,
  policyShape,
  processShape,
  textShape,
} from '../certification-case-fields.ts'
import { articlesFactsShape } from './articles-facts-shape.ts'

export const corporationFactsShape = z.strictObject({
  prefecture: prefectureShape.optional(),
  officeMunicipality: writtenMunicipalityShape.optional(),
  businesses: z.array(textShape).optional(),
  publicInterest: z.boolean().optional(),
  revokedOn: dayShape.nullable().optional(),
  controlledByOrganisedCrime: z.boolean().optional(),
  establishedOn: dayShape.optional(),
  certifiedOn: dayShape.optional(),
})

/**
 * A line of the alliance's own roster. The membership itself is the kernel's; the roster adds what it does not know, and keeps
 * a past day complete when the member is known no more. Facilities come from this system where absent. Null: not a member.
 */
const memberStatementShape = memberShape.nullable()

/** Personal to one officer. Absent posts: not declared; an empty list: none. */
export const officerFactsShape = z.strictObject({
  medicalExpert: z.boolean().optional(),
  disqualified: z.boolean().optional(),
  posts: z
    .array(
      officerShape.shape.posts.unwrap().element.extend({
        /** Whether the officer represents that body (一般法84条, 95条2項). */
        represents: z.boolean().optional(),
      }),
    )
    .optional(),
})

/** Kin among the officers, by person; the list is complete. A special relation ties `person` to the officer `of`. */
export const relationsFactsShape = z.strictObject({
  relations: z.array(
    z.union([
      z.strictObject({ between: z.tuple([z.uuid(), z.uuid()]), kind: z.enum(['spouse', 'kinWithinThird']) }),
      z.strictObject({ of: z.uuid(), person: z.uuid(), kind: z.literal('special') }),
    ]),
  ),
})

/**
 * One choice or removal of the representative director; its statement's day is the day of the board's resolution. Without
 * the governor's approval, where it is needed, it has no effect (法70条の19).
 */
export const representativeFactsShape = z.strictObject({
  kind: z.enum(['selection', 'removal']),
  personId: z.uuid(),
  /** 再任. Absent: nobody has said. */
  reappointment: z.boolean().optional(),
  /** Null: not yet. */
  approvalArrivedOn: dayShape.nullable(),
})

/** The shape of each topic of `governance.statement`. */
export const statementShapes = {
  articles: articlesFactsShape,
  corporation: corporationFactsShape,
  policy: policyShape,
  planningAreas: z.array(
    z.strictObject({ name: textShape, municipalities: z.array(writtenMunicipalityShape).optional() }),
  ),
  finances: financesShape,
  process: processShape,
  relations: relationsFactsShape,
  member: memberStatementShape,
  officer: officerFactsShape,
  representative: representativeFactsShape,
} as const

export type Topic = keyof typeof statementShapes
export type StatementOf<Name extends Topic> = z.output<(typeof statementShapes)[Name]>

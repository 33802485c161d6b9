import { z } from 'zod'
import type { AllianceEntry } from '../domain/alliance-entry.ts'
import { activityShape, policyShape, unreadableMarksShape } from './activity-shapes.ts'
import { facilityShape, memberShape } from './member-shapes.ts'
import {
  citationFields,
  dayShape,
  oneOrMore,
  prefectureShape,
  statedDayShape,
  statementOf,
  wording,
} from './statement-shapes.ts'

export const statusShape = z.enum(['certified', 'dissolved', 'revoked'])

const numberShape = z.strictObject({
  value: z.number().int().min(1).max(9_999),
  basis: z.enum(['orderOfEstablishment', 'numberInDocument']),
  ...citationFields,
})

const certificationShape = z.strictObject({ on: statedDayShape, text: wording(100), ...citationFields })

const statusStatementShape = z.strictObject({
  value: statusShape,
  endedOn: dayShape.nullable().default(null),
  text: wording(500).nullable().default(null),
  ...citationFields,
})

const municipalityShape = z.strictObject({
  prefecture: prefectureShape,
  county: wording(30).nullable().default(null),
  name: wording(60),
})

const areaShape = z.strictObject({
  planningArea: wording(100).nullable().default(null),
  municipalities: z.array(municipalityShape).max(200),
  ...citationFields,
})

const chronologyEventShape = z.strictObject({
  on: statedDayShape.nullable().default(null),
  what: wording(1_000),
  ...citationFields,
})

const list = <Item extends z.ZodType>(item: Item, longest = 200) => z.array(item).max(longest).default([])

/** One entry as operators send it, as seed files hold it and as pages and downloads show it. */
export const entryShape = z.strictObject({
  names: oneOrMore(statementOf(wording(200))),
  numbers: list(numberShape),
  prefectures: list(statementOf(prefectureShape)),
  certifications: list(certificationShape),
  statuses: oneOrMore(statusStatementShape),
  offices: list(statementOf(wording(300))),
  representatives: list(statementOf(wording(100))),
  areas: list(areaShape),
  members: list(memberShape, 500),
  facilities: list(facilityShape, 2_000),
  policies: list(policyShape),
  activities: list(activityShape, 500),
  unreadableMarks: unreadableMarksShape.nullable().default(null),
  chronology: list(chronologyEventShape),
  notes: list(statementOf(wording(2_000))),
}) satisfies z.ZodType<AllianceEntry>

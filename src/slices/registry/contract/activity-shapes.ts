import { z } from 'zod'
import {
  type ActivityStatement,
  activityCategoryKeys,
  type PolicyStatement,
  type UnreadableActivityMarks,
} from '../domain/alliance-activity.ts'
import { citationFields, wording } from './statement-shapes.ts'

export const activityCategoryShape = z.enum(activityCategoryKeys)

export const activityShape = z.strictObject({
  category: activityCategoryShape,
  stage: z.enum(['underway', 'planned', 'considered', 'stated']),
  quote: wording(2_000),
  ...citationFields,
}) satisfies z.ZodType<ActivityStatement>

const matterShape = z.strictObject({
  title: wording(300),
  text: wording(4_000).nullable().default(null),
  targets: z.array(wording(500)).max(50).nullable().default(null),
})

export const policyShape = z.strictObject({
  title: wording(200),
  philosophy: wording(4_000).nullable().default(null),
  operatingPolicy: z.array(wording(2_000)).max(50).default([]),
  matters: z.array(matterShape).max(100).default([]),
  careSection: z.array(wording(4_000)).max(50).default([]),
  ...citationFields,
}) satisfies z.ZodType<PolicyStatement>

export const unreadableMarksShape = z.strictObject({
  headings: z.array(wording(200)).max(100),
  legend: z.array(wording(500)).max(20),
  marks: wording(500),
  remark: wording(1_000),
  ...citationFields,
}) satisfies z.ZodType<UnreadableActivityMarks>

import { z } from 'zod'
import type { Facility, Member } from '../domain/alliance-member.ts'
import { citationFields, dayShape, oneOrMore, statementOf, wording } from './statement-shapes.ts'

export const memberShape = z.strictObject({
  name: wording(200),
  names: oneOrMore(statementOf(wording(200))),
  kind: z.enum(['participant', 'plainMember']).nullable().default(null),
  joined: z.array(statementOf(dayShape)).max(50).default([]),
}) satisfies z.ZodType<Member>

const bedCount = z.number().int().min(0).max(100_000)

const capacityShape = z.strictObject({
  value: bedCount,
  unit: z.enum(['床', '名']),
  definition: wording(300),
  parts: z
    .array(z.strictObject({ name: wording(100), value: bedCount }))
    .max(20)
    .default([]),
  ...citationFields,
})

const registrationShape = z.strictObject({
  name: wording(300).nullable().default(null),
  institutionCode: z
    .string()
    .regex(/^\d{10}$/, '保険医療機関コードは10桁の数字です。')
    .nullable()
    .default(null),
  address: wording(300).nullable().default(null),
  ...citationFields,
})

export const facilityShape = z.strictObject({
  name: wording(200),
  memberName: wording(200).nullable().default(null),
  names: oneOrMore(statementOf(wording(200))),
  capacities: z.array(capacityShape).max(100).default([]),
  registrations: z.array(registrationShape).max(100).default([]),
}) satisfies z.ZodType<Facility>

import { z } from 'zod'
import { sheetShape } from '../../contract/ward-shapes.ts'
import { behaviours, infections, procedures } from '../../domain/need/care-codes.ts'
import type { Taking } from '../../domain/ward/admission-capability.ts'
import { wardKinds } from '../../domain/ward/ward.ts'

/** Codes listed under what the ward does with them, as a person would write it down. */
const listed = <const Codes extends readonly [string, ...string[]]>(codes: Codes) => {
  const list = z.array(z.enum(codes)).default([])
  return z
    .strictObject({ taken: list, byConsultation: list, notTaken: list })
    .transform((lists) =>
      Object.fromEntries(
        Object.entries(lists).flatMap(([taking, each]) => each.map((code) => [code, taking as Taking])),
      ),
    )
}

const beds = z.int().nonnegative()

/** A file of wards, as seed/demo/wards.yaml is one. */
export const wardsShape = z.strictObject({
  reminders: z.array(z.strictObject({ member: z.uuid(), times: z.array(z.string()) })),
  wards: z.array(
    z.strictObject({
      facility: z.uuid(),
      kind: z.enum(wardKinds),
      name: z.string(),
      sheet: sheetShape.extend({
        procedures: listed(procedures),
        infections: listed(infections),
        behaviours: listed(behaviours),
      }),
      beds: z
        .strictObject({
          hoursAgo: z.number().nonnegative(),
          male: beds,
          female: beds,
          either: beds,
          isolation: beds,
          freeInDays: z.int().nonnegative().optional(),
          note: z.string().default(''),
        })
        .optional(),
    }),
  ),
})

import { z } from 'zod'
import { parseCalendarDate } from '../../foundation/calendar-date.ts'
import { isInstitutionCode } from '../../foundation/institution-code.ts'
import { roles } from '../../kernel/identity/domain/role.ts'

const dayShape = z.string().transform((text, context) => {
  const date = parseCalendarDate(text)
  if (date) return date
  context.addIssue({ code: 'custom', message: '日付は 2026-11-22 の形で書いてください。' })
  return z.NEVER
})

/** seed/demo/alliance.yaml: the fictional alliance, its members and the demo's personas. */
export const demoShape = z.strictObject({
  alliance: z.strictObject({ id: z.uuid(), name: z.string() }),
  prefecture: z.strictObject({ id: z.uuid(), name: z.string() }),
  members: z.array(
    z.strictObject({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(['participant', 'plainMember']),
      joinedOn: dayShape,
      facilities: z.array(
        z.strictObject({
          id: z.uuid(),
          kind: z.string(),
          name: z.string(),
          municipality: z.string(),
          beds: z.int().nonnegative().nullable(),
          position: z.strictObject({ latitude: z.number(), longitude: z.number() }),
          institutionCode: z.string().refine(isInstitutionCode).nullable(),
        }),
      ),
    }),
  ),
  personas: z.array(z.strictObject({ id: z.string(), name: z.string(), organisation: z.uuid(), role: z.enum(roles) })),
})

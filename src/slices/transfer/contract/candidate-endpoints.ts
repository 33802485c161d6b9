import { z } from 'zod'
import { dayShape } from '../../../platform/contract/day.ts'
import { endpoint } from '../../../platform/contract/endpoint.ts'
import { bedOffers } from '../domain/candidates/bed-offer.ts'
import { nearnesses } from '../domain/candidates/nearness.ts'
import { wardKinds } from '../domain/ward/ward.ts'
import { needShape } from './need-shape.ts'
import { careRoles } from './transfer-shapes.ts'
import { wardAudit } from './ward-shapes.ts'

const outcome = z.enum(['met', 'broken', 'unknown'])
const said = z.object({ outcome, text: z.string() })

export const candidateShape = z.object({
  facilityId: z.string(),
  name: z.string(),
  organisationId: z.string(),
  organisationName: z.string(),
  institutionCode: z.string().nullable(),
  /** That of its best ward; `unknown` where no ward can be seen. */
  outcome,
  nearness: z.enum(nearnesses),
  nearnessText: z.string(),
  pastAnswersText: z.string(),
  wards: z.array(
    z.object({
      wardId: z.string(),
      name: z.string(),
      kind: z.enum(wardKinds),
      fit: z.object({ outcome, reasons: z.array(said.extend({ title: z.string() })) }),
      beds: z.object({ kind: z.enum(bedOffers), text: z.string() }),
      singleRoom: said.nullable(),
    }),
  ),
})

/** Nothing is stored and nothing is sent: the sender looks, and chooses. */
export const findCandidates = endpoint({
  name: 'transfer.find-candidates',
  method: 'POST',
  path: '/api/transfer/candidates',
  summary: '必要な条件から受入れの候補を、理由とともに並べます。条件に合わない施設も、理由を添えて返します。',
  permission: careRoles,
  audit: wardAudit,
  body: z.strictObject({
    need: needShape,
    /** By when a bed is wanted. */
    wantedOn: dayShape.nullable().default(null),
    /** The sender's own facility, from which nearness is judged where the family wishes no place. */
    facilityId: z.uuid().nullable().default(null),
  }),
  output: z.object({
    items: z.array(candidateShape),
    /** What the sender has not written and what would tell more. */
    missing: z.array(z.object({ field: z.string(), label: z.string() })),
  }),
  refusals: {},
})

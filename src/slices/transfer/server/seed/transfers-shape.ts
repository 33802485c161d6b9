import { z } from 'zod'
import { needShape } from '../../contract/need-shape.ts'
import { declineCodes } from '../../domain/lifecycle/enquiry-lifecycle.ts'
import { partnerKinds } from '../../domain/partners/partner.ts'
import { escorts } from '../../domain/partners/step-down-agreement.ts'
import { transferKinds, urgencies } from '../../domain/transfer-kind.ts'

/** Where a case of the demo stands today: words of its enquiries while it asks around, then its own state. */
export const liveStands = [
  'draft',
  'asked',
  'read',
  'overdue',
  'underReview',
  'accepted',
  'conditionallyAccepted',
  'waitlisted',
  'allDeclined',
  'receiverChosen',
  'interviewed',
  'dateFixed',
  'documentsComplete',
  'transportBooked',
  'departed',
  'arrived',
  'handedOver',
  'replied',
] as const
export type LiveStand = (typeof liveStands)[number]

const named = z.tuple([z.string(), z.string()])
const days = z.int().nonnegative()

const story = z.strictObject({
  sender: z.uuid(),
  department: z.string(),
  kind: z.enum(transferKinds),
  urgency: z.enum(urgencies),
  past: days,
  live: z.array(z.enum(liveStands)),
  /** Facilities of members by their ids, others by name, in the order of wish. */
  candidates: z.array(z.string()).min(1),
  declines: z.array(z.enum(declineCodes)).min(1),
  onsetDaysAgo: days.optional(),
  operationDaysAgo: days.optional(),
  need: needShape,
})

/** A file of cases to be told, as seed/demo/transfers.yaml is one. */
export const transfersShape = z.strictObject({
  surnames: z.array(named).min(1),
  givenNames: z.strictObject({ female: z.array(named).min(1), male: z.array(named).min(1) }),
  stories: z.array(story),
  conversations: z.array(z.array(z.tuple([z.enum(['sender', 'receiver']), z.string()])).min(1)).min(1),
  partners: z.array(
    z.strictObject({
      member: z.uuid(),
      subjects: z.array(z.string()).min(1),
      attendees: z.string(),
      list: z.array(
        z.strictObject({
          name: z.string(),
          kind: z.enum(partnerKinds),
          meetings: days,
          /** What was agreed about 下り搬送, and how long ago. */
          stepDown: z
            .strictObject({ conditions: z.string(), escorts: z.array(z.enum(escorts)), daysAgo: days })
            .optional(),
        }),
      ),
    }),
  ),
})
export type TransfersFile = z.output<typeof transfersShape>
export type Story = TransfersFile['stories'][number]

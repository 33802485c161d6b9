import assert from 'node:assert/strict'
import type { TransferState } from '../domain/lifecycle/transfer-lifecycle.ts'
import type { Asked, DoneStep } from '../domain/transfer-disclosure.ts'
import type { TransferWays } from './open-transfer-test.ts'

export interface EnquiryRow extends Asked {
  readonly receiverId: string
  readonly movedAt: Date
  /** The patient objects to that receiver's reading. */
  readonly objected: boolean
}

export interface CaseFacts {
  readonly state: TransferState
  readonly enquiries: readonly EnquiryRow[]
  readonly steps: readonly (DoneStep & { readonly to: string })[]
  readonly files: readonly {
    readonly id: string
    readonly enquiryId: string
    readonly by: string
    readonly namesPatient: boolean
  }[]
  readonly newestEnquiryOf: (organisationId: string) => string
}

/** The rows as they are, past every policy. */
export async function readCase({ superuser }: TransferWays, id: string): Promise<CaseFacts> {
  const read = async <Row extends object>(text: string) => (await superuser.query<Row>(text, [id])).rows
  const [request] = await read<{ state: TransferState }>('select state from transfer.request where id = $1')
  const enquiries = await read<EnquiryRow>(
    `select e.id, e.receiver_id as "receiverId", e.state, e.sent_at as "sentAt", e.ended_at as "endedAt",
       e.moved_at as "movedAt", kernel.patient_objects(p.subject_id, e.owner_id, e.receiver_id) as objected
     from transfer.enquiry e join transfer.patient p on p.request_id = e.request_id
     where e.request_id = $1 order by e.wish_rank`,
  )
  return {
    state: request?.state ?? assert.fail('the case is gone'),
    enquiries,
    steps: await read(
      `select step, enquiry_id as "enquiryId", at, to_state as "to" from transfer.step where request_id = $1 order by position`,
    ),
    files: await read(
      `select a.id, a.enquiry_id as "enquiryId", a.by_organisation_id as "by", a.names_patient as "namesPatient"
       from transfer.attachment a join transfer.enquiry e on e.id = a.enquiry_id where e.request_id = $1 order by a.id`,
    ),
    newestEnquiryOf: (organisationId) =>
      enquiries.findLast((each) => each.receiverId === organisationId)?.id ?? assert.fail('nobody was asked'),
  }
}

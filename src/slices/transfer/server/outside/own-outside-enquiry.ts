import { type Refused, refuse } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { acting } from '../acting.ts'
import { lockEnquiry, type StoredEnquiry } from '../enquiry/enquiry-store.ts'
import type { TransferTables } from '../transfer-tables.ts'

type Wanted = StoredEnquiry & { readonly outside_name: string }

/** An enquiry of the viewer's own organisation to a facility without an account. */
export async function ownOutsideEnquiry(
  work: Work<TransferTables>,
  id: string,
): Promise<Wanted | Refused<'enquiry-not-found' | 'has-an-account'>> {
  const enquiry = await lockEnquiry(work, id)
  if (!enquiry || enquiry.owner_id !== acting(work).organisationId) return refuse('enquiry-not-found')
  work.note({ subject: enquiry.request_id })
  const { outside_name: outsideName } = enquiry
  return outsideName === null ? refuse('has-an-account') : { ...enquiry, outside_name: outsideName }
}

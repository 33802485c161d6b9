import { standingObjections } from '../../../../kernel/disclosure/domain/patient-objection.ts'
import { readObjections } from '../../../../kernel/disclosure/server/sharing/patient-objections.ts'
import { sharingsOfCase, shownObjection } from '../../../../kernel/disclosure/server/sharing/sharing-store.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { StoredEnquiry } from '../enquiry/enquiry-store.ts'
import type { NameOf } from '../names.ts'

/** Under which record the holder has the person, as the viewer's organisation knows it. */
export async function sharingOf(work: Omit<Work, 'db'>, requestId: string, enquiries: readonly StoredEnquiry[]) {
  const holder = enquiries.find(({ state }) => state === 'chosen')
  if (!holder) return null
  return (await sharingsOfCase(work, requestId)).find(({ occasionId }) => occasionId === holder.id) ?? null
}

/** What stands of what the patient said, for the sender. */
export async function objectionsOf(work: Omit<Work, 'db'>, subjectId: string, nameOf: NameOf) {
  const standing = standingObjections(await readObjections(work, [subjectId]))
  return standing.map((each) => ({
    ...shownObjection(each),
    receiverName: each.receiverId === null ? null : (nameOf(each.receiverId) ?? 'この依頼では照会していない法人'),
  }))
}

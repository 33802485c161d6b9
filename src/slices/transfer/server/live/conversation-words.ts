import { sql } from 'kysely'
import { z } from 'zod'
import type { ReadWords } from '../../../../kernel/work/server/server-slice.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import type { ConversationTables } from '../conversation/conversation-tables.ts'
import { markShaped, messagesShaped } from '../conversation/message-shapes.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'

const ofMessage = z.object({ enquiryId: z.string(), position: z.int() })
const ofMark = z.object({ enquiryId: z.string() })

/** The messages these events tell of, as the viewer would read them. */
export async function messagesWords(
  given: Work,
  payloads: readonly unknown[],
): Promise<readonly (ReadWords | undefined)[]> {
  const asked = payloads.map((payload) => ofMessage.parse(payload))
  const rows = await workFor<ConversationTables>(given)
    .db.selectFrom('transfer.message')
    .selectAll()
    .where(sql<boolean>`(enquiry_id, position) in (
      select * from unnest(${asked.map(({ enquiryId }) => enquiryId)}::uuid[],
        ${asked.map(({ position }) => position)}::int[]))`)
    .execute()
  const nameOf = await namesOf(
    given,
    rows.map(({ author_organisation_id }) => author_organisation_id),
  )
  const shaped = await messagesShaped(given, rows, nameOf)
  return asked.map(({ enquiryId, position }) => {
    const index = rows.findIndex((row) => row.enquiry_id === enquiryId && row.position === position)
    const [row, message] = [rows[index], shaped[index]]
    return row && message && { words: { message }, seen: { subject: row.request_id, ownerId: row.owner_id } }
  })
}

/** How far each party of these conversations has read by now. */
export async function marksWords(
  given: Work,
  payloads: readonly unknown[],
): Promise<readonly (ReadWords | undefined)[]> {
  const asked = payloads.map((payload) => ofMark.parse(payload).enquiryId)
  const marks = await workFor<ConversationTables & TransferTables>(given)
    .db.selectFrom('transfer.read_mark as mark')
    .innerJoin('transfer.enquiry as enquiry', 'enquiry.id', 'mark.enquiry_id')
    .select(['mark.enquiry_id', 'mark.organisation_id', 'mark.position', 'mark.read_at'])
    .select(['enquiry.request_id', 'enquiry.owner_id'])
    .where('mark.enquiry_id', 'in', [...new Set(asked)])
    .execute()
  const nameOf = await namesOf(
    given,
    marks.map(({ organisation_id }) => organisation_id),
  )
  const byEnquiry = Map.groupBy(marks, ({ enquiry_id }) => enquiry_id)
  return asked.map((enquiryId) => {
    const [mark, ...others] = byEnquiry.get(enquiryId) ?? []
    if (!mark) return undefined
    const readMarks = [mark, ...others].map((each) => markShaped(each, nameOf))
    return { words: { readMarks }, seen: { subject: mark.request_id, ownerId: mark.owner_id } }
  })
}

import { sql } from 'kysely'
import { z } from 'zod'
import { noticeLeft } from '../../../../kernel/disclosure/published/notice-left.ts'
import type { Reaction } from '../../../../kernel/work/server/server-slice.ts'
import { workFor } from '../../../../kernel/work/server/work.ts'
import type { RetractedTo } from '../../domain/filing-state.ts'
import { receiptRetractedName } from '../../published/supervision-events.ts'
import { namesOf } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

const payloadShape = z.object({ retractionId: z.uuid() })

/** What the office has to do now. */
const then: Readonly<Record<RetractedTo, string>> = {
  returned: '届出は差し戻されました。補正して、もう一度提出してください。',
  filed: '届出は提出済みのまま、受領の確認待ちに戻りました。',
}

/** The office counted on the receipt: it is told in so many words, once however often this is heard. */
export const tellOfficeWhenReceiptRetracted: Reaction = {
  name: 'supervision.tell-office-when-receipt-retracted',
  to: receiptRetractedName,
  react: async (given, { payload }) => {
    const work = workFor<SupervisionTables>(given)
    const { retractionId } = payloadShape.parse(payload)
    const retracted = await work.db
      .selectFrom('supervision.retracted_receipt as r')
      .innerJoin('supervision.filing as f', 'f.id', 'r.filing_id')
      .select(['r.owner_id', 'r.prefecture_id', 'r.outcome', 'r.reason', 'f.title'])
      .where('r.id', '=', retractionId)
      .executeTakeFirstOrThrow()
    const { owner_id: alliance, prefecture_id: prefecture, outcome, reason, title } = retracted
    const name = (await namesOf(work, [prefecture]))(prefecture) ?? '所管の都道府県'
    const text = `${name}が、届出「${title}」の受領を取り消しました。${then[outcome]}理由：${reason}`
    await sql`
      insert into kernel.notice (id, recipient_organisation_id, author_organisation_id, topic, text)
      values (${retractionId}, ${alliance}, ${prefecture}, 'supervision.receipt-retracted', ${text})
      on conflict do nothing`.execute(work.db)
    await work.publish(noticeLeft(alliance))
  },
}

import { sql } from 'kysely'
import { noticeLeft } from '../../../disclosure/published/notice-left.ts'
import type { Reaction } from '../../../work/server/server-slice.ts'
import type { Work } from '../../../work/server/work.ts'
import { type BreakGlassCategory, breakGlassCategoryNames } from '../../domain/break-glass.ts'
import { type BreakGlassUsed, breakGlassUsedEvent } from '../../published/break-glass-used.ts'
import { openingOfItsDay } from './count-openings.ts'
import { secondPersonWords } from './second-person-words.ts'

/** システム運用編11章: every use is detected. The notice names no patient and
 * says how many there were that day; the privacy officer looks the grant up. */
export const tellOwnerWhenBreakGlassUsed: Reaction = {
  name: 'tell-owner-when-break-glass-used',
  to: breakGlassUsedEvent,
  react: async (work, event) => {
    const { category, breakGlassId } = event.payload as BreakGlassUsed
    const number = await openingOfItsDay(work, breakGlassId)
    const second = await secondPersonWords(work, breakGlassId)
    const what = breakGlassCategoryNames[category as BreakGlassCategory]
    const text = (await wasMissed(work, breakGlassId))
      ? `緊急時閲覧で患者が探されました(${what})。一人に決まらず、何も開かれていません。${second}誰が何の理由で探したかを、緊急時閲覧の記録で確かめてください。`
      : `緊急時閲覧が使われました(${what}${number === null ? '' : `、この日の${number}回目`})。${second}誰が何の理由で開いたかを、緊急時閲覧の記録で確かめてください。`
    // The event's id: told again, it is the same notice.
    await sql`insert into kernel.notice (id, recipient_organisation_id, topic, text)
      values (${event.id}, ${event.organisationId}, ${breakGlassUsedEvent}, ${text}) on conflict do nothing`.execute(
      work.db,
    )
    await work.publish(noticeLeft(event.organisationId))
  },
}

async function wasMissed(work: Work, breakGlassId: string): Promise<boolean> {
  const { rows } = await sql`select from kernel.break_glass where id = ${breakGlassId} and missed`.execute(work.db)
  return rows.length > 0
}

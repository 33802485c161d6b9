import { sql } from 'kysely'
import type { Work } from '../../../work/server/work.ts'

/** What the data's owner is told of the second person of a use; nothing where none was needed. */
export async function secondPersonWords(work: Work, breakGlassId: string): Promise<string> {
  const { rows } = await sql<{ confirmed: boolean; refusedBefore: boolean }>`
    select coalesce(a.answered_at <= g.used_at, false) as confirmed, exists (
      select from kernel.break_glass_answer r join kernel.break_glass other on other.id = r.break_glass_id
      where r.asked_by = g.account_id and r.owner_id = g.owner_id and other.subject = g.subject and r.answer = 'refused'
        and r.answered_at <= g.used_at and r.answered_at > g.used_at - interval '1 day') as "refusedBefore"
    from kernel.break_glass g left join kernel.break_glass_answer a on a.break_glass_id = g.id
    where g.id = ${breakGlassId} and g.needs_second_person`.execute(work.db)
  const second = rows[0]
  if (!second) return ''
  if (second.confirmed) return '同じ人の1日3回目以降の閲覧で、同僚が確認しました。'
  return `同じ人の1日3回目以降の閲覧で、同僚の確認を得ずに開かれました${second.refusedBefore ? '（同じ対象を、同僚が一度断っています）' : ''}。`
}

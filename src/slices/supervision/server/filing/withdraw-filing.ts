import { sql } from 'kysely'
import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { withdrawFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { filingChanged } from '../../published/supervision-events.ts'
import { acting } from '../acting.ts'
import { namesOf } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'

export const serveWithdrawFiling = serve(withdrawFiling, async (work: Work<SupervisionTables>, { params, body }) => {
  work.note({ subject: params.id })
  const filing = await work.db
    .selectFrom('supervision.filing')
    .select(['id', 'owner_id', 'prefecture_id', 'title', 'state'])
    .where('id', '=', params.id)
    .executeTakeFirst()
  if (!filing) return refuse('filing-not-found')
  if (filing.state === 'withdrawn') return refuse('filing-withdrawn')
  // What the desk answers in this very moment is no longer open to its office: the policy lets nothing through.
  const { numUpdatedRows } = await work.db
    .updateTable('supervision.filing')
    .set({
      state: 'withdrawn',
      withdrawn_on: work.today,
      withdrawn_by: acting(work).accountId,
      withdrawal: body.reason,
    })
    .where('id', '=', filing.id)
    .where('state', '=', 'filed')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return refuse('already-answered')
  await tellDesk(work, filing, body.reason)
  await work.publish(filingChanged(filing.id, filing.owner_id))
  await tellBothSides(work, filing)
  return { id: filing.id }
})

/** A filing that is gone from the desk's list is missed by nobody: the desk is told in so many words. */
async function tellDesk(
  work: Work<SupervisionTables>,
  filing: { readonly owner_id: string; readonly prefecture_id: string; readonly title: string },
  reason: string,
): Promise<void> {
  const nameOf = await namesOf(work, [filing.owner_id])
  const name = nameOf(filing.owner_id) ?? '(名称の記録がありません)'
  const text = `${name}が、届出「${filing.title}」を取り下げました。理由：${reason}`
  await sql`
    insert into kernel.notice (id, recipient_organisation_id, author_organisation_id, topic, text)
    values (${work.newId()}, ${filing.prefecture_id}, ${filing.owner_id}, 'supervision.filing-withdrawn', ${text})`.execute(
    work.db,
  )
}

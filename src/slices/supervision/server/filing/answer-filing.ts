import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { answerFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { filingChanged } from '../../published/supervision-events.ts'
import { acting } from '../acting.ts'
import { openPapers } from '../papers/open-papers.ts'
import { namesOf } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'

export const serveAnswerFiling = serve(answerFiling, async (work: Work<SupervisionTables>, { params, body }) => {
  work.note({ subject: params.id })
  const filing = await work.db
    .selectFrom('supervision.filing')
    .selectAll()
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!filing) return refuse('filing-not-found')
  if (filing.state === 'withdrawn') return refuse('filing-withdrawn')
  if (filing.state !== 'filed') return refuse('already-answered')
  if (body.outcome === 'returned' && body.answer.trim() === '') return refuse('reason-missing')
  await work.db
    .updateTable('supervision.filing')
    .set({
      state: body.outcome,
      answered_on: work.today,
      answered_by: acting(work).accountId,
      answer: body.answer,
    })
    .where('id', '=', filing.id)
    .execute()
  if (body.open && body.outcome === 'received') {
    const publicationId = work.newId()
    const nameOf = await namesOf(work, [filing.owner_id])
    await work.db
      .insertInto('supervision.publication')
      .values({
        id: publicationId,
        owner_id: filing.owner_id,
        alliance_name: nameOf(filing.owner_id) ?? '(名称の記録がありません)',
        kind: 'filing',
        title: filing.title,
        body: '',
        on_day: filing.filed_on,
        published_at: work.now,
        published_by: acting(work).accountId,
        filing_id: filing.id,
      })
      .execute()
    await openPapers(work, filing, publicationId)
  }
  await work.publish(filingChanged(filing.id, acting(work).organisationId))
  await tellBothSides(work, filing)
  return { id: filing.id }
})

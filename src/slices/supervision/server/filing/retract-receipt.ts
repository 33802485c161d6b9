import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { retractReceipt } from '../../contract/endpoints/filing-endpoints.ts'
import { filingChanged, receiptRetracted } from '../../published/supervision-events.ts'
import { acting } from '../acting.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'

export const serveRetractReceipt = serve(retractReceipt, async (work: Work<SupervisionTables>, { params, body }) => {
  work.note({ subject: params.id })
  const { accountId, organisationId } = acting(work)
  const filing = await work.db
    .selectFrom('supervision.filing')
    .selectAll()
    .where('id', '=', params.id)
    .forUpdate()
    .executeTakeFirst()
  if (!filing) return refuse('filing-not-found')
  if (filing.state !== 'received' || filing.answered_on === null) return refuse('not-received')
  const retraction = work.newId()
  await work.db
    .insertInto('supervision.retracted_receipt')
    .values({
      id: retraction,
      filing_id: filing.id,
      owner_id: filing.owner_id,
      prefecture_id: filing.prefecture_id,
      received_on: filing.answered_on,
      received_by: filing.answered_by,
      answer: filing.answer,
      outcome: body.outcome,
      reason: body.reason,
      retracted_on: work.today,
      retracted_at: work.now,
      retracted_by: accountId,
    })
    .execute()
  const sentBack = { answered_on: work.today, answered_by: accountId, answer: body.reason }
  const waiting = { answered_on: null, answered_by: null, answer: '' }
  await work.db
    .updateTable('supervision.filing')
    .set({ state: body.outcome, ...(body.outcome === 'returned' ? sentBack : waiting) })
    .where('id', '=', filing.id)
    .execute()
  await work.db
    .updateTable('supervision.publication')
    .set({ closed_by: retraction })
    .where('filing_id', '=', filing.id)
    .where('closed_by', 'is', null)
    .execute()
  await work.publish(receiptRetracted(retraction, organisationId))
  await work.publish(filingChanged(filing.id, organisationId))
  await tellBothSides(work, filing)
  return { id: filing.id }
})

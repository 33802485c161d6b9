import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listTemplates, removeTemplate, saveTemplate } from '../../contract/conversation-endpoints.ts'
import { acting } from '../acting.ts'
import type { ConversationTables } from './conversation-tables.ts'

export const serveListTemplates = serve(listTemplates, async (work: Work<ConversationTables>) => {
  const items = await work.db
    .selectFrom('transfer.message_template')
    .select(['id', 'title', 'body'])
    .orderBy('title')
    .execute()
  return { items, total: items.length, next: null }
})

export const serveSaveTemplate = serve(saveTemplate, async (work: Work<ConversationTables>, { params, body }) => {
  work.note({ subject: params.id })
  const saved = await work.db
    .insertInto('transfer.message_template')
    .values({ id: params.id, owner_id: acting(work).organisationId, ...body, changed_at: work.now })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning(['id', 'title', 'body'])
    .executeTakeFirst()
  if (saved) return saved
  const changed = await work.db
    .updateTable('transfer.message_template')
    .set({ ...body, changed_at: work.now })
    .where('id', '=', params.id)
    .returning(['id', 'title', 'body'])
    .executeTakeFirst()
  return changed ?? refuse('template-not-found')
})

export const serveRemoveTemplate = serve(removeTemplate, async (work: Work<ConversationTables>, { params }) => {
  work.note({ subject: params.id })
  const removed = await work.db
    .deleteFrom('transfer.message_template')
    .where('id', '=', params.id)
    .returning('id')
    .executeTakeFirst()
  return removed ?? refuse('template-not-found')
})

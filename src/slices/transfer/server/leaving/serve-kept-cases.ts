import { sql } from 'kysely'
import { searchKey } from '../../../../foundation/japanese-text.ts'
import { refuse, type ServerTools, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { downloadKeptFile, listKeptCases, showKeptCase } from '../../contract/kept/kept-case-endpoints.ts'
import { headlineOf } from '../../domain/headline.ts'
import { openAttachedFile } from '../attachment/open-attached-file.ts'
import type { KeptCaseTables } from './kept-case-tables.ts'

export const serveListKeptCases = serve(listKeptCases, async (work: Work<KeptCaseTables>, { query }) => {
  const { q, cursor, limit } = query
  const matching = work.db
    .selectFrom('transfer.kept_case as kept')
    .$if(Boolean(q), (all) => all.where(sql<boolean>`kept.search_key like ${`%${likeText(searchKey(q ?? ''))}%`}`))
  const found = await matching
    .selectAll()
    .$if(cursor !== undefined, (all) =>
      all.where(sql<boolean>`(kept.sent_at, kept.enquiry_id) < (
        select last.sent_at, last.enquiry_id from transfer.kept_case last where last.enquiry_id = ${cursor}::uuid)`),
    )
    .orderBy('kept.sent_at', 'desc')
    .orderBy('kept.enquiry_id', 'desc')
    .limit(limit + 1)
    .execute()
  const { total } = await matching.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const page = found.slice(0, limit)
  work.note({
    seen: page.flatMap((row) => (row.record.asReceived ? [{ subject: row.request_id, ownerId: row.owner_id }] : [])),
  })
  const items = page.map(({ enquiry_id: id, sender_name: senderName, sent_at, kept_at, record }) => ({
    id,
    senderName,
    sentAt: sent_at.toISOString(),
    keptAt: kept_at.toISOString(),
    state: record.answer.state,
    headline: record.asReceived ? headlineOf(record.asReceived.need) : null,
    patientName: record.asReceived?.patient?.name ?? null,
  }))
  return { items, total, next: found.length > limit ? (page.at(-1)?.enquiry_id ?? null) : null }
})

const likeText = (words: string): string => words.replace(/[\\%_]/g, '\\$&')

export const serveShowKeptCase = serve(showKeptCase, async (work: Work<KeptCaseTables>, { params }) => {
  const kept = await findKept(work, params.id)
  if (!kept) return refuse('kept-case-not-found')
  const { enquiry_id: id, sender_name: senderName, sent_at, kept_at, record } = kept
  return { ...record, id, senderName, sentAt: sent_at.toISOString(), keptAt: kept_at.toISOString() }
})

/** Its files are the keeper's own: those it was given were copied for it, those it brought it still has. */
export const serveDownloadKeptFile = (tools: ServerTools) =>
  serve(downloadKeptFile, async (work: Work<KeptCaseTables>, { params }) => {
    const kept = await findKept(work, params.id)
    if (!kept) return refuse('kept-case-not-found')
    const attached = kept.record.messages.flatMap(({ attachments }) => attachments)
    const fileId = attached.find(({ id }) => id === params.attachmentId)?.fileId
    const opened = fileId === undefined ? null : await openAttachedFile(tools, work, fileId)
    return opened ?? refuse('kept-file-not-found')
  })

/** Whoever asks who saw a case asks by the case, whoever keeps it. */
async function findKept(work: Work<KeptCaseTables>, id: string) {
  const kept = await work.db
    .selectFrom('transfer.kept_case')
    .selectAll()
    .where('enquiry_id', '=', id)
    .executeTakeFirst()
  if (kept) {
    const { request_id: subject, owner_id: ownerId } = kept
    work.note({ subject, seen: [{ subject, ownerId }] })
  }
  return kept
}

import { sql } from 'kysely'
import { refuse, type ServedEndpoint, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { listSharings, openSharing, showSharing } from '../../contract/sharing-endpoints.ts'
import { actingAccount } from '../acting-account.ts'
import type { DisclosureTables } from '../disclosure-tables.ts'
import { readTies } from '../rules/read-neighbourhood.ts'
import { fellowMembersOf } from '../rules/representatives.ts'
import { describeSharings, type Sharing, showSharingById } from './sharing-store.ts'

const pageSize = 50

export const sharingEndpoints: readonly ServedEndpoint[] = [
  serve(openSharing, async (work: Work<DisclosureTables>, { body }) => {
    const { organisationId, accountId } = actingAccount(work)
    const { sourceOrganisationId: source, receivingOrganisationId: receiving = organisationId, subjectId } = body
    work.note({ subject: subjectId })
    const ties = await readTies(workFor(work))
    const fellows = fellowMembersOf(organisationId, ties, work.now)
    const isPossible = fellows.has(source) && (receiving === organisationId || fellows.has(receiving))
    if (!isPossible || source === receiving) return refuse('parties-not-possible')
    const id = work.newId()
    await work.db
      .insertInto('kernel.patient_sharing')
      .values({
        id,
        subject_id: subjectId,
        querying_organisation_id: organisationId,
        source_organisation_id: source,
        receiving_organisation_id: receiving,
        opened_by_account_id: accountId,
      })
      .execute()
    const opened = await showSharingById(work, id)
    if (!opened) throw new Error('who opens a record is a party to it')
    return opened
  }),

  serve(listSharings, async (work: Work<DisclosureTables>, { query: { cursor } }) => {
    const all = work.db.selectFrom('kernel.patient_sharing')
    const { total } = await all.select((each) => each.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
    const after = sql<boolean>`(opened_at, id) <
      (select last.opened_at, last.id from kernel.patient_sharing last where last.id = ${cursor}::uuid)`
    const rows = await (cursor === undefined ? all : all.where(after))
      .selectAll()
      .orderBy('opened_at', 'desc')
      .orderBy('id', 'desc')
      .limit(pageSize + 1)
      .execute()
    const items = await describeSharings(work, rows.slice(0, pageSize))
    work.note({ seen: items.map(seenIn) })
    return { items: [...items], total, next: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null }
  }),

  serve(showSharing, async (work: Work<DisclosureTables>, { params: { sharingId } }) => {
    const sharing = await showSharingById(work, sharingId)
    if (!sharing) return refuse('sharing-not-found')
    work.note({ subject: sharing.subjectId, seen: [seenIn(sharing)] })
    return sharing
  }),
]

/** For the subject's access report: whose patient was looked at. */
const seenIn = (sharing: Sharing) => ({ subject: sharing.subjectId, ownerId: sharing.sourceOrganisationId })

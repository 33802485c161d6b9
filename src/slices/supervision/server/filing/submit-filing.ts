import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { submitFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { filingChanged } from '../../published/supervision-events.ts'
import { acting } from '../acting.ts'
import { attachFiles } from '../papers/attachment-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import { ownSupervision } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'

export const serveSubmitFiling = (ports: SupervisionPorts) =>
  serve(submitFiling, async (work: Work<SupervisionTables>, { body }) => {
    const supervision = await ownSupervision(work)
    if (!supervision) return refuse('no-supervisor')
    if (body.purposePropertyYen !== null && body.yearUntil === null) return refuse('figure-needs-year')
    const { allianceId: ownerId, prefectureId } = supervision
    if (body.duty !== null && !(await isDue(ports, work, body.duty))) return refuse('not-to-be-filed')
    if (body.duty !== null && (await isFiled(work, ownerId, body.duty))) return refuse('already-filed')
    const id = work.newId()
    await work.db
      .insertInto('supervision.filing')
      .values({
        id,
        owner_id: ownerId,
        prefecture_id: prefectureId,
        duty: body.duty,
        title: body.title,
        note: body.note,
        year_until: body.yearUntil,
        purpose_property_yen: body.purposePropertyYen,
        filed_on: work.today,
        filed_at: work.now,
        filed_by: acting(work).accountId,
      })
      .execute()
    const files = body.fileIds.map((fileId) => ({ fileId, slot: null }))
    const target = { ownerId, prefectureId, applicationId: null, filingId: id }
    if (!(await attachFiles(work, target, files))) return refuse('file-not-ours')
    await work.publish(filingChanged(id, ownerId))
    work.note({ subject: id })
    return { id }
  })

/** A filing ticks the duty it names, so it may name no other than those whose papers come here. */
async function isDue(ports: SupervisionPorts, work: Work<SupervisionTables>, duty: string): Promise<boolean> {
  const known = await ports.filingDuties(work as never, acting(work).organisationId, work.today, [])
  return known?.duties.some(({ id }) => id === duty) ?? false
}

async function isFiled(work: Work<SupervisionTables>, ownerId: string, duty: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('supervision.filing')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('duty', '=', duty)
    .where('state', '<>', 'returned')
    .executeTakeFirst()
  return found !== undefined
}

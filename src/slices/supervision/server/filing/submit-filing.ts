import { refuse, serve } from '../../../../kernel/work/server/server-slice.ts'
import { takeTurn } from '../../../../kernel/work/server/take-turn.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import { listPapersToFile, submitFiling } from '../../contract/endpoints/filing-endpoints.ts'
import { statesThatCount } from '../../domain/filing-state.ts'
import { filingChanged } from '../../published/supervision-events.ts'
import { acting } from '../acting.ts'
import { attachFiles, attachKeptPapers } from '../papers/attachment-store.ts'
import type { SupervisionPorts } from '../ports.ts'
import { ownSupervision } from '../supervision-of.ts'
import type { SupervisionTables } from '../supervision-tables.ts'
import { tellBothSides } from '../tell-both-sides.ts'

export const serveListPapersToFile = (ports: SupervisionPorts) =>
  serve(listPapersToFile, async (work: Work<SupervisionTables>) => {
    const kept = await ports.keptPapersToFile(work as never)
    return { items: kept.map(({ keptAt, ...paper }) => ({ ...paper, keptAt: keptAt.toISOString() })) }
  })

export const serveSubmitFiling = (ports: SupervisionPorts) =>
  serve(submitFiling, async (work: Work<SupervisionTables>, { body }) => {
    const supervision = await ownSupervision(work)
    if (!supervision) return refuse('no-supervisor')
    if (body.purposePropertyYen !== null && body.yearUntil === null) return refuse('figure-needs-year')
    const { allianceId: ownerId, prefectureId } = supervision
    await takeTurn(work, 'supervision.filing', ownerId)
    if (body.duty !== null && !(await isDue(ports, work, body.duty))) return refuse('not-to-be-filed')
    if (body.duty !== null && (await isFiled(work, ownerId, body.duty))) return refuse('already-filed')
    const keptPapers = await chosenPapers(ports, work, body.keptPaperIds)
    if (!keptPapers) return refuse('file-not-ours')
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
    const files = body.files.map((file) => ({ ...file, slot: null }))
    const target = { ownerId, prefectureId, applicationId: null, filingId: id }
    if (!(await attachFiles(work, target, files))) return refuse('file-not-ours')
    await attachKeptPapers(work, target, keptPapers)
    await work.publish(filingChanged(id, ownerId))
    await tellBothSides(work, { owner_id: ownerId })
    work.note({ subject: id })
    return { id }
  })

/** A filing ticks the duty it names, so it may name no other than those whose papers come here. */
async function isDue(ports: SupervisionPorts, work: Work<SupervisionTables>, duty: string): Promise<boolean> {
  const known = await ports.filingDuties(work as never, acting(work).organisationId, work.today, [])
  return known?.duties.some(({ id }) => id === duty) ?? false
}

/** The newest versions of what was chosen; null where one of them is not, or no longer. */
async function chosenPapers(ports: SupervisionPorts, work: Work<SupervisionTables>, ids: readonly string[]) {
  if (ids.length === 0) return []
  const chosen = (await ports.keptPapersToFile(work as never)).filter(({ id }) => ids.includes(id))
  return chosen.length === new Set(ids).size ? chosen : null
}

async function isFiled(work: Work<SupervisionTables>, ownerId: string, duty: string): Promise<boolean> {
  const found = await work.db
    .selectFrom('supervision.filing')
    .select('id')
    .where('owner_id', '=', ownerId)
    .where('duty', '=', duty)
    .where('state', 'in', statesThatCount)
    .executeTakeFirst()
  return found !== undefined
}

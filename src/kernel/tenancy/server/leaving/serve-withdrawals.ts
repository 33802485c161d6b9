import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { ServedEndpoint } from '../../../work/server/server-slice.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import {
  downloadBundle,
  listWithdrawals,
  previewWithdrawal,
  proposeWithdrawal,
  takeBackWithdrawal,
} from '../../contract/withdrawal-endpoints.ts'
import { isOwned, nobodysTitle, type TableOwnership } from '../../domain/table-ownership.ts'
import { countsOf } from '../../domain/work-under-way.ts'
import { namesOf } from '../names-of.ts'
import type { TenancyTables } from '../tenancy-tables.ts'
import { askWhatIf } from './ask-what-if.ts'
import { serveConfirm } from './confirm-withdrawal.ts'
import { describedWithdrawal } from './described-withdrawal.ts'
import type { LeavingPorts } from './leaving-ports.ts'

export const withdrawalEndpoints = (ports: LeavingPorts): readonly ServedEndpoint[] => [
  servePreview(ports),
  servePropose(ports),
  serveConfirm(ports),
  serveTakingBack(ports),
  serveList(ports),
  serveBundle(ports),
]

const ownOrganisation = ({ viewer }: Work<TenancyTables>) => {
  if (viewer.kind !== 'account') throw new Error('only a person of a member decides')
  return viewer
}

const servePreview = (ports: LeavingPorts) =>
  serve(previewWithdrawal, async (work: Work<TenancyTables>, { query }) => {
    const { organisationId } = ownOrganisation(work)
    if (query.effectiveOn < work.today) return refuse('day-has-passed')
    const leaving = { allianceId: query.allianceId, organisationId, on: query.effectiveOn }
    const foresight = await askWhatIf(ports, work, leaving)
    if (!foresight) return refuse('is-not-a-member')
    return { ...foresight, tables: ports.ownership.flatMap(foreseen) }
  })

type Foreseen = OutputOf<typeof previewWithdrawal>['tables'][number]

function foreseen(each: TableOwnership): readonly Foreseen[] {
  const { table } = each
  if (!isOwned(each)) {
    const nobodys = { title: nobodysTitle, because: each.nobodys, article: null, until: null }
    return [{ table, ...nobodys, afterwards: 'nobodys' }]
  }
  const { because = null, article = null, until = null } = each.kept ?? {}
  const own: Foreseen = {
    table,
    title: each.title,
    because,
    article,
    until,
    afterwards: each.kept ? 'kept' : 'deleted',
  }
  const { inOthers } = each
  return inOthers ? [own, { table, title: inOthers.title, ...inOthers.kept, afterwards: 'withOthers' }] : [own]
}

const servePropose = (ports: LeavingPorts) =>
  serve(proposeWithdrawal, async (work: Work<TenancyTables>, { body }) => {
    const { organisationId, accountId } = ownOrganisation(work)
    if (body.effectiveOn < work.today) return refuse('day-has-passed')
    const leaving = { allianceId: body.allianceId, organisationId, on: body.effectiveOn }
    const foresight = await askWhatIf(ports, work, leaving)
    if (!foresight) return refuse('is-not-a-member')
    const id = work.newId()
    work.note({ subject: id })
    const written = await work.db
      .insertInto('kernel.withdrawal')
      .values({
        id,
        alliance_id: body.allianceId,
        organisation_id: organisationId,
        effective_on: body.effectiveOn,
        reason: body.reason,
        what_if: JSON.stringify(foresight.whatIf),
        under_way: JSON.stringify(countsOf(foresight.underWay)),
        state: 'proposed',
        proposed_by: accountId,
        proposed_at: work.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    return describedWithdrawal(written, work.viewer, await namesOf(ports.floor, work, [written]))
  })

const serveTakingBack = ({ floor }: LeavingPorts) =>
  serve(takeBackWithdrawal, async (work: Work<TenancyTables>, { params }) => {
    const { organisationId, accountId } = ownOrganisation(work)
    work.note({ subject: params.id })
    const proposed = await work.db
      .selectFrom('kernel.withdrawal')
      .select('id')
      .where('id', '=', params.id)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst()
    if (!proposed) return refuse('withdrawal-not-found')
    const taken = await work.db
      .updateTable('kernel.withdrawal')
      .set({ taken_back_by: accountId, taken_back_at: work.now })
      .where('id', '=', params.id)
      .where('state', '=', 'proposed')
      .where('taken_back_by', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!taken) return refuse('is-decided-already')
    return describedWithdrawal(taken, work.viewer, await namesOf(floor, work, [taken]))
  })

const serveList = ({ floor }: LeavingPorts) =>
  serve(listWithdrawals, async (work: Work<TenancyTables>) => {
    const rows = await work.db.selectFrom('kernel.withdrawal').selectAll().orderBy('proposed_at', 'desc').execute()
    const name = await namesOf(floor, work, rows)
    return { items: rows.map((row) => describedWithdrawal(row, work.viewer, name)), total: rows.length, next: null }
  })

/** Only the member itself receives what was its own; the alliance sees the report, never the content. */
const serveBundle = ({ bundles }: LeavingPorts) =>
  serve(downloadBundle, async (work: Work<TenancyTables>, { params }) => {
    const { organisationId } = ownOrganisation(work)
    work.note({ subject: params.id })
    const done = await work.db
      .selectFrom('kernel.withdrawal')
      .select(['bundle_object', 'effective_on'])
      .where('id', '=', params.id)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst()
    if (!done?.bundle_object) return refuse('withdrawal-not-found')
    const open = await bundles.open(workFor<never>(work), organisationId, done.bundle_object)
    return { fileName: `renkei-脱退-${done.effective_on}.zip`, open }
  })

import { asSystem } from '../../../work/server/as-system.ts'
import { refuse, serve } from '../../../work/server/server-slice.ts'
import { type Work, workFor } from '../../../work/server/work.ts'
import { confirmWithdrawal } from '../../contract/withdrawal-endpoints.ts'
import { countsOf } from '../../domain/work-under-way.ts'
import { namesOf } from '../names-of.ts'
import { withdrawFromAlliance } from '../record-membership.ts'
import type { TenancyTables } from '../tenancy-tables.ts'
import { describedWithdrawal } from './described-withdrawal.ts'
import type { LeavingPorts } from './leaving-ports.ts'

/**
 * The second person's word ends the membership on its day: access follows by itself, in every policy, from the first
 * moment of that day in Japan. Export, deletion and report are made by the next round once the day has come.
 */
export const serveConfirm = ({ floor, workUnderWay }: LeavingPorts) =>
  serve(confirmWithdrawal, async (work: Work<TenancyTables>, { params }) => {
    if (work.viewer.kind !== 'account') throw new Error('only a person confirms')
    const { accountId, organisationId } = work.viewer
    work.note({ subject: params.id })
    const proposed = await work.db
      .selectFrom('kernel.withdrawal')
      .selectAll()
      .where('id', '=', params.id)
      .where('organisation_id', '=', organisationId)
      .executeTakeFirst()
    if (!proposed) return refuse('withdrawal-not-found')
    if (proposed.state !== 'proposed' || proposed.taken_back_at) return refuse('is-decided-already')
    if (proposed.proposed_by === accountId) return refuse('second-person-required')
    if (proposed.effective_on < work.today) return refuse('day-has-passed')
    const withdrawal = {
      allianceId: proposed.alliance_id,
      organisationId,
      withdrawnOn: proposed.effective_on,
    }
    const { ended, underWay } = await asSystem(
      floor,
      work,
      'change-membership',
      async (system: Work<TenancyTables>) => ({
        underWay: countsOf(await workUnderWay(workFor<never>(system), organisationId)),
        ended: await withdrawFromAlliance(system, withdrawal),
      }),
    )
    if (!ended.ok) return refuse(ended.failure)
    const confirmed = await work.db
      .updateTable('kernel.withdrawal')
      .set({ state: 'confirmed', confirmed_by: accountId, confirmed_at: work.now, under_way: JSON.stringify(underWay) })
      .where('id', '=', params.id)
      .where('state', '=', 'proposed')
      .where('taken_back_by', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!confirmed) return refuse('is-decided-already')
    return describedWithdrawal(confirmed, work.viewer, await namesOf(floor, work, [confirmed]))
  })

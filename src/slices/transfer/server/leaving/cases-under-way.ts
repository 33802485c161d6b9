import type { WorkUnderWay } from '../../../../kernel/tenancy/domain/work-under-way.ts'
import { type Work, workFor } from '../../../../kernel/work/server/work.ts'
import { stepsToClose } from '../../domain/lifecycle/steps-to-close.ts'
import { transferStateNames, transferStepNames } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { namesOf } from '../names.ts'
import type { TransferTables } from '../transfer-tables.ts'

/**
 * The cases a member has sent, and those of others whose patient it holds, that are not over. Asked as the system: an
 * administrator, who sees no case, is told of each its number, the other side, where it stands and what it lacks.
 */
export async function casesUnderWay(given: Work<never>, organisationId: string): Promise<readonly WorkUnderWay[]> {
  const work = workFor<TransferTables>(given)
  const found = await work.db
    .selectFrom('transfer.request as request')
    .leftJoin('transfer.enquiry as holding', (join) =>
      join.onRef('holding.request_id', '=', 'request.id').on('holding.state', '=', 'chosen'),
    )
    .select(['request.id', 'request.number', 'request.kind', 'request.state', 'request.owner_id'])
    .select(['holding.receiver_id', 'holding.outside_name'])
    .where('request.over_at', 'is', null)
    .where('request.state', '!=', 'draft')
    .where(({ or, eb }) =>
      or([eb('request.owner_id', '=', organisationId), eb('holding.receiver_id', '=', organisationId)]),
    )
    .orderBy('request.first_enquiry_at')
    .orderBy('request.id')
    .execute()
  const nameOf = await namesOf(
    work,
    found.flatMap((each) => [each.owner_id, each.receiver_id]),
  )
  return found.map((each) => {
    const isOwn = each.owner_id === organisationId
    const other = isOwn ? each.receiver_id : each.owner_id
    return {
      id: each.id,
      title: `${isOwn ? '' : '先方の'}依頼番号${each.number}`,
      side: isOwn ? 'own' : 'others',
      withWhom: nameOf(other) ?? each.outside_name ?? '受入先は未定',
      state: transferStateNames[each.state],
      missing: stepsToClose(each.kind, each.state).map((step) => transferStepNames[step]),
      href: `/transfer/requests/${each.id}`,
    }
  })
}

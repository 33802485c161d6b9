import { sql } from 'kysely'
import type { CalendarDate } from '../../../../foundation/calendar-date.ts'
import type { Work } from '../../../../kernel/work/server/work.ts'
import type { CaseHistory, HistoryStep } from '../../domain/figures/case-history.ts'
import type { Months } from '../../domain/figures/month-period.ts'
import type { TransferKind } from '../../domain/transfer-kind.ts'
import { namesOf } from '../names.ts'
import { stands } from '../step/standing-step.ts'
import type { TransferTables } from '../transfer-tables.ts'

/** Requests whose first enquiry went out in these months, by the days of Japan. */
export const firstAskedIn = ({ from, through }: Months) => sql<boolean>`
  first_enquiry_at >= ${`${from}-01`}::timestamp at time zone 'Asia/Tokyo'
  and first_enquiry_at < (${`${through}-01`}::timestamp + interval '1 month') at time zone 'Asia/Tokyo'`

/** One member's cases of a period with what was done, and of no patient anything but how he or she moved. */
export async function readHistories(
  work: Work<TransferTables>,
  ownerId: string,
  period: Months,
  kind?: TransferKind,
): Promise<CaseHistory[]> {
  const requests = await work.db
    .selectFrom('transfer.request')
    .select(['id', 'kind', 'ordered_on', 'earliest_on', 'first_enquiry_at'])
    .where('owner_id', '=', ownerId)
    .where(firstAskedIn(period))
    .$if(kind !== undefined, (query) => query.where('kind', '=', kind as TransferKind))
    .orderBy('first_enquiry_at')
    .execute()
  const ids = requests.map(({ id }) => id)
  const [asked, steps] = [await readAsked(work, ids), await readSteps(work, ids)]
  return requests.map((request) => ({
    kind: request.kind,
    orderedOn: request.ordered_on as CalendarDate | null,
    earliestOn: request.earliest_on as CalendarDate | null,
    firstEnquiryAt: request.first_enquiry_at as Date,
    asked: asked.get(request.id) ?? [],
    steps: steps.get(request.id) ?? [],
  }))
}

/** An array as one parameter: a period may hold more cases than a statement takes parameters. */
const among = (ids: readonly string[]) => sql<boolean>`request_id = any (${ids}::uuid[])`

async function readAsked(work: Work<TransferTables>, ids: readonly string[]) {
  const rows = await work.db
    .selectFrom('transfer.enquiry')
    .select(['id', 'request_id', 'receiver_id', 'facility_id', 'outside_name', 'wish_rank', 'state'])
    .select(['read_at', 'first_answered_at'])
    .where(among(ids))
    .orderBy('wish_rank')
    .execute()
  const nameOf = await namesOf(
    work,
    rows.flatMap((row) => [row.receiver_id, row.facility_id]),
  )
  const asked = rows.map((row) => ({
    requestId: row.request_id,
    id: row.id,
    receiver: row.outside_name ?? nameOf(row.facility_id) ?? nameOf(row.receiver_id) ?? '名称の記録がない施設',
    wishRank: row.wish_rank,
    readAt: row.read_at,
    firstAnsweredAt: row.first_answered_at,
    chosen: row.state === 'chosen',
  }))
  return Map.groupBy(asked, ({ requestId }) => requestId)
}

const counted = ['answer', 'chooseReceiver', 'releaseReceiver', 'depart', 'arrive', 'cancel', 'returnPatient', 'close']

async function readSteps(work: Work<TransferTables>, ids: readonly string[]) {
  const rows = await work.db
    .selectFrom('transfer.step')
    .select(['request_id', 'enquiry_id', 'step', 'to_state', 'at', 'reason'])
    .where(among(ids))
    .where('step', 'in', counted)
    .where(stands('transfer.step'))
    .orderBy('request_id')
    .orderBy('position')
    .execute()
  const steps = rows.map((row): HistoryStep & { requestId: string } => ({
    requestId: row.request_id,
    step: row.step,
    to: row.to_state,
    at: row.at,
    enquiryId: row.enquiry_id,
    reason: row.reason,
  }))
  return Map.groupBy(steps, ({ requestId }) => requestId)
}

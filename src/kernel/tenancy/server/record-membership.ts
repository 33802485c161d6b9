import type { CalendarDate } from '../../../foundation/calendar-date.ts'
import { fail, type Result, succeed } from '../../../foundation/result.ts'
import type { Work } from '../../work/server/work.ts'
import type { TenancyTables } from './tenancy-tables.ts'

export interface Joining {
  readonly allianceId: string
  readonly organisationId: string
  readonly memberKind: 'participant' | 'plainMember'
  readonly joinedOn: CalendarDate
  readonly source: string
}

/** Joining again after a withdrawal works; being a member twice at once does not. */
export async function joinAlliance(
  work: Work<TenancyTables>,
  joining: Joining,
): Promise<Result<string, 'is-a-member-already'>> {
  const overlapping = await work.db
    .selectFrom('kernel.membership')
    .select('id')
    .where('alliance_id', '=', joining.allianceId)
    .where('organisation_id', '=', joining.organisationId)
    .where((where) => where.or([where('withdrawn_on', 'is', null), where('withdrawn_on', '>', joining.joinedOn)]))
    .executeTakeFirst()
  if (overlapping) return fail('is-a-member-already')
  const id = work.newId()
  await work.db
    .insertInto('kernel.membership')
    .values({
      id,
      alliance_id: joining.allianceId,
      organisation_id: joining.organisationId,
      member_kind: joining.memberKind,
      joined_on: joining.joinedOn,
      withdrawn_on: null,
      source: joining.source,
    })
    .execute()
  return succeed(id)
}

/** Withdrawal is free. From that day on the member and the others no longer know each other. */
export async function withdrawFromAlliance(
  work: Work<TenancyTables>,
  withdrawal: { readonly allianceId: string; readonly organisationId: string; readonly withdrawnOn: CalendarDate },
): Promise<Result<void, 'is-not-a-member'>> {
  const { numUpdatedRows } = await work.db
    .updateTable('kernel.membership')
    .set({ withdrawn_on: withdrawal.withdrawnOn })
    .where('alliance_id', '=', withdrawal.allianceId)
    .where('organisation_id', '=', withdrawal.organisationId)
    .where('withdrawn_on', 'is', null)
    .where('joined_on', '<', withdrawal.withdrawnOn)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? succeed(undefined) : fail('is-not-a-member')
}

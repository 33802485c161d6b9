import type { Selectable } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { TenancyTables } from '../tenancy-tables.ts'

/** A withdrawal as those see it who may; `reason` is the member's own and stays with it. */
export function describedWithdrawal(
  row: Selectable<TenancyTables['kernel.withdrawal']>,
  viewer: Work['viewer'],
  name: (organisationId: string) => string,
) {
  const isOwn = viewer.kind === 'account' && viewer.organisationId === row.organisation_id
  const isTakenBack = row.taken_back_at !== null
  const mayDecide = isOwn && row.state === 'proposed' && !isTakenBack && viewer.roles.includes('facilityAdministrator')
  return {
    id: row.id,
    allianceId: row.alliance_id,
    alliance: name(row.alliance_id),
    organisationId: row.organisation_id,
    organisation: name(row.organisation_id),
    effectiveOn: row.effective_on,
    reason: isOwn ? row.reason : '',
    state: isTakenBack ? ('takenBack' as const) : row.state,
    proposedAt: row.proposed_at.toISOString(),
    confirmedAt: row.confirmed_at?.toISOString() ?? null,
    doneAt: row.done_at?.toISOString() ?? null,
    isOwn,
    mayConfirm: mayDecide && viewer.accountId !== row.proposed_by,
    mayTakeBack: mayDecide,
    failedAttempts: row.failed_attempts,
    nextAttemptAt: row.next_attempt_at?.toISOString() ?? null,
    whatIf: row.what_if.map((effect) => ({
      ...effect,
      changed: effect.changed.map((change) => ({
        ...change,
        article: (change.article as string | null | undefined) ?? null,
      })),
    })),
    underWay: row.under_way,
    report: row.report,
    bundleSha256: row.bundle_sha256,
  }
}

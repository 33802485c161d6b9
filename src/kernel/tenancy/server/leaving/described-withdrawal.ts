import type { Selectable } from 'kysely'
import type { Work } from '../../../work/server/work.ts'
import type { TenancyTables } from '../tenancy-tables.ts'

/** A withdrawal as those see it who may; `reason` is the member's own and stays with it. */
export function describedWithdrawal(row: Selectable<TenancyTables['kernel.withdrawal']>, viewer: Work['viewer']) {
  const isOwn = viewer.kind === 'account' && viewer.organisationId === row.organisation_id
  return {
    id: row.id,
    allianceId: row.alliance_id,
    organisationId: row.organisation_id,
    effectiveOn: row.effective_on,
    reason: isOwn ? row.reason : '',
    state: row.state,
    proposedAt: row.proposed_at.toISOString(),
    mayConfirm: isOwn && row.state === 'proposed' && viewer.accountId !== row.proposed_by,
    whatIf: row.what_if,
    report: row.report,
    bundleSha256: row.bundle_sha256,
  }
}

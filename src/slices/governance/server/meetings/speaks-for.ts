import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'
import type { StoredVoter } from './meeting-store.ts'

/** Whether the viewer votes for somebody on the roll; `governance.speaks_for` decides it once more where it counts. */
export function speaksFor({ viewer }: { readonly viewer: Viewer }, voter: StoredVoter): boolean {
  if (viewer.kind !== 'account') return false
  if (voter.account_id !== null)
    return voter.account_id === viewer.accountId && viewer.organisationId === voter.owner_id
  return voter.organisation_id === viewer.organisationId && viewer.roles.includes('facilityAdministrator')
}

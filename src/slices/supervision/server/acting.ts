import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'
import type { Work } from '../../../kernel/work/server/work.ts'
import type { Party } from '../domain/lifecycle/application-lifecycle.ts'

/** The person who acts. Endpoints of this slice let only accounts in; anything else is a fault of ours. */
export function acting({ viewer }: { readonly viewer: Viewer }): Extract<Viewer, { kind: 'account' }> {
  if (viewer.kind !== 'account') throw new Error('the permissions of this slice let only accounts in')
  return viewer
}

/** On which side of a row the viewer stands; only those two see one. */
export const partyOf = (work: Pick<Work, 'viewer'>, row: { readonly prefecture_id: string }): Party =>
  acting(work).organisationId === row.prefecture_id ? 'officer' : 'office'

/** Which side somebody of an organisation belongs to. */
export const sideOf = (organisationId: string | null, row: { readonly owner_id: string }): Party =>
  organisationId === row.owner_id ? 'office' : 'officer'

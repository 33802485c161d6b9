import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'

/** The person who acts. The endpoints of meetings let only accounts in; anything else is a fault of ours. */
export function acting({ viewer }: { readonly viewer: Viewer }): Extract<Viewer, { kind: 'account' }> {
  if (viewer.kind !== 'account') throw new Error('meetings let only accounts in')
  return viewer
}

/** Whether the viewer keeps this alliance's office. */
export const isOfficeOf = (work: { readonly viewer: Viewer }, ownerId: string): boolean =>
  work.viewer.kind === 'account' && work.viewer.organisationId === ownerId && work.viewer.roles.includes('secretariat')

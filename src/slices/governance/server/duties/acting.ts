import type { Viewer } from '../../../../kernel/identity/domain/viewer.ts'

/** The person who acts. These endpoints let only accounts in; anything else is a fault of ours. */
export function acting({ viewer }: { readonly viewer: Viewer }): Extract<Viewer, { kind: 'account' }> {
  if (viewer.kind !== 'account') throw new Error('the duties let only accounts in')
  return viewer
}

export const isOfficeOf = ({ viewer }: { readonly viewer: Viewer }, ownerId: string): boolean =>
  viewer.kind === 'account' && viewer.organisationId === ownerId && viewer.roles.includes('secretariat')

import type { Viewer } from '../../../kernel/identity/domain/viewer.ts'

export type ActingAccount = Extract<Viewer, { kind: 'account' }>

/** The person who acts. Endpoints of this slice let only accounts in; anything else is a fault of ours. */
export function acting({ viewer }: { readonly viewer: Viewer }): ActingAccount {
  if (viewer.kind !== 'account') throw new Error('the permissions of this slice let only accounts in')
  return viewer
}

import type { Viewer } from '../../identity/domain/viewer.ts'

export type ActingAccount = Extract<Viewer, { kind: 'account' }>

/** Endpoints of this module let in only people who signed in; anything else is a wrong declaration. */
export function actingAccount({ viewer }: { readonly viewer: Viewer }): ActingAccount {
  if (viewer.kind !== 'account') throw new Error(`a person must act here, not ${viewer.kind}`)
  return viewer
}

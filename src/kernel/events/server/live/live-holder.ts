import type { Viewer } from '../../../identity/domain/viewer.ts'

export type AccountViewer = Extract<Viewer, { kind: 'account' }>

/** Whoever holds the session a stream is bound to. The session outlives its token. */
export interface LiveHolder {
  readonly sessionId: string
  readonly viewer: AccountViewer
}

/** How the streams ask who still holds a session, without keeping it alive. */
export interface LiveSessions {
  readonly find: (sessionToken: string) => Promise<LiveHolder | null>
  readonly stillHeld: (sessionIds: readonly string[]) => Promise<ReadonlyMap<string, LiveHolder>>
}

/** People with the same key may see the same. */
export const rightsKey = ({ organisationId, roles }: AccountViewer): string =>
  `${organisationId}|${roles.toSorted().join()}`

const nobody = '00000000-0000-0000-0000-000000000000'

/** Somebody of that organisation with those roles and nothing of their own: a policy about accounts finds no match. */
export const anyoneLike = ({ organisationId, roles }: AccountViewer): AccountViewer => ({
  kind: 'account',
  accountId: nobody,
  organisationId,
  roles,
})

/** Never an empty group. */
export const groupByRights = <Item extends { readonly viewer: AccountViewer }>(
  items: readonly Item[],
): readonly (readonly [Item, ...Item[]])[] =>
  [...Map.groupBy(items, ({ viewer }) => rightsKey(viewer)).values()].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  )

import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import type { exportTransfers } from '../../contract/request-endpoints.ts'
import { isOver, type TransferState, transferStates } from '../../domain/lifecycle/transfer-lifecycle.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'

const names = ['q', 'state', 'kind', 'party', 'todo', 'over'] as const

/** What the board is narrowed to; it lives in the address. An empty text is no filter. */
export type BoardFilter = Readonly<Record<(typeof names)[number], string>>

const allowed: Readonly<Record<Exclude<(typeof names)[number], 'q' | 'state'>, readonly string[]>> = {
  kind: transferKinds,
  party: ['sender', 'receiver'],
  todo: ['true'],
  over: ['over'],
}

/** The states a case of the list may be in. */
export const statesOf = (over: string): readonly TransferState[] =>
  transferStates.filter((state) => isOver(state) === (over === 'over'))

/** A word that does not exist would only produce a refusal; it is read as no filter. */
export function readBoardFilter(search: Readonly<Record<string, string>>): BoardFilter {
  const known = (name: keyof typeof allowed) => (allowed[name].includes(search[name] ?? '') ? (search[name] ?? '') : '')
  return {
    q: search.q?.trim() ?? '',
    state: statesOf(search.over ?? '').find((state) => state === search.state) ?? '',
    kind: known('kind'),
    party: known('party'),
    todo: known('todo'),
    over: known('over'),
  }
}

export const isNarrowed = ({ q, state, kind, party, todo }: BoardFilter): boolean =>
  [q, state, kind, party, todo].some((each) => each !== '')

/** The same filter as the server is asked with. */
export const boardQuery = (filter: BoardFilter): NonNullable<CallOf<typeof exportTransfers>['query']> =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))

import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import type { listTransfers } from '../../contract/request-endpoints.ts'
import { transferKinds } from '../../domain/transfer-kind.ts'

const names = ['q', 'kind', 'party', 'todo', 'over'] as const

/** What the board is narrowed to; it lives in the address. An empty text is no filter. */
export type BoardFilter = Readonly<Record<(typeof names)[number], string>>

const allowed: Readonly<Record<Exclude<(typeof names)[number], 'q'>, readonly string[]>> = {
  kind: transferKinds,
  party: ['sender', 'receiver'],
  todo: ['true'],
  over: ['over'],
}

/** A word that does not exist would only produce a refusal; it is read as no filter. */
export function readBoardFilter(search: Readonly<Record<string, string>>): BoardFilter {
  const known = (name: keyof typeof allowed) => (allowed[name].includes(search[name] ?? '') ? (search[name] ?? '') : '')
  return {
    q: search.q?.trim() ?? '',
    kind: known('kind'),
    party: known('party'),
    todo: known('todo'),
    over: known('over'),
  }
}

export const isNarrowed = ({ q, kind, party, todo }: BoardFilter): boolean =>
  [q, kind, party, todo].some((each) => each !== '')

/** The same filter as the server is asked with. */
export function boardQuery(filter: BoardFilter): NonNullable<CallOf<typeof listTransfers>['query']> {
  const set = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''))
  return { ...set, limit: filter.over === '' ? 200 : 50 }
}

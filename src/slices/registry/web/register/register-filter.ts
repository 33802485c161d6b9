import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import type { listAlliances } from '../../contract/find-endpoints.ts'
import type { AllianceStatus } from '../../domain/alliance-entry.ts'

const names = ['q', 'prefecture', 'activity', 'status'] as const

/** What the register is narrowed to; it lives in the address. An empty text is no filter. */
export type RegisterFilter = Readonly<Record<(typeof names)[number], string>>

const statuses: readonly AllianceStatus[] = ['certified', 'dissolved', 'revoked']

export const noFilter: RegisterFilter = { q: '', prefecture: '', activity: '', status: '' }

/** A status that does not exist would only produce a refusal; it is read as no filter. */
export function readRegisterFilter(search: Readonly<Record<string, string>>): RegisterFilter {
  const status = search.status ?? ''
  return {
    q: search.q?.trim() ?? '',
    prefecture: search.prefecture ?? '',
    activity: search.activity ?? '',
    status: statuses.some((each) => each === status) ? status : '',
  }
}

export const isNarrowed = (filter: RegisterFilter): boolean => names.some((name) => filter[name] !== '')

/** The same filter as the server is asked with. The address may hold anything; the server refuses what it does not know. */
export const registerQuery = (filter: RegisterFilter) => filter as NonNullable<CallOf<typeof listAlliances>['query']>

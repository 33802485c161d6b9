import { readJapaneseDate } from '../../../../foundation/japanese-date.ts'
import type { CallOf } from '../../../../platform/contract/endpoint.ts'
import { viewerPurposes } from '../../../../platform/contract/purpose.ts'
import { type listLines, outcomes } from '../../contract/trail-endpoints.ts'

/** The filter as it stands in the address, every field a text. */
export interface TrailFilter {
  readonly from: string
  readonly to: string
  readonly operation: string
  readonly accountId: string
  readonly outcome: string
  readonly purpose: string
}

export const readTrailFilter = (search: Readonly<Record<string, string>>): TrailFilter => ({
  from: search.from ?? '',
  to: search.to ?? '',
  operation: search.operation ?? '',
  accountId: search.accountId ?? '',
  outcome: search.outcome ?? '',
  purpose: search.purpose ?? '',
})

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the server is asked; a day, person or word that cannot be read narrows nothing. */
export function trailQuery(filter: TrailFilter): NonNullable<CallOf<typeof listLines>['query']> {
  const [from, to] = [readJapaneseDate(filter.from), readJapaneseDate(filter.to)]
  const outcome = outcomes.find((each) => each === filter.outcome)
  const purpose = viewerPurposes.find((each) => each === filter.purpose)
  return {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
    ...(filter.operation ? { operation: filter.operation.slice(0, 100) } : {}),
    ...(uuid.test(filter.accountId) ? { accountId: filter.accountId } : {}),
    ...(outcome ? { outcome } : {}),
    ...(purpose ? { purpose } : {}),
  }
}

export const isNarrowed = (filter: TrailFilter): boolean => Object.values(filter).some((value) => value !== '')

import type { Selectable } from 'kysely'
import type { OutputOf } from '../../../../platform/contract/endpoint.ts'
import type { listAlliances } from '../../contract/find-endpoints.ts'
import type { RegistryTables } from '../registry-tables.ts'

export const summaryColumns = [
  'id',
  'number',
  'name',
  'prefecture',
  'certified_on',
  'status',
  'municipalities',
] as const satisfies readonly (keyof RegistryTables['registry.listing'])[]

type SummaryRow = Pick<Selectable<RegistryTables['registry.listing']>, (typeof summaryColumns)[number]>

export type Summary = OutputOf<typeof listAlliances>['items'][number]

export const summaryOf = ({
  id,
  number,
  name,
  prefecture,
  certified_on,
  status,
  municipalities,
}: SummaryRow): Summary => ({
  id,
  number,
  name,
  prefecture,
  certifiedOn: certified_on,
  status,
  municipalities,
})

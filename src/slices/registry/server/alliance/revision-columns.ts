import type { Selectable } from 'kysely'
import type { RegistryTables } from '../registry-tables.ts'

export const revisionColumns = [
  'revision',
  'kind',
  'recorded_at',
  'reason',
  'source_id',
  'changed',
] as const satisfies readonly (keyof RegistryTables['registry.revision'])[]

type RevisionRow = Pick<Selectable<RegistryTables['registry.revision']>, (typeof revisionColumns)[number]>

export const revisionOf = ({ revision, kind, recorded_at, reason, source_id, changed }: RevisionRow) => ({
  revision,
  kind,
  recordedAt: recorded_at.toISOString(),
  reason,
  sourceId: source_id,
  changed,
})

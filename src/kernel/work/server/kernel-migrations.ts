import { backupMigrations } from '../../../platform/database/backup/recovery-lock.ts'
import type { MigrationSet } from '../../../platform/database/migrate.ts'

const migrationsOf = (module: string, folder = `${module}/server`): MigrationSet => ({
  owner: `kernel.${module}`,
  directory: new URL(`../../${folder}/migrations/`, import.meta.url),
})

/** In this order: each may build on the ones before it. `viewer()` comes first; disclosure rules need memberships. */
export const kernelMigrations: readonly MigrationSet[] = [
  backupMigrations,
  migrationsOf('disclosure'),
  migrationsOf('tenancy'),
  migrationsOf('disclosure-rules', 'disclosure/server/rules'),
  migrationsOf('identity'),
  migrationsOf('audit'),
  migrationsOf('events'),
  migrationsOf('files'),
  migrationsOf('withdrawal', 'tenancy/server/leaving'),
]

/** Every function that runs with its owner's rights. The start-up gate refuses any other. */
export const listedDefiners: readonly string[] = [
  'kernel.viewer()',
  'kernel.known_organisations()',
  'kernel.disclosed_owners(text,text)',
  'kernel.granting_revisions()',
  'kernel.disclosed_extents()',
  'kernel.supersede_revision()',
  'kernel.supervised_organisations()',
  'kernel.resolve_session(bytea)',
  'kernel.record_audit(uuid,text,text,text,text,text,text,text,text,jsonb)',
  'kernel.record_visitor(uuid,text,text,text,text,text,text,text)',
  'kernel.write_repeats()',
  'kernel.audit_line_people(uuid[])',
  'kernel.seal_audit_lines()',
  'kernel.place_live_events()',
  'kernel.held_sessions(bytea[],uuid[])',
  'transfer.opened_in_emergency()',
  'transfer.receivers_in_emergency()',
  'governance.cast_ballot(uuid,uuid,text,timestamp with time zone)',
]

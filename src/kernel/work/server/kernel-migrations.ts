import type { MigrationSet } from '../../../platform/database/migrate.ts'

const kernelModules = ['disclosure', 'tenancy', 'identity', 'audit', 'events'] as const

/** In this order: each module may build on the ones before it, and `viewer()` comes first. */
export const kernelMigrations: readonly MigrationSet[] = kernelModules.map((module) => ({
  owner: `kernel.${module}`,
  directory: new URL(`../../${module}/server/migrations/`, import.meta.url),
}))

/** Every function that runs with its owner's rights. The start-up gate refuses any other. */
export const listedDefiners: readonly string[] = [
  'kernel.viewer()',
  'kernel.known_organisations()',
  'kernel.resolve_session(bytea)',
  'kernel.record_audit(uuid,text,text,text,text,text,text)',
  'kernel.seal_audit_lines()',
]

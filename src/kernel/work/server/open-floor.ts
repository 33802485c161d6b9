import pg from 'pg'
import { ensureApplicationLogin, ensureApplicationRole } from '../../../platform/database/application-role.ts'
import { catalogueFaults } from '../../../platform/database/catalogue-gate.ts'
import { openPool } from '../../../platform/database/connection-pool.ts'
import { type MigrationSet, migrate } from '../../../platform/database/migrate.ts'
import { ensureSigningKey } from '../../disclosure/server/viewer-context.ts'
import { kernelMigrations, listedDefiners } from './kernel-migrations.ts'
import type { WorkFloor } from './open-work.ts'

/** The catalogue shows a way around row-level security; serving would disclose. */
export class CatalogueRefused extends Error {
  readonly faults: readonly string[]
  constructor(faults: readonly string[]) {
    super(`the database may not be served:\n${faults.map((fault) => `- ${fault}`).join('\n')}`)
    this.faults = faults
  }
}

export interface FloorOptions {
  /** Connection of the role that owns the schemas; used to prepare, never to serve. */
  readonly ownerUrl: string
  readonly sliceMigrations: readonly MigrationSet[]
  readonly poolSize: number
  readonly now: () => Date
  readonly reactionsTo: WorkFloor['reactionsTo']
  readonly onIdleError: (error: Error) => void
}

export interface OpenFloor {
  readonly floor: WorkFloor
  close(): Promise<void>
}

/** Brings the database to its newest shape, passes the gate, and opens the pool as a role that owns nothing. */
export async function openFloor(options: FloorOptions): Promise<OpenFloor> {
  const owner = new pg.Client({ connectionString: options.ownerUrl })
  await owner.connect()
  try {
    await ensureApplicationRole(owner)
    await migrate(owner, [...kernelMigrations, ...options.sliceMigrations])
    const applicationUrl = await ensureApplicationLogin(owner, options.ownerUrl)
    const signingKey = await ensureSigningKey(owner)
    const faults = await catalogueFaults(owner, listedDefiners)
    if (faults.length > 0) throw new CatalogueRefused(faults)
    const database = openPool(applicationUrl, { size: options.poolSize, onIdleError: options.onIdleError })
    const floor = { database, signingKey, now: options.now, reactionsTo: options.reactionsTo }
    return { floor, close: () => database.destroy() }
  } finally {
    await owner.end()
  }
}

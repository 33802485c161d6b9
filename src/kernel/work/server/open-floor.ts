import pg from 'pg'
import { ensureApplicationLogin, ensureApplicationRole } from '../../../platform/database/application-role.ts'
import { catalogueFaults } from '../../../platform/database/catalogue-gate.ts'
import { closePool, openPool } from '../../../platform/database/connection-pool.ts'
import { listen } from '../../../platform/database/listen.ts'
import { type MigrationSet, migrate } from '../../../platform/database/migrate.ts'
import type { TimeLimits } from '../../../platform/database/time-limits.ts'
import { ensureCheckpointSigner } from '../../audit/server/checkpoint/checkpoint-key.ts'
import { ensureSigningKey } from '../../disclosure/server/viewer-context.ts'
import { ensureSecretKey } from '../../identity/server/secret-box.ts'
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

/**
 * Brings a database to its newest shape and gives it what serving needs: the application's login and the signing key.
 * `ownerUrl` connects the role that owns the schemas; it prepares and is never used to serve.
 */
export async function prepareDatabase(ownerUrl: string, sliceMigrations: readonly MigrationSet[]): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    await ensureApplicationRole(owner)
    await migrate(owner, [...kernelMigrations, ...sliceMigrations])
    await ensureApplicationLogin(owner, ownerUrl)
    await ensureSigningKey(owner)
  })
}

/** One tells, one looks again who may still hear. */
const liveConnections = 2

export interface FloorOptions {
  readonly ownerUrl: string
  readonly poolSize: number
  readonly now: () => Date
  readonly reactionsTo: WorkFloor['reactionsTo']
  /** Absent where nothing is published for browsers. */
  readonly isHeardLive?: WorkFloor['isHeardLive']
  readonly onIdleError: (error: Error) => void
  readonly timeLimits?: TimeLimits | undefined
}

export interface OpenFloor {
  readonly floor: WorkFloor
  close(): Promise<void>
}

/** Passes the gate and opens the pool on a prepared database, as a role that owns nothing. */
export async function openFloor(options: FloorOptions): Promise<OpenFloor> {
  return withOwner(options.ownerUrl, async (owner) => {
    const faults = await catalogueFaults(owner, listedDefiners)
    if (faults.length > 0) throw new CatalogueRefused(faults)
    const applicationUrl = await ensureApplicationLogin(owner, options.ownerUrl)
    const signingKey = await ensureSigningKey(owner)
    const secretKey = await ensureSecretKey(owner)
    const checkpointSigner = await ensureCheckpointSigner(owner)
    const { onIdleError, timeLimits } = options
    const database = openPool(applicationUrl, { size: options.poolSize, onIdleError, timeLimits })
    const liveDatabase = openPool(applicationUrl, { size: liveConnections, onIdleError, timeLimits })
    const floor: WorkFloor = {
      database,
      liveDatabase,
      signingKey,
      secretKey,
      checkpointSigner,
      now: options.now,
      reactionsTo: options.reactionsTo,
      isHeardLive: options.isHeardLive ?? (() => false),
      listen: (channels, handlers) => listen(applicationUrl, channels, handlers),
    }
    const close = async () => {
      await Promise.all([closePool(database), closePool(liveDatabase)])
    }
    return { floor, close }
  })
}

async function withOwner<Answer>(ownerUrl: string, ask: (owner: pg.Client) => Promise<Answer>): Promise<Answer> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    return await ask(owner)
  } finally {
    await owner.end()
  }
}

import type pg from 'pg'
import type { Viewer } from '../../identity/domain/viewer.ts'
import { openSystemWork, openWork, type WorkFloor } from '../../work/server/open-work.ts'
import { acceptCheckpoints } from '../server/checkpoint/accept-checkpoints.ts'
import { takeCheckpoints } from '../server/checkpoint/take-checkpoint.ts'
import { sealAuditTrail } from '../server/seal-audit-trail.ts'
import { trailIsWhole, verifyAuditTrail } from '../server/verify-audit-trail.ts'
import { type Chain, type Draw, type FoundBy, tamperings } from './tamperings.ts'

const tables = ['audit_line', 'audit_line_subject', 'audit_unsealed', 'audit_seal'] as const

export interface TamperingTried {
  readonly kind: string
  readonly expected: FoundBy
  readonly foundFromInside: boolean
  readonly foundWithCheckpoint: boolean
}

/** Found exactly where it can be found: more would be a false alarm, less a miss. */
export const isAsExpected = ({ expected, foundFromInside, foundWithCheckpoint }: TamperingTried): boolean =>
  foundFromInside === (expected === 'inside') && foundWithCheckpoint === (expected !== 'nothing')

/**
 * A trail of three organisations with a checkpoint in its middle, tampered with as by somebody who holds the whole
 * database, and put back after every try. `superuser` is that hand.
 */
export async function openTamperedTrail(floor: WorkFloor, superuser: pg.Client) {
  const chains = await writeTrail(floor, superuser)
  // Whoever holds the database is not stopped by foreign keys.
  await superuser.query("set session_replication_role = 'replica'")
  for (const table of tables) await superuser.query(`create temporary table kept_${table} as table kernel.${table}`)
  const putBack = async () => {
    await superuser.query(`truncate ${tables.map((table) => `kernel.${table}`).join(', ')}`)
    for (const table of tables) await superuser.query(`insert into kernel.${table} table kept_${table}`)
  }
  const isTampered = async (outside: ReturnType<typeof acceptedFrom>) =>
    !trailIsWhole(await verifyAuditTrail(floor, { organisationId: null, outside }))
  const checkpoints = acceptedFrom(floor, chains.kept)
  return {
    /** Whether the untouched trail is taken for whole, with and without its checkpoint: the control. */
    isWhole: async () => !(await isTampered([])) && !(await isTampered(checkpoints)),
    async tamper(draw: Draw): Promise<TamperingTried> {
      const { kind, plan } = draw.oneOf(tamperings)
      const { statement, expected } = plan(draw.oneOf(chains.chains), draw)
      await superuser.query(statement)
      const tried = {
        kind,
        expected,
        foundFromInside: await isTampered([]),
        foundWithCheckpoint: await isTampered(checkpoints),
      }
      await putBack()
      return tried
    },
  }
}

function acceptedFrom(floor: WorkFloor, kept: Awaited<ReturnType<typeof takeCheckpoints>>) {
  const { installationId, publicKey } = floor.checkpointSigner
  const accepted = acceptCheckpoints(
    [{ file: 'kept', checkpoints: kept }],
    { installationId, organisationId: null },
    { file: 'database', publicKey },
  )
  if (!accepted.ok) throw new Error(JSON.stringify(accepted.failure))
  return accepted.value
}

const checkpointAt = 14
const lastSeal = 24

async function writeTrail(floor: WorkFloor, superuser: pg.Client) {
  await superuser.query(`truncate ${tables.map((table) => `kernel.${table}`).join(', ')}`)
  const organisations = [1, 2, 3].map(() => crypto.randomUUID())
  const write = async (from: number, to: number) => {
    for (let sequence = from; sequence <= to; sequence += 1) {
      for (const organisationId of organisations) await writeLine(floor, organisationId, sequence)
      await sealAuditTrail(floor.database)
    }
  }
  await write(1, checkpointAt)
  const kept = await openSystemWork(floor, 'verify-audit-trail', (work) =>
    takeCheckpoints(work, floor.checkpointSigner, null),
  )
  await write(checkpointAt + 1, lastSeal)
  for (const organisationId of organisations) await writeLine(floor, organisationId, lastSeal + 1)
  const chains = organisations.map((organisationId): Chain => ({ organisationId, checkpointAt, lastSeal }))
  return { kept, chains }
}

const writeLine = (floor: WorkFloor, organisationId: string, sequence: number) => {
  const viewer: Viewer = { kind: 'account', accountId: crypto.randomUUID(), organisationId, roles: ['doctor', 'buyer'] }
  const line = {
    operation: `test.look-${sequence % 3}`,
    informationClass: 'test',
    purpose: { kind: 'treatment', text: '確認' },
    sourceAddress: '192.0.2.1',
  } as const
  return openWork(floor, viewer, line, async (work) => {
    const seen = [1, 2].map((each) => ({ subject: `架空の患者${sequence}-${each}`, ownerId: crypto.randomUUID() }))
    work.note({ subject: `対象${sequence}`, seen })
  })
}

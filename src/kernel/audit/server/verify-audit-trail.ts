import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../work/server/open-work.ts'
import type { AuditTrailLine, AuditTrailSeal, AuditTrailSubject } from '../domain/audit-line.ts'
import type { ChainHead } from '../domain/checkpoint.ts'
import { type ChainReport, openChainVerification } from '../domain/verify-chain.ts'

export interface TrailReport {
  readonly chains: readonly ChainReport[]
  /** Committed lines that no seal covers yet; within a second of writing that is normal. */
  readonly unsealedLines: number
  /** Lines that are neither sealed nor waiting to be: put there by another hand. */
  readonly insertedLines: readonly string[]
}

export interface TrailScope {
  /** Null: every organisation. */
  readonly organisationId: string | null
  /** Heads from checkpoints that have been accepted. */
  readonly outside: readonly ChainHead[]
}

const everything: TrailScope = { organisationId: null, outside: [] }

export const trailIsWhole = (report: TrailReport): boolean =>
  report.insertedLines.length === 0 && report.chains.every((chain) => chain.faults.length === 0)

const sha256 = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

type Db = Kysely<Record<never, never>>

/** Recomputes chains outside the database, from what it holds now, and compares them with heads kept outside. */
export async function verifyAuditTrail(floor: WorkFloor, scope: TrailScope = everything): Promise<TrailReport> {
  // The sealer goes on meanwhile: chains only grow, and what was inserted is looked for in one statement.
  return openSystemWork(floor, 'verify-audit-trail', (work) => recompute(work.db, scope))
}

async function recompute(db: Db, { organisationId, outside }: TrailScope): Promise<TrailReport> {
  const { rows: sealed } = await sql<{ id: string }>`select distinct organisation_id as id from kernel.audit_seal
    where ${organisationId}::uuid is null or organisation_id = ${organisationId}`.execute(db)
  // A chain that only a checkpoint knows of was cut off whole.
  const organisations = new Set([...sealed.map(({ id }) => id), ...outside.map((head) => head.organisationId)])
  const chains: ChainReport[] = []
  for (const each of [...organisations].toSorted()) chains.push(await verifyOne(db, each, outside))
  const { rows: waiting } = await sql<{ lines: number }>`
    select count(*)::int as lines from kernel.audit_unsealed u join kernel.audit_line l on l.id = u.line_id
    where ${organisationId}::uuid is null or l.organisation_id = ${organisationId}`.execute(db)
  const { rows: inserted } = await sql<{ id: string }>`
    select l.id from kernel.audit_line l
    where (${organisationId}::uuid is null or l.organisation_id = ${organisationId})
      and not exists (select from kernel.audit_seal s where s.line_id = l.id)
      and not exists (select from kernel.audit_unsealed u where u.line_id = l.id)
    order by l.at`.execute(db)
  return { chains, unsealedLines: waiting[0]?.lines ?? 0, insertedLines: inserted.map(({ id }) => id) }
}

const batchSize = 5_000

async function verifyOne(db: Db, organisationId: string, outside: readonly ChainHead[]): Promise<ChainReport> {
  const own = outside.filter((head) => head.organisationId === organisationId)
  const verification = openChainVerification(organisationId, own, sha256)
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const seals = await readSeals(db, organisationId, after)
    for (const { line, seen, ...seal } of seals) verification.take(seal, line && { ...line, seen })
    const last = seals.at(-1)
    if (!last) return verification.report()
    after = last.sequence
  }
}

interface SealAndLine extends AuditTrailSeal {
  readonly line: Omit<AuditTrailLine, 'seen'> | null
  readonly seen: readonly AuditTrailSubject[]
}

async function readSeals(db: Db, organisationId: string, after: number): Promise<SealAndLine[]> {
  const { rows } = await sql<SealAndLine>`
    select s.organisation_id as "organisationId", s.sequence, s.line_id as "lineId",
      encode(s.chain_hash, 'hex') as "chainHash",
      case when l.id is not null then json_build_object(
        'id', l.id, 'organisationId', l.organisation_id,
        'at', to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'viewerKind', l.viewer_kind,
        'accountId', l.account_id, 'systemReason', l.system_reason, 'operation', l.operation,
        'informationClass', l.information_class, 'subject', l.subject, 'outcome', l.outcome, 'refusal', l.refusal,
        'purpose', l.purpose, 'roles', array_to_string(l.roles, ','), 'purposeKind', l.purpose_kind,
        'sourceAddress', l.source_address, 'breakGlassId', l.break_glass_id,
        'times', l.times::text) end as line,
      (select coalesce(json_agg(json_build_object('position', each.position, 'organisationId', each.organisation_id,
          'subject', each.subject, 'ownerId', each.owner_id) order by each.position), '[]')
        from kernel.audit_line_subject each where each.line_id = s.line_id) as seen
    from kernel.audit_seal s left join kernel.audit_line l on l.id = s.line_id
    where s.organisation_id = ${organisationId} and s.sequence > ${after}
    order by s.sequence limit ${batchSize}`.execute(db)
  return rows
}

import { createHash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import { openSystemWork, type WorkFloor } from '../../work/server/open-work.ts'
import type { AuditTrailLine, AuditTrailSeal } from '../domain/audit-line.ts'
import { type ChainReport, verifyChain } from '../domain/verify-chain.ts'

export interface TrailReport {
  readonly chains: readonly ChainReport[]
  /** Committed lines that no seal covers yet; within a second of writing that is normal. */
  readonly unsealedLines: number
  /** Lines that are neither sealed nor waiting to be: put there by another hand. */
  readonly insertedLines: readonly string[]
}

export const trailIsWhole = (report: TrailReport): boolean =>
  report.insertedLines.length === 0 && report.chains.every((chain) => chain.faults.length === 0)

const sha256 = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')

/** Recomputes every organisation's chain outside the database, from what it holds now. */
export async function verifyAuditTrail(floor: WorkFloor): Promise<TrailReport> {
  return openSystemWork(floor, 'verify-audit-trail', async (work) => {
    const lines = await readLines(work.db)
    const seals = await readSeals(work.db)
    const byOrganisation = Map.groupBy(seals, (seal) => seal.organisationId)
    const chains = [...byOrganisation].map(([organisationId, own]) => verifyChain(organisationId, lines, own, sha256))
    const { rows: waiting } = await sql<{ line_id: string }>`select line_id from kernel.audit_unsealed`.execute(work.db)
    const accounted = new Set([...seals.map((seal) => seal.lineId), ...waiting.map((row) => row.line_id)])
    return {
      chains,
      unsealedLines: waiting.length,
      insertedLines: [...lines.keys()].filter((id) => !accounted.has(id)),
    }
  })
}

async function readLines(db: Kysely<Record<never, never>>): Promise<Map<string, AuditTrailLine>> {
  const { rows } = await sql<AuditTrailLine>`
    select id, organisation_id as "organisationId",
      to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, viewer_kind as "viewerKind",
      account_id as "accountId", system_reason as "systemReason", operation, information_class as "informationClass",
      subject, outcome, refusal, purpose
    from kernel.audit_line`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

async function readSeals(db: Kysely<Record<never, never>>): Promise<AuditTrailSeal[]> {
  const { rows } = await sql<AuditTrailSeal>`
    select organisation_id as "organisationId", sequence, line_id as "lineId", encode(chain_hash, 'hex') as "chainHash"
    from kernel.audit_seal order by organisation_id, sequence`.execute(db)
  return rows
}

import type { BreakGlassCategory, BreakGlassReason } from '../domain/break-glass.ts'

export interface AuditTables {
  'kernel.audit_line': {
    id: string
    organisation_id: string
    at: Date
    viewer_kind: string
    account_id: string | null
    operation: string
    information_class: string
    subject: string | null
    outcome: 'done' | 'refused' | 'failed'
    refusal: string | null
    purpose: string | null
    purpose_kind: string | null
    roles: string[] | null
    source_address: string | null
    break_glass_id: string | null
    times: number | null
  }
  'kernel.audit_line_subject': {
    line_id: string
    position: number
    organisation_id: string
    subject: string
    owner_id: string
  }
  'kernel.audit_seal': { organisation_id: string; sequence: number; line_id: string; chain_hash: Buffer }
  'kernel.break_glass': {
    id: string
    account_id: string
    organisation_id: string
    owner_id: string
    category: BreakGlassCategory
    subject: string
    reason_class: BreakGlassReason
    reason: string
    requested_at: Date
    expires_at: Date
    used_at: Date | null
    missed: boolean
    needs_second_person: boolean
    alone_because: string | null
  }
}

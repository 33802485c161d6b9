/** One line of the trail as it is hashed. Texts are exactly as stored; `at` is UTC with microseconds. */
export interface AuditTrailLine {
  readonly id: string
  readonly organisationId: string
  readonly at: string
  readonly viewerKind: string
  readonly accountId: string | null
  readonly systemReason: string | null
  readonly operation: string
  readonly informationClass: string
  readonly subject: string | null
  readonly outcome: string
  readonly refusal: string | null
  readonly purpose: string | null
}

export interface AuditTrailSeal {
  readonly organisationId: string
  readonly sequence: number
  readonly lineId: string
  /** Hex. */
  readonly chainHash: string
}

/** The fields in hashing order: each as its length in UTF-8 bytes, a colon and its text, `-` for null. */
export function hashedText(line: AuditTrailLine): string {
  const fields = [
    line.id,
    line.organisationId,
    line.at,
    line.viewerKind,
    line.accountId,
    line.systemReason,
    line.operation,
    line.informationClass,
    line.subject,
    line.outcome,
    line.refusal,
    line.purpose,
  ]
  return fields.map((field) => (field === null ? '-' : `${new TextEncoder().encode(field).length}:${field}`)).join('')
}

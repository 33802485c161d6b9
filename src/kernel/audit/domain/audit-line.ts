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
  /** Joined by commas. */
  readonly roles: string | null
  readonly purposeKind: string | null
  readonly sourceAddress: string | null
  readonly breakGlassId: string | null
  /** How often it came again in one minute, where visitors' calls are counted and not written one by one. */
  readonly times: string | null
  readonly seen: readonly AuditTrailSubject[]
}

export interface AuditTrailSubject {
  readonly position: number
  readonly organisationId: string
  readonly subject: string
  readonly ownerId: string
}

export interface AuditTrailSeal {
  readonly organisationId: string
  readonly sequence: number
  readonly lineId: string
  /** Hex. */
  readonly chainHash: string
}

/** A field as its length in UTF-8 bytes, a colon and its text, `-` for null: nothing can be shifted between fields. */
const field = (value: string | null): string =>
  value === null ? '-' : `${new TextEncoder().encode(value).length}:${value}`

/** Fields that came later are hashed with their letter and only where stated: older lines keep their hash. */
const laterField = (letter: string, value: string | null): string => (value === null ? '' : letter + field(value))

export function hashedText(line: AuditTrailLine): string {
  const first = [
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
  ].map(field)
  const later = [
    laterField('r', line.roles),
    laterField('k', line.purposeKind),
    laterField('a', line.sourceAddress),
    laterField('g', line.breakGlassId),
    laterField('t', line.times),
  ]
  const seen = line.seen.map(
    (each) => `s${[String(each.position), each.organisationId, each.subject, each.ownerId].map(field).join('')}`,
  )
  return [...first, ...later, ...seen].join('')
}

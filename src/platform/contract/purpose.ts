/** Why somebody looks, in the words of a request's header. The audit line keeps it. */
export const viewerPurposes = [
  'treatment',
  'facilityOperation',
  'allianceAdministration',
  'internalAudit',
  'subjectRequest',
  'maintenance',
] as const

export type PurposeKind = (typeof viewerPurposes)[number]

export const purposeNames: Readonly<Record<PurposeKind, string>> = {
  treatment: '診療・転院調整',
  facilityOperation: '施設の運営',
  allianceAdministration: '法人の事務',
  internalAudit: '内部の監査',
  subjectRequest: '本人の求め',
  maintenance: '保守',
}

export interface ViewerPurpose {
  readonly kind: PurposeKind
  readonly text: string | null
}

/** `treatment`, or `treatment;` and a percent-encoded text: headers carry no Japanese. */
export const purposeHeader = 'x-renkei-purpose'

/** The id of a break-glass grant that this one request uses up. */
export const breakGlassHeader = 'x-renkei-break-glass'

const mostCharacters = 200
const isKind = (text: string): text is PurposeKind => (viewerPurposes as readonly string[]).includes(text)

/** `not-readable` for a header that is not of that form: a purpose that was misread would be false evidence. */
export function readPurpose(header: string | undefined): ViewerPurpose | null | 'not-readable' {
  if (header === undefined) return null
  const cut = header.indexOf(';')
  const kind = (cut < 0 ? header : header.slice(0, cut)).trim()
  if (!isKind(kind)) return 'not-readable'
  if (cut < 0) return { kind, text: null }
  try {
    const text = decodeURIComponent(header.slice(cut + 1).trim()).normalize('NFC')
    const isPlain = text.length > 0 && text.length <= mostCharacters && !/[\p{Cc}\p{Bidi_Control}]/u.test(text)
    return isPlain ? { kind, text } : 'not-readable'
  } catch {
    return 'not-readable'
  }
}

import { legalBasisNames, type PatientBasisKind } from './legal-basis.ts'

export const sharingParts = ['querying', 'source', 'receiving'] as const
export type SharingPart = (typeof sharingParts)[number]

/** `queried`: somebody asked the source. `sent`: the source hands it over by itself, as in a transfer. */
export const sharingRoutes = ['queried', 'sent'] as const
export type SharingRoute = (typeof sharingRoutes)[number]

/**
 * The parts that must be there. Where the source sends, nobody queried, so that the consent to querying is nobody's to
 * record (要確認, decision 0024); a receiver outside the system records nothing here.
 */
export const partsAsked = (route: SharingRoute, hasReceivingMember = true): readonly SharingPart[] =>
  sharingParts.filter((part) => (part === 'querying' ? route === 'queried' : part === 'source' || hasReceivingMember))

export const stances = ['given', 'withdrawn'] as const
export type Stance = (typeof stances)[number]

export const sharingPartNames: Readonly<Record<SharingPart, string>> = {
  querying: '照会する側の同意',
  source: '提供する側の掲示と異議の有無',
  receiving: '受け取る側での本人への確認',
}

/** One record of a part. Withdrawn: consent taken back, an objection at the source, a confirmation refused. */
export interface SharingFact {
  readonly part: SharingPart
  readonly stance: Stance
  readonly basisKind: PatientBasisKind
  readonly recordedAt: Date
}

export type SharingAnswer =
  | { readonly answer: 'allowed' }
  | { readonly answer: 'blocked'; readonly because: readonly string[] }
  | { readonly answer: 'unfinished'; readonly missing: readonly SharingPart[] }

/**
 * What each part may rest on (個人情報保護法27条1項・5項; the accepted practice of regional networks). A posted purpose
 * carries only the source's part: whoever queries needs the patient's word, a law or an emergency.
 */
export const acceptedBases: Readonly<Record<SharingPart, readonly PatientBasisKind[]>> = {
  querying: ['explicitConsent', 'law', 'emergency'],
  source: ['postedPurpose', 'explicitConsent', 'law', 'emergency', 'entrustment', 'jointUse'],
  receiving: ['explicitConsent', 'law', 'emergency'],
}

const withdrawnSentence: Readonly<Record<SharingPart, string>> = {
  querying: '照会する側で、同意が撤回されています。',
  source: '提供する側で、本人が異議を述べています。',
  receiving: '受け取る側で、本人が確認に応じていません。',
}

/**
 * Whether a patient's information may go from the source to the receiver: three facts, never one flag. What was taken
 * back blocks; without the querying side's consent nothing may be asked; any other missing fact leaves it unfinished.
 */
export function mayShare(
  facts: readonly SharingFact[],
  at: Date,
  asked: readonly SharingPart[] = sharingParts,
): SharingAnswer {
  const newest = asked.map((part) => ({ part, fact: newestOf(facts, part, at) }))
  const because = newest.flatMap(({ part, fact }) => {
    if (!fact) return part === 'querying' ? ['照会する側の同意が記録されていません。'] : []
    if (fact.stance === 'withdrawn') return [withdrawnSentence[part]]
    if (acceptedBases[part].includes(fact.basisKind)) return []
    return [`${sharingPartNames[part]}は、「${legalBasisNames[fact.basisKind]}」では足りません。`]
  })
  if (because.length > 0) return { answer: 'blocked', because }
  const missing = newest.filter(({ fact }) => !fact).map(({ part }) => part)
  return missing.length > 0 ? { answer: 'unfinished', missing } : { answer: 'allowed' }
}

function newestOf(facts: readonly SharingFact[], part: SharingPart, at: Date): SharingFact | undefined {
  const known = facts.filter((fact) => fact.part === part && fact.recordedAt <= at)
  return known.toSorted((one, other) => one.recordedAt.getTime() - other.recordedAt.getTime()).at(-1)
}

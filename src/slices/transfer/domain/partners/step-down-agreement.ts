import { institutionKey } from './same-institution.ts'

/** Who rides along: with one of them on board the fee of 救急患者連携搬送料 is thought of. */
export const escorts = ['doctor', 'nurse', 'paramedic'] as const
export type Escort = (typeof escorts)[number]

export const escortNames: Readonly<Record<Escort, string>> = {
  doctor: '医師',
  nurse: '看護師',
  paramedic: '救急救命士',
}

/** Facts of the partner on which the fee depends; null where nobody has looked. */
export interface FeeFacts {
  readonly specialRelationship: boolean | null
  readonly largeAcuteCentre: boolean | null
}

const relations = {
  specialRelationship: '「特別の関係」にある機関',
  largeAcuteCentre: '規模の大きい急性期の機関',
} as const satisfies Record<keyof FeeFacts, string>

/** What speaks against the fee, or was not looked at; as the list says that `step-down-fee.ts` names as its source. */
export function feeDoubts(facts: FeeFacts): string[] {
  const names = Object.keys(relations) as (keyof FeeFacts)[]
  const against = names.filter((name) => facts[name] === true).map((name) => relations[name])
  const unknown = names.filter((name) => facts[name] === null).map((name) => relations[name])
  return [
    ...(against.length > 0 ? [`${against.join('、')}への搬送は、算定できないとされています。`] : []),
    ...(unknown.length > 0 ? [`${unknown.join('、')}に当たるかは、確かめられていません。`] : []),
  ]
}

/**
 * The agreement with a facility: the one whose partner a person has said to be this facility, or, of those about which nobody
 * has said anything, the one whose partner is called as the facility or its member.
 */
export const agreementWith = <Agreement extends { readonly partnerName: string; readonly facilityId: string | null }>(
  agreements: readonly Agreement[],
  facilityId: string | null,
  names: readonly string[],
): Agreement | undefined => {
  const wanted = names.map(institutionKey)
  return (
    agreements.find((each) => each.facilityId !== null && each.facilityId === facilityId) ??
    agreements.find((each) => each.facilityId === null && wanted.includes(institutionKey(each.partnerName)))
  )
}
